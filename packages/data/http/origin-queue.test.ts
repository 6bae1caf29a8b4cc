import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/fake-clock.js';
import { page } from '../../../test/page-states.js';
import { PressError } from '../model/errors.js';
import { createOriginQueue, type OriginQueue } from './origin-queue.js';

const A = 'https://a.example/';
const B = 'https://b.example/';
const CDN = 'https://cdn.a.example/';

/** An errand that is under way until it is told how it ends. */
class Errand {
  readonly caller = new AbortController();
  started = false;
  ended = 'no';
  #end: { readonly resolve: (answer: string) => void; readonly reject: (error: Error) => void } | undefined;

  constructor(gate: OriginQueue, url: string) {
    const ask = () =>
      new Promise<string>((resolve, reject) => {
        this.started = true;
        this.#end = { resolve, reject };
      });
    gate(url, this.caller.signal, ask).then(
      (answer) => (this.ended = answer),
      (error: unknown) => (this.ended = String(error)),
    );
  }

  answer(): Promise<void> {
    this.#end?.resolve('answered');
    return settled();
  }

  fail(error: Error): Promise<void> {
    this.#end?.reject(error);
    return settled();
  }

  leave(): Promise<void> {
    this.caller.abort();
    return settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const busy = (status: number, retryAfterMs?: number): PressError =>
  new PressError('http', 'Busy.', { status, retryAfterMs });

async function send(gate: OriginQueue, url: string, count = 1): Promise<Errand[]> {
  const errands = Array.from({ length: count }, (_, index) => new Errand(gate, `${url}${index}`));
  await settled();
  return errands;
}

const started = (errands: readonly Errand[]): string => errands.map((errand) => (errand.started ? 'x' : '.')).join('');

describe('the gate of an origin', () => {
  let gate: OriginQueue;
  beforeEach(() => {
    gate = createOriginQueue();
  });

  const CROWDS: readonly [number, string][] = [
    [0, ''],
    [1, 'x'],
    [6, 'xxxxxx'],
    [7, 'xxxxxx.'],
    [12, 'xxxxxx......'],
  ];
  for (const [count, seen] of CROWDS)
    it(`lets ${count} in as "${seen}"`, async () => expect(started(await send(gate, A, count))).to.equal(seen));

  it('lets in who waited longest when one is done, well or badly', async () => {
    const errands = await send(gate, A, 9);
    await errands[3]?.answer();
    expect(started(errands)).to.equal('xxxxxxx..');
    await errands[0]?.fail(new Error('Broken.'));
    expect(started(errands)).to.equal('xxxxxxxx.');
    expect([errands[3]?.ended, errands[0]?.ended]).to.deep.equal(['answered', 'Error: Broken.']);
  });

  it('counts each origin for itself: another host and another scheme are others, another path is not', async () => {
    await send(gate, A, 6);
    for (const url of [B, CDN, 'http://a.example/', 'https://a.example:8443/'])
      expect(started(await send(gate, url)), url).to.equal('x');
    for (const url of ['https://a.example/other/', 'https://A.example:443/?q=1'])
      expect(started(await send(gate, url)), url).to.equal('.');
  });

  it('lets go of who no longer waits, and never asks for them', async () => {
    const errands = await send(gate, A, 8);
    await errands[6]?.leave();
    expect(errands[6]?.ended).to.contain('AbortError');
    await errands[0]?.answer();
    expect(started(errands)).to.equal('xxxxxx.x');
  });

  it('asks nothing for one who leaves in the very moment of being let in, and gives the place to the next', async () => {
    for (let moment = 0; moment < 10; moment++) {
      const errands = await send(createOriginQueue(), A, 8);
      void errands[0]?.answer();
      for (let tick = 0; tick < moment; tick++) await Promise.resolve();
      const before = errands[6]?.started;
      await errands[6]?.leave();
      expect(errands[6]?.started, `after ${moment} ticks`).to.equal(before);
      if (before) await errands[6]?.answer();
      expect(errands[7]?.started, `after ${moment} ticks`).to.equal(true);
    }
  });

  it('turns away who had left before they came', async () => {
    const caller = new AbortController();
    caller.abort();
    let asked = false;
    const reason: unknown = await gate(A, caller.signal, async () => (asked = true)).catch((error: unknown) => error);
    expect([asked, reason]).to.deep.equal([false, caller.signal.reason]);
  });

  describe('of a busy server', () => {
    for (const status of [429, 503]) {
      it(`turns everybody away after ${status}, with the time that is left, until that is over`, async () => {
        const [first, other] = await send(gate, A, 2);
        await first?.fail(busy(status, 80));
        const [late] = await send(gate, A);
        expect([late?.started, late?.ended]).to.deep.equal([false, 'PressError: Busy.']);
        await other?.answer();
        expect(other?.ended).to.equal('answered');
        await new Promise((resolve) => setTimeout(resolve, 90));
        expect(started(await send(gate, A))).to.equal('x');
      });
    }

    it('says how long is left', async () => {
      const [first] = await send(gate, A);
      await first?.fail(busy(429, 5000));
      const reason: unknown = await gate(A, new AbortController().signal, async () => 1).catch(
        (error: unknown) => error,
      );
      expect(
        reason instanceof PressError && [
          reason.status,
          (reason.retryAfterMs ?? 0) > 4000 && (reason.retryAfterMs ?? 0) < 5000,
        ],
      ).to.deep.equal([429, true]);
    });

    it('turns away those who already stand in line', async () => {
      const errands = await send(gate, A, 8);
      await errands[0]?.fail(busy(429, 5000));
      expect([started(errands), errands[6]?.ended, errands[7]?.ended]).to.deep.equal([
        'xxxxxx..',
        'PressError: Busy.',
        'PressError: Busy.',
      ]);
    });

    it('keeps to the longest wait that it was told', async () => {
      const [one, other] = await send(gate, A, 2);
      await one?.fail(busy(429, 5000));
      await other?.fail(busy(503, 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(started(await send(gate, A))).to.equal('.');
    });

    it('leaves other origins open', async () => {
      const [first] = await send(gate, A);
      await first?.fail(busy(429, 5000));
      expect(started(await send(gate, B))).to.equal('x');
    });

    const HARMLESS: readonly [string, PressError][] = [
      ['429 without Retry-After', busy(429)],
      ['429 with Retry-After: 0', busy(429, 0)],
      ['500, whatever it says', busy(500, 5000)],
      ['404', busy(404)],
    ];
    for (const [what, error] of HARMLESS) {
      it(`stays open after ${what}`, async () => {
        const [first] = await send(gate, A);
        await first?.fail(error);
        expect(started(await send(gate, A))).to.equal('x');
      });
    }
  });

  describe('of a server that fell over', () => {
    const time = new FakeClock();
    beforeEach(() => time.start());
    afterEach(() => time.stop());

    const FALLS: readonly [string, PressError][] = [
      ['is not reached', new PressError('network', 'Unreachable.')],
      ['is late', new PressError('timeout', 'Late.')],
      ['fails with 500', new PressError('http', 'Broken.', { status: 500 })],
      ['fails with 503', busy(503)],
      ['is busy, and says not how long', busy(429)],
    ];
    const fall = new PressError('http', 'Broken.', { status: 500 });

    /** One after the other. */
    async function failInARow(times: number, error: Error = fall): Promise<void> {
      for (let count = 0; count < times; count++) {
        const [errand] = await send(gate, A);
        await errand?.fail(error);
      }
    }
    const refusal = async (): Promise<unknown> =>
      gate(A, new AbortController().signal, async () => 'answered').catch((error: unknown) => error);

    for (const [what, error] of FALLS) {
      it(`turns everybody away when it ${what} five times in a row, with that failure and the time that is left`, async () => {
        await failInARow(4, error);
        expect(started(await send(gate, A))).to.equal('x');
        gate = createOriginQueue();
        await failInARow(5, error);
        time.advance(20_000);
        const reason = await refusal();
        expect(reason).to.include({ kind: error.kind, message: error.message, status: error.status });
        expect(reason instanceof PressError && reason.retryAfterMs).to.be.within(39_000, 40_000);
      });
    }

    const ANSWERS: readonly [string, PressError][] = [
      ['404', busy(404)],
      ['401', busy(401)],
      ['HTML', new PressError('not-json', 'HTML.')],
      ['too much', new PressError('too-large', 'Large.')],
    ];
    for (const [what, error] of ANSWERS) {
      it(`takes ${what} for an answer: such a server stands`, async () => {
        await failInARow(4);
        await failInARow(1, error);
        await failInARow(4);
        expect(started(await send(gate, A))).to.equal('x');
        gate = createOriginQueue();
        await failInARow(9, error);
        expect(started(await send(gate, A))).to.equal('x');
      });
    }

    it('forgets four failures at the first answer', async () => {
      await failInARow(4);
      const [good] = await send(gate, A);
      await good?.answer();
      await failInARow(4);
      expect(started(await send(gate, A))).to.equal('x');
    });

    it('is not asked by those who slept while it closed', async () => {
      const under = await send(gate, A, 5);
      page.hide();
      const sleeping = await send(gate, A);
      for (const errand of under) await errand.fail(busy(500));
      page.show();
      await settled();
      expect([started(sleeping), sleeping[0]?.ended]).to.deep.equal(['.', 'PressError: Busy.']);
    });

    it('learns nothing from one who left', async () => {
      await failInARow(4);
      const [left] = await send(gate, A);
      await left?.leave();
      await left?.fail(new DOMException('Left.', 'AbortError'));
      await failInARow(1);
      expect(started(await send(gate, A))).to.equal('.');
    });

    it('sends one ahead after a minute, and the others wait for what it meets', async () => {
      await failInARow(5);
      time.advance(60_001);
      const errands = await send(gate, A, 9);
      expect(started(errands)).to.equal('x........');
      await errands[0]?.answer();
      expect(started(errands)).to.equal('xxxxxxx..');
    });

    it('closes for another minute when that one fails, for those who waited for it as well', async () => {
      await failInARow(5);
      time.advance(60_001);
      const errands = await send(gate, A, 3);
      await errands[0]?.fail(fall);
      expect([started(errands), errands[2]?.ended]).to.deep.equal(['x..', 'PressError: Broken.']);
      time.advance(59_000);
      expect(started(await send(gate, A))).to.equal('.');
      time.advance(1001);
      expect(started(await send(gate, A))).to.equal('x');
    });

    it('sends the next ahead when that one leaves', async () => {
      await failInARow(5);
      time.advance(60_001);
      const errands = await send(gate, A, 3);
      await errands[0]?.leave();
      await errands[0]?.fail(new DOMException('Left.', 'AbortError'));
      expect(started(errands)).to.equal('xx.');
    });

    it('turns away at once, though an old request is still under way', async () => {
      const [old] = await send(gate, A);
      await failInARow(5);
      const [late] = await send(gate, A);
      expect([late?.started, late?.ended]).to.deep.equal([false, 'PressError: Broken.']);
      await old?.answer();
      expect(started(await send(gate, A, 6)), 'and opens when that one is answered').to.equal('xxxxxx');
    });

    it('counts a crowd that fails together as in a row, and turns the rest of it away at once', async () => {
      const errands = await send(gate, A, 12);
      for (const errand of errands.slice(0, 5)) await errand.fail(fall);
      expect(started(errands)).to.equal('xxxxxxxxxx..');
      expect(errands.slice(10).map(({ ended }) => ended)).to.deep.equal(['PressError: Broken.', 'PressError: Broken.']);
    });

    it('leaves other origins open', async () => {
      await failInARow(5);
      expect(started(await send(gate, B))).to.equal('x');
    });
  });
});

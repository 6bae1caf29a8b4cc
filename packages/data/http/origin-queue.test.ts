import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/fake-clock.js';
import { page } from '../../../test/page-states.js';
import { PressError } from '../model/errors.js';
import { createOriginQueue, type OriginQueue } from './origin-queue.js';

const ORIGIN = 'https://a.example/';
const OTHER_ORIGIN = 'https://b.example/';
const SUBDOMAIN = 'https://cdn.a.example/';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A request that stays in progress until the test ends it. */
class TestRequest {
  readonly caller = new AbortController();
  isSent = false;
  /** What the caller got: a response or the text of an error. */
  outcome: string | undefined;
  #settle: { readonly resolve: (response: string) => void; readonly reject: (error: Error) => void } | undefined;

  constructor(queue: OriginQueue, url: string) {
    const send = () =>
      new Promise<string>((resolve, reject) => {
        this.isSent = true;
        this.#settle = { resolve, reject };
      });
    queue(url, this.caller.signal, send).then(
      (response) => (this.outcome = response),
      (error: unknown) => (this.outcome = String(error)),
    );
  }

  respond(): Promise<void> {
    this.#settle?.resolve('response');
    return nextTask();
  }

  fail(error: Error): Promise<void> {
    this.#settle?.reject(error);
    return nextTask();
  }

  abort(): Promise<void> {
    this.caller.abort();
    return nextTask();
  }
}

const busyError = (status: number, retryAfterMs?: number): PressError =>
  new PressError('http', 'Busy.', { status, retryAfterMs });

async function send(queue: OriginQueue, url: string, count = 1): Promise<TestRequest[]> {
  const requests = Array.from({ length: count }, (_, index) => new TestRequest(queue, `${url}${index}`));
  await nextTask();
  return requests;
}

/** One character for each request: `x` if it was sent, `.` if it was not. */
const sentOf = (requests: readonly TestRequest[]): string =>
  requests.map(({ isSent }) => (isSent ? 'x' : '.')).join('');

describe('the queue of an origin', () => {
  let queue: OriginQueue;
  beforeEach(() => {
    queue = createOriginQueue();
  });

  const COUNTS: readonly [count: number, sent: string][] = [
    [0, ''],
    [1, 'x'],
    [6, 'xxxxxx'],
    [7, 'xxxxxx.'],
    [12, 'xxxxxx......'],
  ];
  for (const [count, sent] of COUNTS) {
    it(`sends ${count} requests as "${sent}"`, async () =>
      expect(sentOf(await send(queue, ORIGIN, count))).to.equal(sent));
  }

  it('sends the request that has waited longest when another succeeds or fails', async () => {
    const requests = await send(queue, ORIGIN, 9);
    await requests[3]?.respond();
    expect(sentOf(requests)).to.equal('xxxxxxx..');
    await requests[0]?.fail(new Error('Failed.'));
    expect(sentOf(requests)).to.equal('xxxxxxxx.');
    expect([requests[3]?.outcome, requests[0]?.outcome]).to.deep.equal(['response', 'Error: Failed.']);
  });

  it('counts each origin separately: another host, scheme or port is another origin, another path is not', async () => {
    await send(queue, ORIGIN, 6);
    for (const url of [OTHER_ORIGIN, SUBDOMAIN, 'http://a.example/', 'https://a.example:8443/'])
      expect(sentOf(await send(queue, url)), url).to.equal('x');
    for (const url of ['https://a.example/other/', 'https://A.example:443/?q=1'])
      expect(sentOf(await send(queue, url)), url).to.equal('.');
  });

  it('removes a waiting request that is aborted, and never sends it', async () => {
    const requests = await send(queue, ORIGIN, 8);
    await requests[6]?.abort();
    expect(requests[6]?.outcome).to.contain('AbortError');
    await requests[0]?.respond();
    expect(sentOf(requests)).to.equal('xxxxxx.x');
  });

  it('sends the next request instead of one that is aborted just as its turn comes', async () => {
    for (let microtasks = 0; microtasks < 10; microtasks++) {
      const requests = await send(createOriginQueue(), ORIGIN, 8);
      void requests[0]?.respond();
      for (let count = 0; count < microtasks; count++) await Promise.resolve();
      const wasSent = requests[6]?.isSent;
      await requests[6]?.abort();
      expect(requests[6]?.isSent, `after ${microtasks} microtasks`).to.equal(wasSent);
      if (wasSent) await requests[6]?.respond();
      expect(requests[7]?.isSent, `after ${microtasks} microtasks`).to.equal(true);
    }
  });

  it('rejects a request whose signal is already aborted', async () => {
    const caller = new AbortController();
    caller.abort();
    let isSent = false;
    const reason: unknown = await queue(ORIGIN, caller.signal, async () => (isSent = true)).catch(
      (error: unknown) => error,
    );
    expect([isSent, reason]).to.deep.equal([false, caller.signal.reason]);
  });

  describe('of a busy server', () => {
    for (const status of [429, 503]) {
      it(`rejects all requests after status ${status}, until the time of Retry-After is over`, async () => {
        const [first, other] = await send(queue, ORIGIN, 2);
        await first?.fail(busyError(status, 80));
        const [rejected] = await send(queue, ORIGIN);
        expect([rejected?.isSent, rejected?.outcome]).to.deep.equal([false, 'PressError: Busy.']);
        await other?.respond();
        expect(other?.outcome).to.equal('response');
        await new Promise((resolve) => setTimeout(resolve, 90));
        expect(sentOf(await send(queue, ORIGIN))).to.equal('x');
      });
    }

    it('rejects with the time that is left', async () => {
      const [first] = await send(queue, ORIGIN);
      await first?.fail(busyError(429, 5000));
      const reason: unknown = await queue(ORIGIN, new AbortController().signal, async () => 1).catch(
        (error: unknown) => error,
      );
      if (!(reason instanceof PressError)) throw reason;
      expect(reason.status).to.equal(429);
      expect(reason.retryAfterMs).to.be.above(4000).and.below(5000);
    });

    it('rejects the requests that are already waiting', async () => {
      const requests = await send(queue, ORIGIN, 8);
      await requests[0]?.fail(busyError(429, 5000));
      expect(sentOf(requests)).to.equal('xxxxxx..');
      expect(requests.slice(6).map(({ outcome }) => outcome)).to.deep.equal(['PressError: Busy.', 'PressError: Busy.']);
    });

    it('keeps the longest Retry-After', async () => {
      const [first, second] = await send(queue, ORIGIN, 2);
      await first?.fail(busyError(429, 5000));
      await second?.fail(busyError(503, 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(sentOf(await send(queue, ORIGIN))).to.equal('.');
    });

    it('sends requests to other origins', async () => {
      const [first] = await send(queue, ORIGIN);
      await first?.fail(busyError(429, 5000));
      expect(sentOf(await send(queue, OTHER_ORIGIN))).to.equal('x');
    });

    const ERRORS_WITHOUT_WAIT: readonly [description: string, error: PressError][] = [
      ['429 without Retry-After', busyError(429)],
      ['429 with Retry-After: 0', busyError(429, 0)],
      ['500, even with Retry-After', busyError(500, 5000)],
      ['404', busyError(404)],
    ];
    for (const [description, error] of ERRORS_WITHOUT_WAIT) {
      it(`stays open after ${description}`, async () => {
        const [first] = await send(queue, ORIGIN);
        await first?.fail(error);
        expect(sentOf(await send(queue, ORIGIN))).to.equal('x');
      });
    }
  });

  describe('of a server that is down', () => {
    const clock = new FakeClock();
    beforeEach(() => clock.start());
    afterEach(() => clock.stop());

    const serverError = new PressError('http', 'Internal error.', { status: 500 });

    async function failInARow(times: number, error: Error = serverError): Promise<void> {
      for (let count = 0; count < times; count++) {
        const [request] = await send(queue, ORIGIN);
        await request?.fail(error);
      }
    }
    const rejectionReason = async (): Promise<unknown> =>
      queue(ORIGIN, new AbortController().signal, async () => 'response').catch((error: unknown) => error);

    const FAILURES: readonly [description: string, error: PressError][] = [
      ['is unreachable', new PressError('network', 'Unreachable.')],
      ['times out', new PressError('timeout', 'Timeout.')],
      ['responds with 500', serverError],
      ['responds with 503', busyError(503)],
      ['is busy and sends no Retry-After', busyError(429)],
    ];
    for (const [description, error] of FAILURES) {
      it(`rejects all requests with the last error when it ${description} five times in a row`, async () => {
        await failInARow(4, error);
        expect(sentOf(await send(queue, ORIGIN))).to.equal('x');
        queue = createOriginQueue();
        await failInARow(5, error);
        clock.advance(20_000);
        const reason = await rejectionReason();
        expect(reason).to.include({ kind: error.kind, message: error.message, status: error.status });
        expect(reason instanceof PressError && reason.retryAfterMs).to.be.within(39_000, 40_000);
      });
    }

    const PROOFS_THAT_IT_IS_UP: readonly [description: string, error: PressError][] = [
      ['404', busyError(404)],
      ['401', busyError(401)],
      ['HTML', new PressError('not-json', 'HTML.')],
      ['too many bytes', new PressError('too-large', 'Large.')],
    ];
    for (const [description, error] of PROOFS_THAT_IT_IS_UP) {
      it(`stays open after ${description}: the server is up`, async () => {
        await failInARow(4);
        await failInARow(1, error);
        await failInARow(4);
        expect(sentOf(await send(queue, ORIGIN))).to.equal('x');
        queue = createOriginQueue();
        await failInARow(9, error);
        expect(sentOf(await send(queue, ORIGIN))).to.equal('x');
      });
    }

    it('forgets four failures after one success', async () => {
      await failInARow(4);
      const [successful] = await send(queue, ORIGIN);
      await successful?.respond();
      await failInARow(4);
      expect(sentOf(await send(queue, ORIGIN))).to.equal('x');
    });

    it('rejects requests that waited for the page to be shown while the origin was closed', async () => {
      const sent = await send(queue, ORIGIN, 5);
      page.hide();
      const waiting = await send(queue, ORIGIN);
      for (const request of sent) await request.fail(busyError(500));
      page.show();
      await nextTask();
      expect([sentOf(waiting), waiting[0]?.outcome]).to.deep.equal(['.', 'PressError: Busy.']);
    });

    it('counts an aborted request neither as a failure nor as a success', async () => {
      await failInARow(4);
      const [aborted] = await send(queue, ORIGIN);
      await aborted?.abort();
      await aborted?.fail(new DOMException('Aborted.', 'AbortError'));
      await failInARow(1);
      expect(sentOf(await send(queue, ORIGIN))).to.equal('.');
    });

    it('sends one request after a minute, and the others when that one succeeds', async () => {
      await failInARow(5);
      clock.advance(60_001);
      const requests = await send(queue, ORIGIN, 9);
      expect(sentOf(requests)).to.equal('x........');
      await requests[0]?.respond();
      expect(sentOf(requests)).to.equal('xxxxxxx..');
    });

    it('closes for another minute, and rejects the waiting requests, when that one fails', async () => {
      await failInARow(5);
      clock.advance(60_001);
      const requests = await send(queue, ORIGIN, 3);
      await requests[0]?.fail(serverError);
      expect([sentOf(requests), requests[2]?.outcome]).to.deep.equal(['x..', 'PressError: Internal error.']);
      clock.advance(59_000);
      expect(sentOf(await send(queue, ORIGIN))).to.equal('.');
      clock.advance(1001);
      expect(sentOf(await send(queue, ORIGIN))).to.equal('x');
    });

    it('sends the next request when that one is aborted', async () => {
      await failInARow(5);
      clock.advance(60_001);
      const requests = await send(queue, ORIGIN, 3);
      await requests[0]?.abort();
      await requests[0]?.fail(new DOMException('Aborted.', 'AbortError'));
      expect(sentOf(requests)).to.equal('xx.');
    });

    it('rejects at once while an earlier request is in progress, and opens when that one succeeds', async () => {
      const [earlier] = await send(queue, ORIGIN);
      await failInARow(5);
      const [rejected] = await send(queue, ORIGIN);
      expect([rejected?.isSent, rejected?.outcome]).to.deep.equal([false, 'PressError: Internal error.']);
      await earlier?.respond();
      expect(sentOf(await send(queue, ORIGIN, 6)), 'after the success').to.equal('xxxxxx');
    });

    it('closes when five simultaneous requests fail, and rejects the waiting ones', async () => {
      const requests = await send(queue, ORIGIN, 12);
      for (const request of requests.slice(0, 5)) await request.fail(serverError);
      expect(sentOf(requests)).to.equal('xxxxxxxxxx..');
      expect(requests.slice(10).map(({ outcome }) => outcome)).to.deep.equal([
        'PressError: Internal error.',
        'PressError: Internal error.',
      ]);
    });

    it('sends requests to other origins', async () => {
      await failInARow(5);
      expect(sentOf(await send(queue, OTHER_ORIGIN))).to.equal('x');
    });
  });
});

import { expect } from '@open-wc/testing';
import { INACTIVE_STATES, page } from '../../../test/page-states.js';
import { testStream } from '../../../test/test-stream.js';
import { eventually } from '../../../test/support.js';
import { createClient, type PressClient } from '../client/client.js';
import type { Rate, RateTable } from '../model/model.js';
import { lastGood, type ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';

type State = ResourceState<RateTable>;

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const rate = (value: number, base = 'KGS') => ({ base, quote: 'USD', rate: value });
const table = (...values: readonly number[]) => ({
  rates: values.map((value, at) => rate(value, ['KGS', 'KZT', 'TJS'][at])),
});
const shown = (states: readonly State[]): readonly Rate[] =>
  lastGood(states.at(-1) ?? { status: 'idle' })?.data.rates ?? [];
const valuesOf = (states: readonly State[]): string =>
  shown(states)
    .map((each) => each.rate)
    .join(' ');
const failureOf = (states: readonly State[]): string | undefined => {
  const last = states.at(-1);
  return last?.status === 'failed' ? `${last.error.kind} ${last.error.status ?? ''}`.trim() : undefined;
};

describe('a stream of rates', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0;
  });
  afterEach(() => {
    Math.random = random;
    page.goOnline();
    page.comeBack();
    for (const stop of stops.splice(0)) stop();
  });

  function watch(src: SafeUrl, client: PressClient = createClient(), refreshMs?: number) {
    const states: State[] = [];
    const stop = client.watch({ kind: 'rates', src }, (state) => states.push(state), { refreshMs });
    stops.push(stop);
    return {
      states,
      stop,
      shows: (values: string) =>
        eventually(() => valuesOf(states) === values, `${values} in place of ${valuesOf(states)}`),
    };
  }

  /** A stream that is open, with its first table shown. */
  async function started(values = [1, 2], client?: PressClient, refreshMs?: number) {
    const stream = testStream();
    await stream.greet(table(...values));
    const watcher = watch(stream.src, client, refreshMs);
    await watcher.shows(values.join(' '));
    return { stream, ...watcher };
  }

  it('is known by its type, and its messages are shown as they come', async () => {
    const { stream, states, shows } = await started();
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
    expect(lastGood(states.at(-1)!)).to.include({ source: 'event-stream', url: stream.src });
    await stream.send(table(3, 4));
    await shows('3 4');
  });

  it('changes only the rates that a message holds, and measures them against the same publication before', async () => {
    const stream = testStream();
    await stream.greet({
      asOf: '2026-11-23T06:00:00Z',
      rates: [{ ...rate(100), previous: 80, url: '/kgs' }, rate(2, 'KZT')],
    });
    const { states, shows } = watch(stream.src);
    await shows('100 2');
    await stream.send({ asOf: '2026-11-23T06:05:00Z', rates: [rate(120)] });
    await shows('120 2');
    expect(shown(states)[0]).to.include({
      previous: 80,
      changePercent: 50,
      url: new URL('/kgs', location.origin).href,
    });
    expect(lastGood(states.at(-1)!)?.data.asOf).to.equal('2026-11-23T06:05:00Z');
  });

  it('takes one connection for all who watch it, whoever comes and goes', async () => {
    const client = createClient();
    const { stream } = await started([1], client);
    const others = Array.from({ length: 20 }, () => watch(stream.src, client));
    await Promise.all(others.map(({ shows }) => shows('1')));
    await stream.waitUntil(({ open }) => open === 1);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('is not asked beside its stream, however often a refresh is due', async () => {
    const { stream } = await started([1], createClient(), 30);
    await soon(200);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('is closed when the last who watches leaves, and not before', async () => {
    const client = createClient();
    const { stream, stop } = await started([1], client);
    const other = watch(stream.src, client);
    stop();
    await soon(50);
    await stream.waitUntil(({ open }) => open === 1);
    other.stop();
    await stream.waitUntil(({ open }) => open === 0);
  });

  it('is closed when the last leaves before the first message', async () => {
    const stream = testStream();
    const { stop } = watch(stream.src);
    await stream.waitUntil(({ open }) => open > 0);
    stop();
    await stream.waitUntil(({ open }) => open === 0);
  });

  it('is not opened when the last leaves just as it is found to be one', async () => {
    const stream = testStream();
    const found: (() => void)[] = [];
    const client = createClient({
      fetch: async () => {
        queueMicrotask(() => found.forEach((leave) => leave()));
        return new Response('', { headers: { 'content-type': 'text/event-stream' } });
      },
    });
    found.push(watch(stream.src, client).stop);
    await soon(150);
    expect((await stream.state()).requests).to.equal(0);
  });

  it('gives one who only loads its first message, and is closed', async () => {
    const stream = testStream();
    await stream.greet(table(1));
    const { data } = await createClient().load({ kind: 'rates', src: stream.src });
    expect(data.rates.map((each) => each.rate)).to.deep.equal([1]);
    await stream.waitUntil(({ open }) => open === 0);
  });

  it('holds no place among the six requests that an origin may have at a time', async () => {
    const client = createClient();
    for (let count = 0; count < 3; count++) await started([1], client);
    const asked = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        client.load({
          kind: 'rates',
          src: `${testStream().src.replace(/\/stream.*/, '/fault/slow')}?ms=50&at=${at}` as SafeUrl,
        }),
      ),
    );
    expect(asked).to.have.length(6);
  });

  it('tells of a thousand messages in a burst a few times, and of the last', async () => {
    const { stream, states, shows } = await started([1]);
    const before = states.length;
    await stream.send(...Array.from({ length: 1000 }, (_, at) => table(at + 2)));
    await shows('1001');
    expect(states.length - before).to.be.within(1, 60);
  });

  it('tells nobody of a message that changes nothing', async () => {
    const { stream, states } = await started([1, 2]);
    const before = states.length;
    await stream.send(table(1, 2), { rates: [rate(2, 'KZT')] }, { rates: [] });
    await soon(100);
    expect(states).to.have.length(before);
  });

  it('does not let an older publication replace a newer one, not even in one burst', async () => {
    const stream = testStream();
    await stream.greet({ ...table(1, 2), asOf: '2026-11-23' });
    const { shows, states } = watch(stream.src);
    await shows('1 2');
    await stream.send({ ...table(8, 9), asOf: '2026-11-22' }, { rates: [rate(3)], asOf: '2026-11-24' });
    await shows('3 2');
    expect(states).to.have.length(3);
  });

  it('drops what it cannot read, says what that was, and keeps what it has', async () => {
    const { stream, states, shows } = await started();
    for (const [message, said] of [
      ['{"rates":[', 'data'],
      [{ items: 1 }, 'rates'],
      [{ rates: [rate(-1)] }, 'rates[0].rate'],
      [{ ...table(8, 9), padding: 'x'.repeat(1_100_000) }, 'data'],
    ] as const) {
      await stream.send(message);
      await eventually(() => lastGood(states.at(-1)!)?.problems[0]?.path === said, said);
      expect(valuesOf(states)).to.equal('1 2');
      await stream.send(table(1, 2));
      await eventually(() => lastGood(states.at(-1)!)?.problems.length === 0, 'a clean message');
    }
    await stream.send({ rates: [rate(5), rate(-1, 'KZT')] });
    await shows('5 2');
    expect(lastGood(states.at(-1)!)?.problems).to.have.length(1);
  });

  it('has failed while there was no message but a bad one, and goes on with the next', async () => {
    const stream = testStream();
    await stream.greet('nonsense');
    const { states, shows } = watch(stream.src);
    await eventually(() => failureOf(states) === 'not-json');
    await stream.send(table(7));
    await shows('7');
    expect(states.at(-1)?.status).to.equal('ready');
  });

  it('is connected again when the line breaks, where the server’s last id says that it left off; nobody hears of it', async () => {
    const { stream, states, shows } = await started([1]);
    await stream.send(`${JSON.stringify(table(2))}\nid: 42`);
    await shows('2');
    await stream.greet(table(3));
    await stream.drop();
    await shows('3');
    expect(states.filter(({ status }) => status === 'failed')).to.deep.equal([]);
    expect((await stream.state()).lastEventIds).to.deep.equal(['42']);
  });

  it('keeps what it has, and says that it broke off, while the server is away; and goes on when it is back', async () => {
    const { stream, states, shows } = await started([1]);
    await stream.respond(0);
    await stream.drop();
    await eventually(() => failureOf(states) === 'network');
    expect(valuesOf(states)).to.equal('1');
    await stream.respond(200);
    await eventually(() => states.at(-1)?.status === 'ready', 'the stream');
    await stream.send(table(2));
    await shows('2');
  });

  it('is asked where it went when it moves to another origin, and left there if the page does not allow that', async () => {
    const elsewhere: string = await (await fetch('/fault/other-origin')).json();
    for (const [origins, values] of [
      [undefined, '0.01143'],
      [[location.origin], '1'],
    ] as const) {
      const { stream, states } = await started([1], createClient({ origins }));
      await stream.respond(302, `${elsewhere}/fault/events?cors`);
      await stream.drop();
      await eventually(
        () => valuesOf(states) === values && (values !== '1' || failureOf(states) === 'not-supported'),
        `${values} for ${String(origins)}`,
      );
    }
  });

  for (const [status, failure] of [
    [401, 'http 401'],
    [204, 'not-json'],
  ] as const) {
    it(`is over when the server answers ${status}: what was there stays, and nothing more is asked`, async () => {
      const { stream, states } = await started([1]);
      await stream.respond(status);
      await stream.drop();
      await eventually(() => failureOf(states) === failure, failure);
      expect(valuesOf(states)).to.equal('1');
      const { requests } = await stream.state();
      await soon(400);
      expect((await stream.state()).requests).to.equal(requests);
    });
  }

  it('goes on after a server that was busy for a while, which the platform’s own stream would not', async () => {
    Math.random = () => 0.2;
    const { stream, states, shows } = await started([1]);
    await stream.respond(503);
    await stream.drop();
    await stream.waitUntil(({ requests }) => requests === 4); // once the browser, then an ordinary request, which will be made again
    await stream.greet(table(2));
    await stream.respond(200);
    await shows('2');
    expect(states.filter(({ status }) => status === 'failed')).to.deep.equal([]);
  });

  it('has failed where the address opens and no message ever comes through', async () => {
    const client = createClient({
      fetch: async () => new Response('', { headers: { 'content-type': 'text/event-stream' } }),
    });
    const stream = testStream();
    await stream.respond(403);
    const { states } = watch(stream.src, client);
    await eventually(() => failureOf(states) === 'network');
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'failed']);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('feeds rates and nothing else', async () => {
    const stream = testStream();
    const reason: unknown = await createClient()
      .load({ kind: 'articles', src: stream.src })
      .catch((error: unknown) => error);
    expect(reason).to.include({ kind: 'not-json', message: 'Expected JSON, got an event stream.' });
    await stream.waitUntil(({ open }) => open === 0);
  });

  for (const [how, sleep, wake] of INACTIVE_STATES) {
    it(`is closed on a page that is ${how}, and opened once when it wakes`, async () => {
      const { stream, shows } = await started([1]);
      sleep();
      await stream.waitUntil(({ open }) => open === 0);
      await stream.greet(table(2));
      await soon(300);
      expect(await stream.state()).to.include({ requests: 2 });
      wake();
      await shows('2');
      expect(await stream.state()).to.include({ open: 1, requests: 3 });
    });
  }
});

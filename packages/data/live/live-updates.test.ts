import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/fake-clock.js';
import { ShortPauses } from '../../../test/short-pauses.js';
import { testUrl } from '../../../test/fetching.js';
import { INACTIVE_STATES, page } from '../../../test/page-states.js';
import { testStream, type TestStream } from '../../../test/test-stream.js';
import { waitUntil, wait } from '../../../test/support.js';
import { createClient, type PressClient } from '../client/client.js';
import type { Rate, RateTable } from '../model/model.js';
import { lastGood, type Loaded, type ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';

type State = ResourceState<RateTable>;

const rateOf = (value: number, base = 'KGS') => ({ base, quote: 'USD', rate: value });
const tableOf = (...values: readonly number[]) => ({
  rates: values.map((value, index) => rateOf(value, ['KGS', 'KZT', 'TJS'][index])),
});

/** The data that is shown, and what the client knows of it. */
const shownIn = (states: readonly State[]): Loaded<RateTable> | undefined =>
  lastGood(states.at(-1) ?? { status: 'idle' });
const shownRates = (states: readonly State[]): readonly Rate[] => shownIn(states)?.data.rates ?? [];
const shownValues = (states: readonly State[]): string =>
  shownRates(states)
    .map(({ rate }) => rate)
    .join(' ');

/** The kind and HTTP status of the current error. */
function errorIn(states: readonly State[]): string | undefined {
  const last = states.at(-1);
  return last?.status === 'failed' ? `${last.error.kind} ${last.error.status ?? ''}`.trim() : undefined;
}

const hasFailed = (states: readonly State[]): boolean => states.some(({ status }) => status === 'failed');

/** An empty response with the content type of an event stream. */
const eventStreamResponse = (): Response => new Response('', { headers: { 'content-type': 'text/event-stream' } });

describe('a stream of rates', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  const clock = new FakeClock();
  let pauses = new ShortPauses();
  beforeEach(() => {
    // So that no pause is as long as the timeout of a request.
    Math.random = () => 0.01;
    clock.start();
    pauses = new ShortPauses();
    pauses.start();
  });
  afterEach(() => {
    clock.stop();
    pauses.stop();
    Math.random = random;
    page.goOnline();
    page.comeBack();
    for (const stop of stops.splice(0)) stop();
  });

  interface TestWatcher {
    readonly states: State[];
    readonly stop: () => void;
    /** Resolves when these values are shown. */
    readonly untilShown: (values: string) => Promise<void>;
  }

  function watch(src: SafeUrl, client: PressClient = createClient(), refreshMs?: number): TestWatcher {
    const states: State[] = [];
    const stop = client.watch({ kind: 'rates', src }, (state) => states.push(state), { refreshMs });
    stops.push(stop);
    const untilShown = (values: string): Promise<void> =>
      waitUntil(() => shownValues(states) === values, `${values} instead of ${shownValues(states)}`);
    return { states, stop, untilShown };
  }

  /** Opens a stream. Resolves when its first table is shown. */
  async function openStream(
    values = [1, 2],
    client?: PressClient,
    refreshMs?: number,
  ): Promise<TestWatcher & { readonly stream: TestStream }> {
    const stream = testStream();
    await stream.greet(tableOf(...values));
    const watcher = watch(stream.src, client, refreshMs);
    await watcher.untilShown(values.join(' '));
    return { stream, ...watcher };
  }

  it('is recognized by its content type, and each message is shown', async () => {
    const { stream, states, untilShown } = await openStream();
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
    expect(shownIn(states)).to.include({ source: 'event-stream', url: stream.src });
    await stream.send(tableOf(3, 4));
    await untilShown('3 4');
  });

  it('updates only the rates in a message, and compares them with the same previous publication', async () => {
    const stream = testStream();
    await stream.greet({
      asOf: '2026-11-23T06:00:00Z',
      rates: [{ ...rateOf(100), previous: 80, url: '/kgs' }, rateOf(2, 'KZT')],
    });
    const { states, untilShown } = watch(stream.src);
    await untilShown('100 2');
    await stream.send({ asOf: '2026-11-23T06:05:00Z', rates: [rateOf(120)] });
    await untilShown('120 2');
    expect(shownRates(states)[0]).to.include({ previous: 80, changePercent: 50, url: testUrl('/kgs') });
    expect(shownIn(states)?.data.asOf).to.equal('2026-11-23T06:05:00Z');
  });

  it('uses one connection for all watchers', async () => {
    const client = createClient();
    const { stream } = await openStream([1], client);
    const others = Array.from({ length: 20 }, () => watch(stream.src, client));
    await Promise.all(others.map(({ untilShown }) => untilShown('1')));
    await stream.waitUntil(({ open }) => open === 1);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('is not requested again at a refresh while it is open', async () => {
    const { stream } = await openStream([1], createClient(), 30);
    await wait(200);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('is closed when the last watcher stops, and not before', async () => {
    const client = createClient();
    const { stream, stop } = await openStream([1], client);
    const other = watch(stream.src, client);
    stop();
    await wait(50);
    await stream.waitUntil(({ open }) => open === 1);
    other.stop();
    await stream.waitUntil(({ open }) => open === 0);
  });

  it('is closed when the last watcher stops before the first message', async () => {
    const stream = testStream();
    const { stop } = watch(stream.src);
    await stream.waitUntil(({ open }) => open > 0);
    stop();
    await stream.waitUntil(({ open }) => open === 0);
  });

  it('is not opened when the last watcher stops just as the stream is recognized', async () => {
    const stream = testStream();
    let stop = (): void => undefined;
    const client = createClient({
      fetch: async () => {
        queueMicrotask(() => stop());
        return eventStreamResponse();
      },
    });
    stop = watch(stream.src, client).stop;
    await wait(150);
    expect((await stream.state()).requests).to.equal(0);
  });

  it('is closed after its first message if load() has requested it', async () => {
    const stream = testStream();
    await stream.greet(tableOf(1));
    const { data } = await createClient().load({ kind: 'rates', src: stream.src });
    expect(data.rates.map(({ rate }) => rate)).to.deep.equal([1]);
    await stream.waitUntil(({ open }) => open === 0);
  });

  it('is not one of the six simultaneous requests that an origin may get', async () => {
    const client = createClient();
    for (let count = 0; count < 3; count++) await openStream([1], client);
    const loading = Array.from({ length: 6 }, (_, index) =>
      client.load({ kind: 'rates', src: testUrl(`/fault/slow?ms=50&at=${index}`) }),
    );
    expect(await Promise.all(loading)).to.have.length(6);
  });

  it('reports a burst of a thousand messages only a few times, and the last one always', async () => {
    const { stream, states, untilShown } = await openStream([1]);
    const countBefore = states.length;
    await stream.send(...Array.from({ length: 1000 }, (_, index) => tableOf(index + 2)));
    await untilShown('1001');
    expect(states.length - countBefore).to.be.within(1, 60);
  });

  it('does not report a message that changes nothing', async () => {
    const { stream, states } = await openStream([1, 2]);
    const countBefore = states.length;
    await stream.send(tableOf(1, 2), { rates: [rateOf(2, 'KZT')] }, { rates: [] });
    await wait(100);
    expect(states).to.have.length(countBefore);
  });

  it('does not replace a newer publication with an older one, not even in one burst', async () => {
    const stream = testStream();
    await stream.greet({ ...tableOf(1, 2), asOf: '2026-11-23' });
    const { untilShown, states } = watch(stream.src);
    await untilShown('1 2');
    await stream.send({ ...tableOf(8, 9), asOf: '2026-11-22' }, { rates: [rateOf(3)], asOf: '2026-11-24' });
    await untilShown('3 2');
    expect(states).to.have.length(3);
  });

  it('ignores an invalid message, reports its problem, and keeps the last good data', async () => {
    const { stream, states, untilShown } = await openStream();
    const INVALID: readonly [message: unknown, path: string][] = [
      ['{"rates":[', 'data'],
      [{ items: 1 }, 'rates'],
      [{ rates: [rateOf(-1)] }, 'rates[0].rate'],
      [{ ...tableOf(8, 9), padding: 'x'.repeat(1_100_000) }, 'data'],
    ];
    for (const [message, path] of INVALID) {
      await stream.send(message);
      await waitUntil(() => shownIn(states)?.problems[0]?.path === path, path);
      expect(shownValues(states)).to.equal('1 2');
      await stream.send(tableOf(1, 2));
      await waitUntil(() => shownIn(states)?.problems.length === 0, 'no problem');
    }
    await stream.send({ rates: [rateOf(5), rateOf(-1, 'KZT')] });
    await untilShown('5 2');
    expect(shownIn(states)?.problems).to.have.length(1);
  });

  it('fails if its first message is invalid, and recovers with the next one', async () => {
    const stream = testStream();
    await stream.greet('nonsense');
    const { states, untilShown } = watch(stream.src);
    await waitUntil(() => errorIn(states) === 'not-json');
    await stream.send(tableOf(7));
    await untilShown('7');
    expect(states.at(-1)?.status).to.equal('ready');
  });

  it('is reconnected by the browser, with the last event ID, if it breaks after five seconds', async () => {
    const { stream, states, untilShown } = await openStream([1]);
    await stream.send(`${JSON.stringify(tableOf(2))}\nid: 42`);
    await untilShown('2');
    await stream.greet(tableOf(3));
    clock.advance(5000);
    await stream.drop();
    await untilShown('3');
    expect(hasFailed(states)).to.equal(false);
    expect(pauses.recorded).to.deep.equal([]);
    expect((await stream.state()).lastEventIds).to.deep.equal(['42']);
  });

  it('is opened again after five seconds if it breaks before, whatever the server asks for', async () => {
    pauses.stop();
    const { stream, states } = await openStream([1]);
    await stream.send('0\nretry: 0', tableOf(2));
    await waitUntil(() => shownValues(states) === '2');
    await stream.drop();
    await wait(1500);
    expect(await stream.state()).to.include({ open: 0, requests: 2 });
    expect([hasFailed(states), shownValues(states)]).to.deep.equal([false, '2']);
  });

  it('is opened again after longer and longer pauses while it breaks at once', async () => {
    const { stream, untilShown } = await openStream([1]);
    for (let count = 2; count < 6; count++) {
      await stream.greet(tableOf(count));
      await stream.drop();
      await untilShown(String(count));
    }
    expect(pauses.recorded).to.deep.equal([5, 10, 20, 40]);
  });

  it('is opened again after a short pause if it was open for a minute', async () => {
    const { stream, untilShown } = await openStream([1]);
    for (const value of [2, 3]) {
      await stream.greet(tableOf(value));
      clock.advance(60_000);
      // The browser reconnects once, and the server refuses that.
      await stream.respond(503);
      await stream.drop();
      await waitUntil(() => pauses.recorded.length === value - 1, 'a pause');
      await stream.respond(200);
      await untilShown(String(value));
    }
    expect(pauses.recorded).to.deep.equal([5, 5]);
  });

  it('sends no request during a pause, neither at a refresh nor for another watcher', async () => {
    pauses.stop();
    const client = createClient();
    const { stream } = await openStream([1], client, 30);
    await stream.drop();
    await stream.waitUntil(({ open }) => open === 0);
    await watch(stream.src, client, 30).untilShown('1');
    await wait(300);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('is not opened after a pause if nobody watches it any more', async () => {
    const { stream, stop } = await openStream([1]);
    await stream.drop();
    await waitUntil(() => pauses.recorded.length === 1, 'a pause');
    stop();
    await wait(400);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('keeps the data and reports an error while the server is down, and recovers afterwards', async () => {
    const { stream, states, untilShown } = await openStream([1]);
    await stream.respond(0);
    await stream.drop();
    await waitUntil(() => errorIn(states) === 'network');
    expect(shownValues(states)).to.equal('1');
    await stream.respond(200);
    await waitUntil(() => states.at(-1)?.status === 'ready', 'the stream is ready');
    await stream.send(tableOf(2));
    await untilShown('2');
  });

  describe('that is redirected to another origin', () => {
    /** Opens a stream, breaks its connection and redirects it. */
    async function redirectedStates(origins?: readonly string[]): Promise<State[]> {
      const otherOrigin: string = await (await fetch('/fault/other-origin')).json();
      const { stream, states } = await openStream([1], createClient({ origins }));
      await stream.respond(302, `${otherOrigin}/fault/events?cors`);
      await stream.drop();
      return states;
    }

    it('is opened there, or fails and keeps its data if that origin is not allowed', async () => {
      const states = await redirectedStates();
      await waitUntil(() => shownValues(states) === '0.01143', 'the rate of the other origin');
      const rejectedStates = await redirectedStates([location.origin]);
      await waitUntil(() => errorIn(rejectedStates) === 'not-supported', 'the error');
      expect(shownValues(rejectedStates)).to.equal('1');
    });
  });

  const FINAL_STATUSES: readonly [status: number, error: string][] = [
    [401, 'http 401'],
    [204, 'not-json'],
  ];
  for (const [status, error] of FINAL_STATUSES) {
    it(`ends when the server responds with ${status}: the data stays, and no further request is sent`, async () => {
      const { stream, states } = await openStream([1]);
      await stream.respond(status);
      await stream.drop();
      await waitUntil(() => errorIn(states) === error, error);
      expect(shownValues(states)).to.equal('1');
      const { requests } = await stream.state();
      await wait(400);
      expect((await stream.state()).requests).to.equal(requests);
    });
  }

  it('continues after the server was busy, although an EventSource alone would not', async () => {
    Math.random = () => 0.2;
    const { stream, states, untilShown } = await openStream([1]);
    await stream.respond(503);
    await stream.drop();
    // The EventSource reconnects once; then the client sends an ordinary request, which it will retry.
    await stream.waitUntil(({ requests }) => requests === 4);
    await stream.greet(tableOf(2));
    await stream.respond(200);
    await untilShown('2');
    expect(hasFailed(states)).to.equal(false);
  });

  it('fails, with its URL, if that is recognized as a stream, but the stream cannot be opened', async () => {
    const client = createClient({ fetch: async () => eventStreamResponse() });
    const stream = testStream();
    await stream.respond(403);
    const { states } = watch(stream.src, client);
    await waitUntil(() => errorIn(states) === 'network');
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'failed']);
    expect(states.at(-1)).to.have.nested.property('error.url', stream.src);
    expect((await stream.state()).requests).to.equal(2);
  });

  it('is supported for rates only', async () => {
    const stream = testStream();
    const error: unknown = await createClient()
      .load({ kind: 'articles', src: stream.src })
      .catch((reason: unknown) => reason);
    expect(error).to.include({ kind: 'not-json', message: 'Expected JSON, got an event stream.' });
    await stream.waitUntil(({ open }) => open === 0);
  });

  for (const [name, enter, leave] of INACTIVE_STATES) {
    it(`is closed while the page is ${name}, and opened once when the page is active again`, async () => {
      const { stream, untilShown } = await openStream([1]);
      enter();
      await stream.waitUntil(({ open }) => open === 0);
      await stream.greet(tableOf(2));
      await wait(300);
      expect(await stream.state()).to.include({ requests: 2 });
      leave();
      await untilShown('2');
      expect(await stream.state()).to.include({ open: 1, requests: 3 });
    });
  }
});

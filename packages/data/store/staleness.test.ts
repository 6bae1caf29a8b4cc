import { expect } from '@open-wc/testing';
import { testUrl } from '../../../test/fetching.js';
import { waitUntil, wait } from '../../../test/support.js';
import { createClient, type PressClient } from '../client/client.js';
import { hydrate } from '../client/hydration.js';
import { resourceKey } from './resource-key.js';
import type { RateTable } from '../model/model.js';
import type { ResourceRequest, ResourceState } from '../model/resource.js';
import { HOUR_MS } from '../model/time.js';

const RATES: ResourceRequest<'rates'> = { kind: 'rates', src: testUrl('/rates.json') };

/** A client whose server sends these bodies one after another, and then repeats the last one. */
function clientFor(...bodies: readonly object[]): {
  readonly client: PressClient;
  readonly requestCount: () => number;
} {
  let count = 0;
  const fetch = async () => {
    const body = bodies[Math.min(count, bodies.length - 1)];
    count++;
    return Response.json(body);
  };
  return { client: createClient({ fetch }), requestCount: () => count };
}

const publication = (rate: number, asOf?: string) => ({ asOf, rates: [{ base: 'KGS', quote: 'USD', rate }] });

/** The rate that is shown, or the status of a state without one. */
const shownRate = (state: ResourceState<RateTable> | undefined): unknown =>
  state?.status === 'ready' ? state.loaded.data.rates[0]?.rate : state?.status;

describe('of two publications', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  interface PublicationCase {
    readonly title: string;
    readonly first?: string;
    readonly second?: string;
    readonly shown: number;
  }
  const CASES: readonly PublicationCase[] = [
    { title: 'a newer one replaces an older one', first: '2025-06-22', second: '2025-06-23', shown: 2 },
    { title: 'an older one never replaces a newer one', first: '2025-06-23', second: '2025-06-22', shown: 1 },
    {
      title: 'one with the same date replaces the other: it is a correction',
      first: '2025-06-23',
      second: '2025-06-23',
      shown: 2,
    },
    {
      title: 'the later time wins, whatever its time zone',
      first: '2025-06-23T06:00:00+06:00',
      second: '2025-06-23T00:30:00Z',
      shown: 2,
    },
    {
      title: 'an earlier time loses, even if its local time is later',
      first: '2025-06-23T00:30:00Z',
      second: '2025-06-23T06:00:00+06:00',
      shown: 1,
    },
    { title: 'the later response wins if it has no date', first: '2025-06-23', shown: 2 },
    { title: 'the later response wins if neither has a date', shown: 2 },
  ];
  for (const { title, first, second, shown } of CASES) {
    it(title, async () => {
      const { client, requestCount } = clientFor(publication(1, first), publication(2, second));
      const states: ResourceState<RateTable>[] = [];
      stops.push(client.watch(RATES, (state) => states.push(state), { refreshMs: 20 }));
      await waitUntil(() => requestCount() > 3);
      expect(shownRate(states.at(-1))).to.equal(shown);
      expect(states).to.have.length(1 + shown);
    });
  }
});

describe('a cached response', () => {
  const dateNow = Date.now;
  const performanceNow = performance.now.bind(performance);
  let monotonicMs = 0;
  let wallMs = 0;
  beforeEach(() => {
    monotonicMs = 0;
    wallMs = 0;
    Date.now = () => dateNow() + wallMs;
    performance.now = () => performanceNow() + monotonicMs;
  });
  afterEach(() => {
    Date.now = dateNow;
    Reflect.deleteProperty(performance, 'now');
  });

  interface ClockChange {
    readonly monotonic: number;
    readonly wall: number;
  }

  /** Watches twice, and changes the clocks in between. */
  async function requestsOfTwoWatchers(change: ClockChange): Promise<number> {
    const { client, requestCount } = clientFor(publication(1));
    const watchBriefly = async (): Promise<void> => {
      const stop = client.watch(RATES, () => undefined);
      await wait(20);
      stop();
    };
    await watchBriefly();
    monotonicMs += change.monotonic;
    wallMs += change.wall;
    await watchBriefly();
    await wait(20);
    return requestCount();
  }

  const CASES: readonly [title: string, change: ClockChange, requests: number][] = [
    ['is used for a minute', { monotonic: 50_000, wall: 50_000 }, 1],
    ['is not used after a minute', { monotonic: 70_000, wall: 70_000 }, 2],
    ['is stale after a minute, even if the wall clock is set back', { monotonic: 70_000, wall: -HOUR_MS }, 2],
    ['is fresh for a minute, even if the wall clock is set back', { monotonic: 10_000, wall: -HOUR_MS }, 1],
    ['is stale after the device was asleep, which stops the monotonic clock', { monotonic: 0, wall: HOUR_MS }, 2],
  ];
  for (const [title, change, requests] of CASES)
    it(title, async () => expect(await requestsOfTwoWatchers(change)).to.equal(requests));

  it('is stale if a server rendered it an hour ago, and fresh if its time is in the future', async () => {
    const AGES: readonly [ageMs: number, requests: number][] = [
      [HOUR_MS, 1],
      [10_000, 0],
      [-HOUR_MS, 0],
    ];
    for (const [ageMs, requests] of AGES) {
      const { client, requestCount } = clientFor(publication(1));
      const loaded = { data: publication(1), source: 'server', url: RATES.src };
      hydrate(client.store, [{ key: resourceKey(RATES), loaded, updatedAt: Date.now() - ageMs }]);
      const stop = client.watch(RATES, () => undefined);
      await wait(20);
      stop();
      expect(requestCount(), `${ageMs} ms`).to.equal(requests);
    }
  });
});

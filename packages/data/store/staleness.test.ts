import { expect } from '@open-wc/testing';
import { here } from '../../../test/fetching.js';
import { eventually } from '../../../test/support.js';
import { hydrate } from '../client/hydration.js';
import { createClient, type PressClient } from '../client/client.js';
import { resourceKey } from './resource-key.js';
import type { RateTable } from '../model/model.js';
import type { ResourceRequest, ResourceState } from '../model/resource.js';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const RATES: ResourceRequest<'rates'> = { kind: 'rates', src: here('/rates.json') };

/** A server that gives these answers in turn, and the last one ever after. */
function answering(...bodies: readonly object[]): { readonly client: PressClient; readonly times: () => number } {
  let times = 0;
  const client = createClient({
    fetch: async () => Response.json(bodies[Math.min(times++, bodies.length - 1)]),
  });
  return { client, times: () => times };
}

const publication = (rate: number, asOf?: string) => ({ asOf, rates: [{ base: 'KGS', quote: 'USD', rate }] });
const rateIn = (state: ResourceState<RateTable> | undefined): unknown =>
  state?.status === 'ready' ? state.loaded.data.rates[0]?.rate : state?.status;

describe('of two publications', () => {
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  const TURNS: readonly [string, readonly (string | undefined)[], number][] = [
    ['a newer one replaces an older one', ['2025-06-22', '2025-06-23'], 2],
    ['an older one never replaces a newer one', ['2025-06-23', '2025-06-22'], 1],
    ['one of the same date replaces the other: it is a correction', ['2025-06-23', '2025-06-23'], 2],
    [
      'moments are compared, whatever the zone they are written in',
      ['2025-06-23T06:00:00+06:00', '2025-06-23T00:30:00Z'],
      2,
    ],
    ['an older moment in a zone further east loses', ['2025-06-23T00:30:00Z', '2025-06-23T06:00:00+06:00'], 1],
    ['the later answer wins where the newer has no date', ['2025-06-23', undefined], 2],
    ['the later answer wins where neither has a date', [undefined, undefined], 2],
  ];
  for (const [what, [first, second], shown] of TURNS) {
    it(what, async () => {
      const { client, times } = answering(publication(1, first), publication(2, second));
      const states: ResourceState<RateTable>[] = [];
      stops.push(client.watch(RATES, (state) => states.push(state), { refreshMs: 20 }));
      await eventually(() => times() > 3);
      expect(rateIn(states.at(-1))).to.equal(shown);
      expect(states).to.have.length(1 + shown);
    });
  }
});

describe('an answer', () => {
  const { now } = Date;
  const read = performance.now.bind(performance);
  let [monotonic, wall] = [0, 0];
  beforeEach(() => {
    [monotonic, wall] = [0, 0];
    Date.now = () => now() + wall;
    performance.now = () => read() + monotonic;
  });
  afterEach(() => {
    Date.now = now;
    Reflect.deleteProperty(performance, 'now');
  });
  const pass = (ms: number): void => {
    monotonic += ms;
    wall += ms;
  };

  /** How many requests two widgets make that come after each other, with `between` in the meantime. */
  async function requestsOfTwo(between: () => void): Promise<number> {
    const { client, times } = answering(publication(1));
    for (const meanwhile of [between, () => undefined]) {
      const stop = client.watch(RATES, () => undefined);
      await soon(20);
      stop();
      meanwhile();
    }
    await soon(20);
    return times();
  }

  const CASES: readonly [string, () => void, number][] = [
    ['serves who comes within a minute', () => pass(50_000), 1],
    ['does not serve who comes later', () => pass(70_000), 2],
    [
      'is old after a minute, though the reader set the clock back',
      () => {
        monotonic += 70_000;
        wall -= 3_600_000;
      },
      2,
    ],
    [
      'is young for a minute, though the reader set the clock back',
      () => {
        monotonic += 10_000;
        wall -= 3_600_000;
      },
      1,
    ],
    [
      'is old after a laptop slept, though the monotonic clock stood still',
      () => {
        wall += 3_600_000;
      },
      2,
    ],
  ];
  for (const [what, between, requests] of CASES)
    it(what, async () => expect(await requestsOfTwo(between)).to.equal(requests));

  it('that a server rendered an hour ago is old, and one from the future is not', async () => {
    for (const [age, requests] of [
      [3_600_000, 1],
      [10_000, 0],
      [-3_600_000, 0],
    ] as const) {
      const { client, times } = answering(publication(1));
      const loaded = { data: publication(1), source: 'server', url: RATES.src };
      hydrate(client, [{ key: resourceKey(RATES), loaded, updatedAt: Date.now() - age }]);
      const stop = client.watch(RATES, () => undefined);
      await soon(20);
      stop();
      expect(times(), `${age} ms`).to.equal(requests);
    }
  });
});

describe('a refresh', () => {
  it('is one for all who watch the same, at the pace of the most impatient, and slows down when they leave', async () => {
    const { client, times } = answering(publication(1));
    const stops = [100, 300, 3000].map((refreshMs) => client.watch(RATES, () => undefined, { refreshMs }));
    await soon(450);
    expect(times()).to.be.within(4, 5);
    stops[0]?.();
    const before = times();
    await soon(450);
    expect(times() - before).to.be.within(1, 2);
    stops[1]?.();
    await soon(450);
    expect(times() - before).to.be.within(1, 2);
    stops[2]?.();
  });
});

/**
 * The client against a model of a dozen lines, over schedules that no one would think of: who watches what, when answers
 * come, in which order, and whether the page is seen. Time does not pass in these tests; only what is scheduled happens.
 */
import { expect } from '@open-wc/testing';
import { QueryClient } from '@tanstack/query-core';
import fc from 'fast-check';
import { createClient, type PressClient } from './client.js';
import type { RateTable } from './model.js';
import type { ResourceState } from './resource.js';
import { type SafeUrl, safeUrl } from './safe-url.js';

/** More of one origin than may be asked at once, and one of another. */
const ADDRESSES = [...Array.from({ length: 8 }, (_, index) => `https://a.example/${index}`), 'https://b.example/'].map((address): SafeUrl => {
  const url = safeUrl(address);
  if (!url) throw new Error(address);
  return url;
});
const WATCHERS = 10;
const MOST_IN_FLIGHT = 6;

const turn = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(0);
});
interface Call {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly answer: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

/** A network that answers when the schedule says so. */
class Network {
  readonly open: Call[] = [];
  readonly asked: string[] = [];
  readonly crimes: string[] = [];

  readonly fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    const signal = init.signal ?? new AbortController().signal;
    if (signal.aborted) this.crimes.push(`asked ${url} after an abort`);
    if (hidden()) this.crimes.push(`asked ${url} while hidden`);
    if (this.open.some((call) => call.url === url)) this.crimes.push(`asked ${url} twice at once`);
    this.asked.push(url);
    return new Promise((resolve, reject) => {
      const call = { url, signal, answer: resolve, fail: reject };
      this.open.push(call);
      if (this.open.filter((each) => new URL(each.url).origin === new URL(url).origin).length > MOST_IN_FLIGHT) this.crimes.push('too many at once');
      signal.addEventListener('abort', () => {
        this.drop(call);
        reject(signal.reason);
      });
    });
  };

  drop(call: Call): void {
    this.open.splice(this.open.indexOf(call), 1);
  }
}

const hidden = (): boolean => document.visibilityState === 'hidden';
function setHidden(value: boolean): void {
  if (value) Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** What the cache must hold of one address, and who is watching it. */
interface Expected {
  last?: number;
  failed: boolean;
  readonly watchers: Set<number>;
}

class World {
  readonly network = new Network();
  readonly client: PressClient;
  readonly expected = new Map(ADDRESSES.map((url): [string, Expected] => [url, { failed: false, watchers: new Set() }]));
  readonly #seen = new Map<number, ResourceState<RateTable>>();
  readonly #stops = new Map<number, { readonly url: string; readonly stop: () => void }>();
  readonly told: string[] = [];

  constructor() {
    this.client = createClient({ queryClient: new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } }), fetch: this.network.fetch });
  }

  watch(who: number, which: number): void {
    this.leave(who);
    const src = ADDRESSES[which];
    const expected = src && this.expected.get(src);
    if (!src || !expected) return;
    expected.watchers.add(who);
    let over = false;
    const stop = this.client.watch({ kind: 'rates', src }, (state) => {
      if (over) this.told.push(`told ${who} after they left`);
      this.#seen.set(who, state);
    });
    this.#stops.set(who, { url: src, stop: () => { over = true; stop(); } });
  }

  leave(who: number): void {
    const watched = this.#stops.get(who);
    watched?.stop();
    this.#stops.delete(who);
    this.#seen.delete(who);
    if (watched) this.expected.get(watched.url)?.watchers.delete(who);
  }

  answer(which: number, rate: number): void {
    const call = this.network.open[which % Math.max(this.network.open.length, 1)];
    if (!call) return;
    this.network.drop(call);
    call.answer(Response.json({ rates: [{ base: 'KGS', quote: 'USD', rate }] }));
    Object.assign(this.expected.get(call.url) ?? {}, { last: rate, failed: false });
  }

  fail(which: number): void {
    const call = this.network.open[which % Math.max(this.network.open.length, 1)];
    if (!call) return;
    this.network.drop(call);
    call.answer(new Response('', { status: 404 }));
    Object.assign(this.expected.get(call.url) ?? {}, { failed: true });
  }

  /** What each watcher sees, against what the model says. */
  divergence(): string[] {
    return [...this.#stops].flatMap(([who, { url }]) => {
      const expected = this.expected.get(url);
      const state = this.#seen.get(who);
      const should = expected?.last === undefined ? (expected?.failed ? 'failed' : 'loading') : `ready ${expected.last}`;
      const is = state?.status === 'ready' ? `ready ${state.loaded.data.rates[0]?.rate}` : (state?.status ?? 'nothing');
      return should === is ? [] : [`${who} at ${url} sees ${is}, should see ${should}`];
    });
  }

  /** Who is watched and unknown is asked, unless the page is hidden; who is not watched is not. */
  misasked(): string[] {
    return [...this.expected].flatMap(([url, { watchers, last, failed }]) => {
      const open = this.network.open.some((call) => call.url === url);
      if (watchers.size === 0) return open ? [`${url} is asked, and nobody watches`] : [];
      const inLine = this.network.open.filter((call) => new URL(call.url).origin === new URL(url).origin).length === MOST_IN_FLIGHT;
      return open || inLine || last !== undefined || failed || hidden() ? [] : [`${url} is watched, and nobody asks`];
    });
  }

  /** Until it agrees with the model; what disagrees for fifty turns of the event loop does not come to rest. */
  async settle(): Promise<void> {
    for (let turns = 0; turns < 3 || (turns < 50 && this.complaints().length > 0); turns++) await turn();
  }

  complaints(): string[] {
    return [...this.network.crimes, ...this.told, ...this.divergence(), ...this.misasked()];
  }

  end(): void {
    for (let who = 0; who < WATCHERS; who++) this.leave(who);
  }
}

type Step = (world: World) => void;
const step: fc.Arbitrary<readonly [name: string, step: Step]> = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(fc.nat(WATCHERS - 1), fc.nat(ADDRESSES.length - 1)).map(([who, which]) => ['watch', (world: World) => world.watch(who, which)] as const) },
  { weight: 3, arbitrary: fc.nat(WATCHERS - 1).map((who) => ['leave', (world: World) => world.leave(who)] as const) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })).map(([which, rate]) => ['answer', (world: World) => world.answer(which, rate)] as const) },
  { weight: 2, arbitrary: fc.nat(9).map((which) => ['fail', (world: World) => world.fail(which)] as const) },
  { weight: 1, arbitrary: fc.boolean().map((value) => [value ? 'hide' : 'show', () => setHidden(value)] as const) },
);

describe('the client, whatever happens in whatever order,', () => {
  afterEach(() => setHidden(false));

  it('shows what a model of it shows, and asks exactly what is watched', async function () {
    this.timeout(60_000);
    const schedule = fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 40, size: 'max' });
    const runs = fc.asyncProperty(schedule, async (steps) => {
      setHidden(false);
      const world = new World();
      try {
        for (const [[name, act], settle] of steps) {
          act(world);
          // An answer that is cut off by its last reader's leaving is no answer: the model takes each as read.
          if (settle || name === 'answer' || name === 'fail') await world.settle();
        }
        await world.settle();
        expect(world.complaints()).to.deep.equal([]);
      } finally {
        world.end();
      }
    });
    await fc.assert(runs, { numRuns: 2000 });
  });
});

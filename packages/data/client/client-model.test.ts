/**
 * The client against a model of it, over schedules that no one would think of: who watches what, and how, when answers come,
 * in which order, what fails and how, and whether the page is seen. Time passes only when the schedule says so.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createClient, type PressClient } from './client.js';
import type { ResourceState } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';

/** More of one origin than may be asked at once, and one of another. */
const ADDRESSES = [...Array.from({ length: 8 }, (_, index) => `https://a.example/${index}`), 'https://b.example/'].map(
  (address): SafeUrl => {
    const url = safeUrl(address);
    if (!url) throw new Error(address);
    return url;
  },
);
const KINDS = ['rates', 'people'] as const;
type Kind = (typeof KINDS)[number];
const WATCHERS = 10;
const MOST_IN_FLIGHT = 6;
const MOST_FAILURES = 5;
const REFRESH_MS = 20_000;
/** No schedule lasts as long: what fails, fails as it says. */
const NEVER_MS = 2 ** 31 - 1;

/** Ways to fail, with the number of tries that follow, and whether the origin is to blame. */
const FAULTS = {
  missing: { retries: 0, isDown: false, end: (call: Call) => call.answer(new Response('', { status: 404 })) },
  forbidden: { retries: 0, isDown: false, end: (call: Call) => call.answer(new Response('', { status: 403 })) },
  html: {
    retries: 1,
    isDown: false,
    end: (call: Call) => call.answer(new Response('<p>', { headers: { 'content-type': 'text/html' } })),
  },
  unreachable: { retries: 1, isDown: true, end: (call: Call) => call.fail(new TypeError('Failed to fetch')) },
  broken: { retries: 3, isDown: true, end: (call: Call) => call.answer(new Response('', { status: 500 })) },
} as const;
type Fault = keyof typeof FAULTS;

const { port1, port2 } = new MessageChannel();
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

/** Clocks and timers that stand still until they are told to go on. */
class Time {
  #ms = Math.ceil(performance.now());
  #next = 1;
  readonly #timers = new Map<number, { readonly at: number; readonly act: () => void }>();
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };

  start(): void {
    const wall = Date.now() - this.#ms;
    Date.now = () => wall + this.#ms;
    performance.now = () => this.#ms;
    const later = (act: () => void, ms = 0): number => {
      this.#timers.set(this.#next, { at: this.#ms + ms, act });
      return this.#next++;
    };
    Object.assign(globalThis, { setTimeout: later, clearTimeout: (id: number) => this.#timers.delete(id) });
  }

  get now(): number {
    return this.#ms;
  }

  pass(ms: number): void {
    this.#ms += ms;
  }

  /** Does what is due. */
  strike(): void {
    for (const [id, { at, act }] of this.#timers) {
      if (at <= this.#ms && this.#timers.delete(id)) act();
    }
  }

  forget(): void {
    this.#timers.clear();
  }

  stop(): void {
    const { now, ...timers } = this.#real;
    Object.assign(globalThis, timers);
    Date.now = now;
    Reflect.deleteProperty(performance, 'now');
  }
}
let time: Time;

interface Call {
  readonly url: string;
  readonly answer: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

/** An origin as the model sees it: five failures in a row close it for a minute, and then one is let in. */
interface Origin {
  failures: number;
  closedUntil: number;
  /** Some were told to wait until then, and do, even if the origin opens before. */
  waitedFor: number;
}
const ORIGINS = new Map<string, string>(ADDRESSES.map((url) => [url, new URL(url).origin]));
const originOf = (url: string): string => ORIGINS.get(url) ?? '';

/** A network that answers when the schedule says so. */
class Network {
  readonly open: Call[] = [];
  readonly asked = new Map<string, number>();
  readonly crimes: string[] = [];
  readonly origins = new Map(
    ADDRESSES.map((url): [string, Origin] => [originOf(url), { failures: 0, closedUntil: 0, waitedFor: 0 }]),
  );

  origin(url: string): Origin {
    return this.origins.get(originOf(url)) ?? { failures: 0, closedUntil: 0, waitedFor: 0 };
  }

  isClosed(url: string): boolean {
    return this.origin(url).closedUntil > time.now;
  }

  /** As many as may be asked at once are. */
  isFull(url: string): boolean {
    const most = this.origin(url).failures < MOST_FAILURES ? MOST_IN_FLIGHT : 1;
    return this.open.filter((call) => originOf(call.url) === originOf(url)).length >= most;
  }

  readonly fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    const signal = init.signal ?? new AbortController().signal;
    if (signal.aborted) this.crimes.push(`asked ${url} after an abort`);
    if (hidden()) this.crimes.push(`asked ${url} while hidden`);
    if (this.open.some((call) => call.url === url)) this.crimes.push(`asked ${url} twice at once`);
    if (this.isClosed(url)) this.crimes.push(`asked ${url} while its origin was to be left alone`);
    if (this.isFull(url)) this.crimes.push(`asked ${url} when there were enough of its origin`);
    this.asked.set(url, (this.asked.get(url) ?? 0) + 1);
    return new Promise((resolve, reject) => {
      const call = { url, answer: resolve, fail: reject };
      this.open.push(call);
      signal.addEventListener('abort', () => {
        this.drop(call);
        reject(signal.reason);
      });
    });
  };

  drop(call: Call): void {
    const at = this.open.indexOf(call);
    if (at >= 0) this.open.splice(at, 1);
  }

  noteAnswer(url: string): void {
    const origin = this.origin(url);
    if (origin.failures >= MOST_FAILURES) origin.closedUntil = 0;
    origin.failures = 0;
  }

  noteFault(url: string, { isDown }: (typeof FAULTS)[Fault]): void {
    const origin = this.origin(url);
    origin.failures = isDown ? origin.failures + 1 : 0;
    if (origin.failures >= MOST_FAILURES) origin.closedUntil = origin.waitedFor = time.now + 60_000;
  }
}

const hidden = (): boolean => document.visibilityState === 'hidden';
function setHidden(value: boolean): void {
  if (value) Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

interface Watcher {
  readonly url: SafeUrl;
  readonly kind: Kind;
  readonly refreshes: boolean;
  readonly stop: () => void;
  state: ResourceState<unknown>;
}

/** What is read of an address in one way, and what the model knows of it. */
interface Cell {
  /** The newest number that any of its watchers was shown. */
  newest: number;
  /** Failures of the question that is under way. */
  tries: number;
  /** It was only ever asked because somebody came: the model can count its tries. */
  countable: boolean;
}

/** Answers are numbered: what is shown says which of them it is. */
function shown(state: ResourceState<unknown>): string {
  const loaded = state.status === 'ready' ? state.loaded : undefined;
  return loaded ? `ready ${/(?:"rate":|"name":")(\d+)/.exec(JSON.stringify(loaded.data))?.[1]}` : state.status;
}

class World {
  readonly network = new Network();
  readonly client: PressClient = createClient({
    fetch: this.network.fetch,
    timeoutMs: NEVER_MS,
  });
  readonly watchers = new Map<number, Watcher>();
  readonly complaints: string[] = this.network.crimes;
  readonly #cells = new Map<string, Cell>();
  /** How often something may have begun to ask an address. */
  readonly #occasions = new Map<string, number>();
  readonly #lastAnswer = new Map<string, number>();
  #answers = 0;

  cell({ kind, url }: Pick<Watcher, 'kind' | 'url'>): Cell {
    const key = `${kind} ${url}`;
    const cell = this.#cells.get(key) ?? { newest: 0, tries: 0, countable: true };
    this.#cells.set(key, cell);
    return cell;
  }

  /** Those who are shown that it loads, of all who watch an address. */
  waiting(url: string): Watcher[] {
    return [...this.watchers.values()].filter((watcher) => watcher.url === url && watcher.state.status === 'loading');
  }

  #countOccasion(url: string): void {
    this.#occasions.set(url, (this.#occasions.get(url) ?? 0) + 1);
  }

  watch(who: number, which: number, kind: Kind, refreshes: boolean): void {
    this.leave(who);
    const url = ADDRESSES[which];
    if (!url) return;
    const cell = this.cell({ kind, url });
    const others = [...this.watchers.values()].filter((each) => each.url === url && each.kind === kind);
    if (!others.some(({ state }) => state.status === 'loading')) cell.tries = 0;
    // Those who were told of a failure are not told that it is asked again: they may hide how often that was.
    if (refreshes || (others.length > 0 && others.every(({ state }) => state.status === 'failed')))
      cell.countable = false;
    this.#countOccasion(url);
    let over = false;
    const watcher: Watcher = {
      url,
      kind,
      refreshes,
      state: { status: 'idle' },
      stop: () => {
        over = true;
        stop();
      },
    };
    this.watchers.set(who, watcher);
    const stop = this.client.watch(
      { kind, src: url },
      (state) => {
        if (over) this.complaints.push(`told ${who} after they left`);
        this.#tell(watcher, state);
      },
      { refreshMs: refreshes ? REFRESH_MS : undefined },
    );
  }

  #tell(watcher: Watcher, state: ResourceState<unknown>): void {
    const cell = this.cell(watcher);
    const number = Number(/\d+/.exec(shown(state))?.[0] ?? cell.newest);
    if (number < cell.newest) this.complaints.push(`showed ${number} after ${cell.newest}`);
    if (watcher.state.status === 'failed' && state.status === 'loading')
      this.complaints.push('flickered from failed to loading');
    cell.newest = number;
    watcher.state = state;
  }

  leave(who: number): void {
    this.watchers.get(who)?.stop();
    this.watchers.delete(who);
  }

  /** What comes from a network is a task of its own: whoever was about to ask has asked. */
  async #take(which: number): Promise<Call | undefined> {
    await turn();
    const call = this.network.open[which % Math.max(this.network.open.length, 1)];
    if (call) this.network.drop(call);
    return call;
  }

  async answer(which: number): Promise<void> {
    const call = await this.#take(which);
    if (!call) return;
    const waited = this.waiting(call.url);
    const number = ++this.#answers;
    // Who has only just come may be served with the answer before, if that is young.
    const good = [number, this.#lastAnswer.get(call.url)].map((each) => `ready ${each}`);
    this.#lastAnswer.set(call.url, number);
    this.network.noteAnswer(call.url);
    call.answer(Response.json({ name: String(number), rates: [{ base: 'KGS', quote: 'USD', rate: number }] }));
    await this.settle(() =>
      waited.flatMap((watcher) => {
        this.cell(watcher).tries = 0;
        return good.includes(shown(watcher.state))
          ? []
          : [`${watcher.url} was answered with ${number}, and ${watcher.kind} shows ${shown(watcher.state)}`];
      }),
    );
  }

  async fail(which: number, how: Fault): Promise<void> {
    const call = await this.#take(which);
    if (!call) return;
    const waited = this.waiting(call.url);
    const cells = new Map(waited.map((watcher) => [this.cell(watcher), this.cell(watcher).tries]));
    for (const cell of cells.keys()) cell.tries++;
    this.network.noteFault(call.url, FAULTS[how]);
    FAULTS[how].end(call);
    await this.settle(() =>
      waited.flatMap((watcher) => this.#missedTries(watcher, cells.get(this.cell(watcher)) ?? 0, how)),
    );
  }

  /** Tried again as often as it is of use, and then told; an origin that is closed may be waited for or not. */
  #missedTries(watcher: Watcher, before: number, how: Fault): string[] {
    const should = before < FAULTS[how].retries ? 'loading' : 'failed';
    const served = watcher.state.status === 'ready' && this.#lastAnswer.has(watcher.url);
    const anyway =
      served || !this.cell(watcher).countable || (should === 'loading' && this.network.isClosed(watcher.url));
    return anyway || watcher.state.status === should
      ? []
      : [`${watcher.url} is ${how} after ${before} tries, and shown as ${watcher.state.status}, not ${should}`];
  }

  async pass(ms: number): Promise<void> {
    await this.settle();
    for (const { url, refreshes } of this.watchers.values()) if (refreshes) this.#countOccasion(url);
    time.pass(ms);
  }

  /** Whoever waits is asked for, unless nobody may ask; where nobody watches, nobody asks; and nobody asks too often. */
  misasked(): string[] {
    return ADDRESSES.flatMap((url) => {
      const open = this.network.open.some((call) => call.url === url);
      const most = 4 * (this.#occasions.get(url) ?? 0);
      if ((this.network.asked.get(url) ?? 0) > most) return [`${url} was asked more than ${most} times`];
      if (![...this.watchers.values()].some((watcher) => watcher.url === url))
        return open ? [`${url} is asked, and nobody watches`] : [];
      const mayAsk = !open && !hidden() && this.network.origin(url).waitedFor <= time.now && !this.network.isFull(url);
      return mayAsk && this.waiting(url).length > 0 ? [`${url} is waited for, and nobody asks`] : [];
    });
  }

  /** Until nothing is amiss; what is so for fifty turns of the event loop does not come to rest. */
  async settle(look: () => string[] = () => []): Promise<void> {
    const amiss = (): string[] => [...this.misasked(), ...look()];
    for (let turns = 0; turns < 2 || (turns < 50 && amiss().length > 0); turns++) {
      await turn();
      time.strike();
    }
    this.complaints.push(...amiss());
  }

  /** All is well again: how the page looks after three minutes of that. */
  async recover(): Promise<void> {
    setHidden(false);
    for (let minutes = 0; minutes < 3; minutes++) {
      await this.pass(61_000);
      await this.settle();
      while (this.network.open.length > 0) await this.answer(0);
    }
    for (const { state, refreshes, url } of this.watchers.values()) {
      const isForgotten = state.status === 'failed' && state.last === undefined && state.error.status === 404;
      if (refreshes && state.status !== 'ready' && !isForgotten)
        this.complaints.push(`${url} is refreshed, and still ${state.status}`);
    }
  }

  end(): void {
    for (let who = 0; who < WATCHERS; who++) this.leave(who);
  }
}

type Step = readonly [name: string, act: (world: World) => void | Promise<void>];
const which = fc.nat(9);
const STEPS: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
  {
    weight: 10,
    arbitrary: fc
      .tuple(
        fc.nat(WATCHERS - 1),
        fc.nat(ADDRESSES.length - 1),
        fc.constantFrom(...KINDS),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([who, where, kind, luck]): Step => [
        `${who} watches ${kind} of ${where}${luck ? '' : ', again and again'}`,
        (world) => world.watch(who, where, kind, luck === 0),
      ]),
  },
  { weight: 3, arbitrary: fc.nat(WATCHERS - 1).map((who): Step => [`${who} leaves`, (world) => world.leave(who)]) },
  { weight: 3, arbitrary: which.map((call): Step => [`answer ${call}`, (world) => world.answer(call)]) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(which, fc.constantFrom<Fault>('missing', 'forbidden', 'html', 'unreachable', 'broken', 'broken'))
      .map(([call, how]): Step => [`${call} is ${how}`, (world) => world.fail(call, how)]),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1000, 35_000, 61_000).map((ms): Step => [`${ms} ms pass`, (world) => world.pass(ms)]),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map((value): Step => [
      value ? 'hide' : 'show',
      async () => {
        setHidden(value);
        await turn(); // in a browser, too, what else happens is a task of its own
      },
    ]),
  },
];

describe('the client, whatever happens in whatever order,', () => {
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0; // no wait before another try
    time = new Time();
    time.start();
  });
  afterEach(() => {
    time.stop();
    Math.random = random;
    setHidden(false);
  });

  it('shows what a model of it shows, and asks exactly what it may', async function () {
    this.timeout(120_000);
    const schedule = fc.array(fc.tuple(fc.oneof(...STEPS), fc.boolean()), { minLength: 1, maxLength: 40, size: 'max' });
    const runs = fc.asyncProperty(schedule, async (steps) => {
      setHidden(false);
      const world = new World();
      try {
        for (const [[, act], settles] of steps) {
          time.pass(1);
          await act(world);
          if (settles) await world.settle();
        }
        await world.recover();
        expect(world.complaints).to.deep.equal([]);
      } finally {
        world.end();
        time.forget();
      }
    });
    // The same schedules for everybody; another seed finds others.
    await fc.assert(runs, { numRuns: 2000, seed: 20250623 });
  });
});

/**
 * Compares the client with a simple model of it while random schedules run: watchers come and go, requests succeed or
 * fail in any order, and the page is hidden and shown. Time advances only when the schedule says so.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../preload.js';
import { createClient, type PressClient } from './client.js';
import type { ResourceState } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';

/** One origin has more URLs than may be requested at the same time. */
const URLS = [...Array.from({ length: 8 }, (_, index) => `https://a.example/${index}`), 'https://b.example/'].map(
  (address): SafeUrl => {
    const url = safeUrl(address);
    if (!url) throw new Error(address);
    return url;
  },
);
const KINDS = ['rates', 'people'] as const;
type Kind = (typeof KINDS)[number];
const MAX_WATCHERS = 10;
const MAX_CONCURRENT_REQUESTS = 6;
const MAX_FAILURES = 5;
const REFRESH_MS = 20_000;
/** Longer than any schedule, so that no request times out by itself. */
const TIMEOUT_MS = 2 ** 31 - 1;

interface PendingRequest {
  readonly url: string;
  readonly respond: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

interface Fault {
  /** How often the client retries. */
  readonly retries: number;
  /** Whether it is one of the failures in a row that close an origin. */
  readonly isOriginFailure: boolean;
  readonly apply: (request: PendingRequest) => void;
}

const respondWith =
  (body: string, init: ResponseInit) =>
  (request: PendingRequest): void =>
    request.respond(new Response(body, init));

const FAULTS = {
  'not found': { retries: 0, isOriginFailure: false, apply: respondWith('', { status: 404 }) },
  forbidden: { retries: 0, isOriginFailure: false, apply: respondWith('', { status: 403 }) },
  HTML: { retries: 1, isOriginFailure: false, apply: respondWith('<p>', { headers: { 'content-type': 'text/html' } }) },
  unreachable: {
    retries: 1,
    isOriginFailure: true,
    apply: (request) => request.fail(new TypeError('Failed to fetch')),
  },
  'server error': { retries: 3, isOriginFailure: true, apply: respondWith('', { status: 500 }) },
} as const satisfies Record<string, Fault>;
type FaultName = keyof typeof FAULTS;

const { port1, port2 } = new MessageChannel();
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

/** Replaces the clocks and timers of the page. Time stands still until `advance()` is called. */
class ManualClock {
  #ms = Math.ceil(performance.now());
  #nextId = 1;
  readonly #timers = new Map<number, { readonly dueAt: number; readonly callback: () => void }>();
  readonly #originals = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };

  start(): void {
    const wallOffsetMs = Date.now() - this.#ms;
    Date.now = () => wallOffsetMs + this.#ms;
    performance.now = () => this.#ms;
    const setManualTimeout = (callback: () => void, ms = 0): number => {
      this.#timers.set(this.#nextId, { dueAt: this.#ms + ms, callback });
      return this.#nextId++;
    };
    const clearManualTimeout = (id: number): void => {
      this.#timers.delete(id);
    };
    Object.assign(globalThis, { setTimeout: setManualTimeout, clearTimeout: clearManualTimeout });
  }

  get now(): number {
    return this.#ms;
  }

  advance(ms: number): void {
    this.#ms += ms;
  }

  runDueTimers(): void {
    for (const [id, { dueAt, callback }] of this.#timers) {
      if (dueAt > this.#ms) continue;
      this.#timers.delete(id);
      callback();
    }
  }

  clearTimers(): void {
    this.#timers.clear();
  }

  stop(): void {
    const { now, ...timers } = this.#originals;
    Object.assign(globalThis, timers);
    Date.now = now;
    Reflect.deleteProperty(performance, 'now');
  }
}
let clock: ManualClock;

/** The model of an origin: five failures in a row close it for a minute; then one request tests it. */
interface Origin {
  failures: number;
  closedUntil: number;
  /** Refused callers retry at this time, even if the origin opens earlier. */
  retriesAt: number;
}
const newOrigin = (): Origin => ({ failures: 0, closedUntil: 0, retriesAt: 0 });

const ORIGINS = new Map<string, string>(URLS.map((url) => [url, new URL(url).origin]));
const originOf = (url: string): string => ORIGINS.get(url) ?? '';

const isHidden = (): boolean => document.visibilityState === 'hidden';
function setHidden(value: boolean): void {
  if (value) Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** A network in which each request stays pending until the schedule ends it. */
class FakeNetwork {
  readonly pending: PendingRequest[] = [];
  readonly requestCounts = new Map<string, number>();
  /** Requests that the client should not have sent. */
  readonly violations: string[] = [];
  readonly #origins = new Map(URLS.map((url): [string, Origin] => [originOf(url), newOrigin()]));

  origin(url: string): Origin {
    return this.#origins.get(originOf(url)) ?? newOrigin();
  }

  isClosed(url: string): boolean {
    return this.origin(url).closedUntil > clock.now;
  }

  /** Whether the origin has as many pending requests as it may have. */
  isFull(url: string): boolean {
    const max = this.origin(url).failures < MAX_FAILURES ? MAX_CONCURRENT_REQUESTS : 1;
    return this.pending.filter((request) => originOf(request.url) === originOf(url)).length >= max;
  }

  isPending(url: string): boolean {
    return this.pending.some((request) => request.url === url);
  }

  readonly fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    const signal = init.signal ?? new AbortController().signal;
    if (signal.aborted) this.violations.push(`requested ${url} after an abort`);
    if (isHidden()) this.violations.push(`requested ${url} while the page was hidden`);
    if (this.isPending(url)) this.violations.push(`requested ${url} twice at the same time`);
    if (this.isClosed(url)) this.violations.push(`requested ${url} while its origin was closed`);
    if (this.isFull(url)) this.violations.push(`requested ${url} while its origin had the most requests allowed`);
    this.requestCounts.set(url, (this.requestCounts.get(url) ?? 0) + 1);
    return new Promise((resolve, reject) => {
      const request = { url, respond: resolve, fail: reject };
      this.pending.push(request);
      signal.addEventListener('abort', () => {
        this.remove(request);
        reject(signal.reason);
      });
    });
  };

  remove(request: PendingRequest): void {
    const index = this.pending.indexOf(request);
    if (index >= 0) this.pending.splice(index, 1);
  }

  recordSuccess(url: string): void {
    const origin = this.origin(url);
    if (origin.failures >= MAX_FAILURES) origin.closedUntil = 0;
    origin.failures = 0;
  }

  recordFault(url: string, { isOriginFailure }: Fault): void {
    const origin = this.origin(url);
    origin.failures = isOriginFailure ? origin.failures + 1 : 0;
    if (origin.failures < MAX_FAILURES) return;
    origin.closedUntil = clock.now + 60_000;
    origin.retriesAt = origin.closedUntil;
  }
}

interface Watcher {
  readonly url: SafeUrl;
  readonly kind: Kind;
  readonly isRefreshing: boolean;
  readonly stop: () => void;
  state: ResourceState<unknown>;
}

/** What the model knows of a resource: one kind of data at one URL. */
interface ResourceModel {
  /** The highest response number that a watcher has shown. */
  newest: number;
  /** Failures of the request that is in progress, including its retries. */
  failures: number;
  /** Whether the model knows how often the client has tried: only if a new watcher caused each request. */
  isCountable: boolean;
}

/** Responses are numbered. Returns `ready` with the number that is shown, or the status. */
function describeState(state: ResourceState<unknown>): string {
  if (state.status !== 'ready') return state.status;
  return `ready ${/(?:"rate":|"name":")(\d+)/.exec(JSON.stringify(state.loaded.data))?.[1]}`;
}

class Simulation {
  readonly network = new FakeNetwork();
  readonly client: PressClient = createClient({ fetch: this.network.fetch, timeoutMs: TIMEOUT_MS });
  readonly watchers = new Map<number, Watcher>();
  readonly violations: string[] = this.network.violations;
  readonly #resources = new Map<string, ResourceModel>();
  /** How often something has happened that may start a request of a URL. */
  readonly #requestCauses = new Map<string, number>();
  readonly #lastResponse = new Map<string, number>();
  #responseCount = 0;

  resource({ kind, url }: Pick<Watcher, 'kind' | 'url'>): ResourceModel {
    const key = `${kind} ${url}`;
    const resource = this.#resources.get(key) ?? { newest: 0, failures: 0, isCountable: true };
    this.#resources.set(key, resource);
    return resource;
  }

  /** The watchers of a URL that show the status `loading`. */
  loadingWatchers(url: string): Watcher[] {
    return [...this.watchers.values()].filter((watcher) => watcher.url === url && watcher.state.status === 'loading');
  }

  #countRequestCause(url: string): void {
    this.#requestCauses.set(url, (this.#requestCauses.get(url) ?? 0) + 1);
  }

  watch(id: number, urlIndex: number, kind: Kind, isRefreshing: boolean): void {
    this.stopWatcher(id);
    const url = URLS[urlIndex];
    if (!url) return;
    const resource = this.resource({ kind, url });
    const others = [...this.watchers.values()].filter((each) => each.url === url && each.kind === kind);
    if (!others.some(({ state }) => state.status === 'loading')) resource.failures = 0;
    // Watchers that show an error don't change while the client tries again, so they hide how often it tries.
    const hasOnlyFailedWatchers = others.length > 0 && others.every(({ state }) => state.status === 'failed');
    if (isRefreshing || hasOnlyFailedWatchers) resource.isCountable = false;
    this.#countRequestCause(url);
    let isStopped = false;
    const watcher: Watcher = {
      url,
      kind,
      isRefreshing,
      state: { status: 'idle' },
      stop: () => {
        isStopped = true;
        stop();
      },
    };
    this.watchers.set(id, watcher);
    const stop = this.client.watch(
      { kind, src: url },
      (state) => {
        if (isStopped) this.violations.push(`called watcher ${id} after it had stopped`);
        this.#update(watcher, state);
      },
      { refreshMs: isRefreshing ? REFRESH_MS : undefined },
    );
  }

  #update(watcher: Watcher, state: ResourceState<unknown>): void {
    const resource = this.resource(watcher);
    const number = Number(/\d+/.exec(describeState(state))?.[0] ?? resource.newest);
    if (number < resource.newest) this.violations.push(`showed ${number} after ${resource.newest}`);
    if (watcher.state.status === 'failed' && state.status === 'loading')
      this.violations.push('changed from failed to loading');
    resource.newest = number;
    watcher.state = state;
  }

  stopWatcher(id: number): void {
    this.watchers.get(id)?.stop();
    this.watchers.delete(id);
  }

  /** Removes a pending request, after a task in which the client could send more. */
  async #takePending(index: number): Promise<PendingRequest | undefined> {
    await nextTask();
    const request = this.network.pending[index % Math.max(this.network.pending.length, 1)];
    if (request) this.network.remove(request);
    return request;
  }

  async respond(index: number): Promise<void> {
    const request = await this.#takePending(index);
    if (!request) return;
    const waiting = this.loadingWatchers(request.url);
    const number = ++this.#responseCount;
    // A new watcher may get the previous response instead, if it is fresh.
    const expected = [number, this.#lastResponse.get(request.url)].map((each) => `ready ${each}`);
    this.#lastResponse.set(request.url, number);
    this.network.recordSuccess(request.url);
    request.respond(Response.json({ name: String(number), rates: [{ base: 'KGS', quote: 'USD', rate: number }] }));
    await this.settle(() =>
      waiting.flatMap((watcher) => {
        this.resource(watcher).failures = 0;
        const state = describeState(watcher.state);
        if (expected.includes(state)) return [];
        return [`${watcher.url} sent response ${number}, and ${watcher.kind} shows ${state}`];
      }),
    );
  }

  async fail(index: number, faultName: FaultName): Promise<void> {
    const request = await this.#takePending(index);
    if (!request) return;
    const waiting = this.loadingWatchers(request.url);
    const failuresBefore = new Map(waiting.map((watcher) => [this.resource(watcher), this.resource(watcher).failures]));
    for (const resource of failuresBefore.keys()) resource.failures++;
    this.network.recordFault(request.url, FAULTS[faultName]);
    FAULTS[faultName].apply(request);
    await this.settle(() =>
      waiting.flatMap((watcher) => {
        const failures = failuresBefore.get(this.resource(watcher)) ?? 0;
        return this.#retryViolations(watcher, failures, faultName);
      }),
    );
  }

  /** A watcher shows `loading` while retries are left, then `failed`. A closed origin may end the retries early. */
  #retryViolations(watcher: Watcher, failuresBefore: number, faultName: FaultName): string[] {
    const expected = failuresBefore < FAULTS[faultName].retries ? 'loading' : 'failed';
    const { status } = watcher.state;
    const hasSharedResponse = status === 'ready' && this.#lastResponse.has(watcher.url);
    const endedEarly = expected === 'loading' && this.network.isClosed(watcher.url);
    const isUnknown = hasSharedResponse || endedEarly || !this.resource(watcher).isCountable;
    if (isUnknown || status === expected) return [];
    return [`${watcher.url}: "${faultName}" after ${failuresBefore} failures shows ${status}, not ${expected}`];
  }

  async advance(ms: number): Promise<void> {
    await this.settle();
    for (const { url, isRefreshing } of this.watchers.values()) {
      if (isRefreshing) this.#countRequestCause(url);
    }
    clock.advance(ms);
  }

  /** Compares the requests of each URL with the model. */
  requestViolations(): string[] {
    return URLS.flatMap((url) => this.#requestViolation(url) ?? []);
  }

  #requestViolation(url: string): string | undefined {
    const max = 4 * (this.#requestCauses.get(url) ?? 0);
    if ((this.network.requestCounts.get(url) ?? 0) > max) return `${url} was requested more than ${max} times`;
    const isPending = this.network.isPending(url);
    const isWatched = [...this.watchers.values()].some((watcher) => watcher.url === url);
    if (!isWatched) return isPending ? `${url} is requested, but has no watcher` : undefined;
    if (isPending || isHidden() || this.network.isFull(url)) return undefined;
    if (this.network.origin(url).retriesAt > clock.now) return undefined;
    return this.loadingWatchers(url).length > 0 ? `${url} has a loading watcher, but no request` : undefined;
  }

  /** Waits until there is no violation, or records those that remain after fifty tasks. */
  async settle(findViolations: () => string[] = () => []): Promise<void> {
    const violations = (): string[] => [...this.requestViolations(), ...findViolations()];
    for (let tasks = 0; tasks < 2 || (tasks < 50 && violations().length > 0); tasks++) {
      await nextTask();
      clock.runDueTimers();
    }
    this.violations.push(...violations());
  }

  /** Lets every request succeed for three minutes. Then every refreshing watcher must be ready. */
  async recover(): Promise<void> {
    setHidden(false);
    for (let minutes = 0; minutes < 3; minutes++) {
      await this.advance(61_000);
      await this.settle();
      while (this.network.pending.length > 0) await this.respond(0);
    }
    for (const { state, isRefreshing, url } of this.watchers.values()) {
      const isGone = state.status === 'failed' && state.last === undefined && state.error.status === 404;
      if (isRefreshing && state.status !== 'ready' && !isGone)
        this.violations.push(`${url} is refreshed, but still ${state.status}`);
    }
  }

  end(): void {
    for (let id = 0; id < MAX_WATCHERS; id++) this.stopWatcher(id);
  }
}

type Step = readonly [name: string, run: (simulation: Simulation) => void | Promise<void>];
const requestIndex = fc.nat(9);

const watchStep = fc
  .tuple(fc.nat(MAX_WATCHERS - 1), fc.nat(URLS.length - 1), fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 3 }))
  .map(([id, urlIndex, kind, oneInFour]): Step => {
    const isRefreshing = oneInFour === 0;
    return [
      `watcher ${id} watches ${kind} of URL ${urlIndex}${isRefreshing ? ' and refreshes' : ''}`,
      (simulation) => simulation.watch(id, urlIndex, kind, isRefreshing),
    ];
  });

const stopStep = fc
  .nat(MAX_WATCHERS - 1)
  .map((id): Step => [`watcher ${id} stops`, (simulation) => simulation.stopWatcher(id)]);

const respondStep = requestIndex.map((index): Step => [
  `request ${index} succeeds`,
  (simulation) => simulation.respond(index),
]);

const failStep = fc
  .tuple(
    requestIndex,
    fc.constantFrom<FaultName>('not found', 'forbidden', 'HTML', 'unreachable', 'server error', 'server error'),
  )
  .map(([index, faultName]): Step => [
    `request ${index} fails: ${faultName}`,
    (simulation) => simulation.fail(index, faultName),
  ]);

const advanceStep = fc
  .constantFrom(1000, 35_000, 61_000)
  .map((ms): Step => [`${ms} ms pass`, (simulation) => simulation.advance(ms)]);

const visibilityStep = fc.boolean().map((value): Step => [
  value ? 'the page is hidden' : 'the page is shown',
  async () => {
    setHidden(value);
    await nextTask(); // a browser too changes the visibility in a task of its own
  },
]);

const STEPS: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 10, arbitrary: watchStep },
  { weight: 3, arbitrary: stopStep },
  { weight: 3, arbitrary: respondStep },
  { weight: 5, arbitrary: failStep },
  { weight: 2, arbitrary: advanceStep },
  { weight: 1, arbitrary: visibilityStep },
];

describe('the client, in random schedules,', () => {
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0; // retries without delay
    clock = new ManualClock();
    clock.start();
  });
  afterEach(() => {
    clock.stop();
    Math.random = random;
    setHidden(false);
  });

  it('shows the same states as its model, and sends only the requests that the model allows', async function () {
    this.timeout(120_000);
    const schedules = fc.array(fc.tuple(fc.oneof(...STEPS), fc.boolean()), {
      minLength: 1,
      maxLength: 40,
      size: 'max',
    });
    const property = fc.asyncProperty(schedules, async (schedule) => {
      setHidden(false);
      const simulation = new Simulation();
      try {
        for (const [[, run], shouldSettle] of schedule) {
          clock.advance(1);
          await run(simulation);
          if (shouldSettle) await simulation.settle();
        }
        await simulation.recover();
        expect(simulation.violations).to.deep.equal([]);
      } finally {
        simulation.end();
        clock.clearTimers();
      }
    });
    // A fixed seed, so that every run tests the same schedules.
    await fc.assert(property, { numRuns: 2000, seed: 20250623 });
  });
});

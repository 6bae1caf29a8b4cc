/** A cached value and its request, if one is in progress. An entry never has two requests at the same time. */
import { now } from '../http/clock.js';
import { isTransient } from '../http/is-transient.js';
import { untilAborted } from '../http/until-aborted.js';
import { asPressError, PressError } from '../model/errors.js';
import { retryDelayMs, shouldRetry } from './retry-policy.js';
import { isFresh, newerValue } from './staleness.js';

/** `last` is the last good value, which stays available while the next one is loading or has failed. */
export type EntryState<V> =
  | { readonly status: 'loading'; readonly last?: V | undefined }
  | { readonly status: 'ready'; readonly loaded: V }
  | { readonly status: 'failed'; readonly error: PressError; readonly last?: V | undefined };

/** What a loader may know about its entry. */
export interface LoadContext {
  /** Aborts when the entry has no user any more. */
  readonly signal: AbortSignal;
  /** When the entry last got a value or an error, by the library's clock. `-Infinity` if never. */
  readonly settledAt: number;
  readonly hasValue: boolean;
}

export type Loader<V> = (context: LoadContext) => Promise<V>;

export interface Watcher<V> {
  readonly listener: (state: EntryState<V>) => void;
  /** Milliseconds between two requests; `Infinity` for no polling. */
  readonly refreshMs: number;
}

/** `request`: a request has started. `value`, `error`: it has ended. `unused`: the entry has no user any more. */
export type EntryEvent = 'request' | 'value' | 'error' | 'unused';

/** Resolves after a time. Rejects when `signal` aborts. */
const delay = (ms: number, signal: AbortSignal): Promise<void> =>
  untilAborted(signal, (resolve) => {
    const timer = setTimeout(resolve, ms);
    return () => clearTimeout(timer);
  });

export class Entry<V> {
  // Initialized, so that a polluted `Object.prototype` is not read.
  value: V | undefined = undefined;
  error: PressError | undefined = undefined;
  /** When the value was loaded. `-Infinity` if it was not: then there is no value, or it is a placeholder. */
  updatedAt = Number.NEGATIVE_INFINITY;
  /** When the entry last got a value or an error. `-Infinity` if never. */
  settledAt = Number.NEGATIVE_INFINITY;
  requestedAt = now();
  /** Polling sends no request before this time. */
  delayedUntil = 0;
  unusedSince = now();
  /** The loader of the last caller. */
  loader: Loader<V> = () => Promise.reject(new PressError('not-supported', 'Nothing loads this entry.'));
  /** The number of `Store.load()` calls that wait for the request. */
  loads = 0;
  readonly watchers = new Set<Watcher<V>>();
  readonly #emit: (event: EntryEvent) => void;
  #request: { readonly controller: AbortController; readonly value: Promise<V> } | undefined;

  constructor(emit: (event: EntryEvent) => void) {
    this.#emit = emit;
  }

  get isUsed(): boolean {
    return this.watchers.size > 0 || this.loads > 0;
  }

  /** The shortest interval of the watchers. `Infinity` for no polling. */
  get refreshMs(): number {
    return Math.min(...Array.from(this.watchers, ({ refreshMs }) => refreshMs));
  }

  get state(): EntryState<V> {
    const { value: last, error } = this;
    const isFirstLoad = this.updatedAt === Number.NEGATIVE_INFINITY;
    if (isFirstLoad && (this.#request || !error)) return { status: 'loading', last };
    if (error) return { status: 'failed', error, last };
    return last === undefined ? { status: 'loading' } : { status: 'ready', loaded: last };
  }

  /**
   * Whether a new watcher needs a request. After a permanent error it doesn't: ten widgets should not send the same
   * useless request.
   */
  get needsRequest(): boolean {
    if (this.updatedAt > Number.NEGATIVE_INFINITY) return !isFresh(this.updatedAt);
    return !this.error || isTransient(this.error);
  }

  /** Starts a request, or returns the one in progress. */
  request(): Promise<V> {
    if (this.#request) return this.#request.value;
    const controller = new AbortController();
    const value = this.#load(controller.signal);
    value.catch(() => undefined); // watchers get the error in their state
    this.#request = { controller, value };
    this.requestedAt = now();
    this.#emit('request');
    return value;
  }

  /** Call it when a user leaves. If that was the last one, the request is aborted. */
  release(): void {
    if (this.isUsed) return;
    this.unusedSince = now();
    this.#request?.controller.abort();
    this.#request = undefined;
    this.#emit('unused');
  }

  /** Stores a value unless its publication is older, and reports a change. Returns the stored value. */
  succeed(value: V, ageMs = 0): V {
    const newest = newerValue(this.value, value);
    const hasChanged = newest !== this.value || this.state.status !== 'ready';
    this.value = newest;
    this.error = undefined;
    this.settledAt = now();
    this.updatedAt = this.settledAt - ageMs;
    if (hasChanged) this.report();
    this.#emit('value');
    return newest;
  }

  /** Reports an error. The last good value stays. */
  fail(error: PressError): void {
    this.error = error;
    this.settledAt = now();
    this.report();
    this.#emit('error');
  }

  /**
   * Calls each watcher with the current state. The error of a listener goes to the page's error handler, and the other
   * watchers are still called.
   */
  report(watchers: Iterable<Watcher<V>> = this.watchers): void {
    const { state } = this;
    for (const { listener } of watchers) {
      try {
        listener(state);
      } catch (error) {
        setTimeout(() => {
          throw error;
        });
      }
    }
  }

  /** Retries only for watchers: `Store.load()` rejects at the first error. */
  async #load(signal: AbortSignal): Promise<V> {
    for (let failures = 1; ; failures++) {
      try {
        const value = await this.loader({ signal, settledAt: this.settledAt, hasValue: this.value !== undefined });
        signal.throwIfAborted();
        this.#request = undefined;
        return this.succeed(value);
      } catch (error) {
        signal.throwIfAborted();
        const failure = asPressError(error);
        if (this.watchers.size === 0 || !shouldRetry(failures, failure)) {
          this.#request = undefined;
          this.fail(failure);
          throw failure;
        }
        await delay(retryDelayMs(failures, failure), signal);
      }
    }
  }
}

/** The cache of the data layer: one entry a key, shared by all who load or watch it. */
import { now } from '../http/clock.js';
import type { PressError } from '../model/errors.js';
import { Entry, type EntryEvent, type EntryState, type Loader } from './entry.js';
import { Polling } from './polling.js';
import { isFresh } from './staleness.js';

export interface WatchOptions {
  /** Milliseconds between two requests. Default: loads once. */
  readonly refreshMs?: number | undefined;
}

/** An entry without users is removed after this time, when the next one is created. */
const MAX_UNUSED_MS = 300_000;

export class Store {
  readonly #entries = new Map<string, Entry<unknown>>();
  readonly #polling = new Polling(this.#entries);
  readonly #listeners = new Set<(key: string, event: EntryEvent) => void>();

  get keys(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** The cached value, however old. */
  peek<V>(key: string): V | undefined {
    return this.#find<V>(key)?.value;
  }

  /** Milliseconds since a loader brought the value; `Infinity` if none did. */
  ageMs(key: string): number {
    return now() - (this.#find(key)?.updatedAt ?? Number.NEGATIVE_INFINITY);
  }

  /** The value, from the cache if it is fresh. Rejects with a `PressError`. */
  async load<V>(key: string, loader: Loader<V>): Promise<V> {
    const entry = this.#entry<V>(key, loader);
    if (entry.value !== undefined && isFresh(entry.updatedAt)) return entry.value;
    entry.loads++;
    try {
      return await entry.request();
    } finally {
      entry.loads--;
      entry.release();
    }
  }

  /** Calls the listener at once with the current state, then with each new one. Returns a function that stops. */
  watch<V>(
    key: string,
    loader: Loader<V>,
    listener: (state: EntryState<V>) => void,
    { refreshMs }: WatchOptions = {},
  ): () => void {
    const entry = this.#entry<V>(key, loader);
    const watcher = { listener, refreshMs: refreshMs || Number.POSITIVE_INFINITY };
    if (entry.needsRequest) void entry.request();
    entry.watchers.add(watcher);
    entry.report([watcher]);
    this.#polling.reschedule();
    return () => {
      if (entry.watchers.delete(watcher)) entry.release();
      this.#polling.reschedule();
    };
  }

  /** Requests a new value now, if somebody uses the entry. */
  refresh(key: string): void {
    const entry = this.#find(key);
    if (entry?.isUsed) void entry.request();
  }

  /** Requests every entry that is watched. Resolves when all requests have ended. */
  async refreshAll(): Promise<void> {
    const watched = [...this.#entries.values()].filter(({ watchers }) => watchers.size > 0);
    await Promise.allSettled(watched.map((entry) => entry.request()));
  }

  /** Stores a value as if a loader had brought it `ageMs` ago. */
  put<V>(key: string, value: V, ageMs = 0): void {
    this.#entry<V>(key).succeed(value, ageMs);
  }

  /** Stores a value to show while the first one is loading. Does nothing if there is a value. */
  putPlaceholder<V>(key: string, value: V): void {
    const entry = this.#entry<V>(key);
    if (entry.value !== undefined) return;
    entry.value = value;
    entry.report();
  }

  /** Reports an error as if a loader had failed. The last good value stays. */
  fail(key: string, error: PressError): void {
    this.#find(key)?.fail(error);
  }

  /** Listens to all entries. Returns a function that stops. */
  subscribe(listener: (key: string, event: EntryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #find<V>(key: string): Entry<V> | undefined {
    return this.#entries.get(key) as Entry<V> | undefined; // a key names the type of its value
  }

  #entry<V>(key: string, loader?: Loader<V>): Entry<V> {
    const entry = this.#find<V>(key) ?? this.#create<V>(key);
    if (loader) entry.loader = loader;
    return entry;
  }

  #create<V>(key: string): Entry<V> {
    for (const [otherKey, { isUsed, unusedSince }] of this.#entries) {
      if (!isUsed && now() - unusedSince > MAX_UNUSED_MS) this.#entries.delete(otherKey);
    }
    const entry = new Entry<V>((event) => this.#notify(key, event));
    this.#entries.set(key, entry as Entry<unknown>);
    return entry;
  }

  #notify(key: string, event: EntryEvent): void {
    this.#polling.reschedule();
    for (const listener of this.#listeners) listener(key, event);
  }
}

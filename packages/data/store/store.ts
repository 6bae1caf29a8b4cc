/** The cache of the data layer. It has one entry per key, which all users of the key share. */
import { now } from '../http/clock.js';
import { Entry, type EntryEvent, type EntryState, type Loader } from './cache-entry.js';
import type { Polling } from '../polling/polling.js';
import { pollingModule } from './lazy-modules.js';
import { isFresh } from './staleness.js';

export interface WatchOptions {
  /** Milliseconds between two requests. Default: the resource is loaded once. */
  readonly refreshMs?: number | undefined;
}

/** An entry that has had no user for this time is removed when the next entry is created. */
const MAX_UNUSED_MS = 300_000;

export class Store {
  /** By key. */
  readonly entries = new Map<string, Entry<unknown>>();
  /** Called at each event of any entry. */
  readonly listeners = new Set<(key: string, event: EntryEvent) => void>();
  /** Created when an entry is first to be requested at an interval. */
  #polling: Polling | undefined;

  /** Returns the cached value, however old it is. */
  peek<V>(key: string): V | undefined {
    return this.find<V>(key)?.value;
  }

  /** Returns the cached value if it is fresh, and loads it otherwise. Rejects with a `PressError`. */
  async load<V>(key: string, loader: Loader<V>): Promise<V> {
    const entry = this.entry<V>(key, loader);
    if (entry.value !== undefined && isFresh(entry.updatedAt)) return entry.value;
    entry.loads++;
    try {
      return await entry.request();
    } finally {
      entry.loads--;
      entry.release();
    }
  }

  /** Calls the listener immediately with the current state, then with each new state. Returns a function that stops. */
  watch<V>(
    key: string,
    loader: Loader<V>,
    listener: (state: EntryState<V>) => void,
    { refreshMs }: WatchOptions = {},
  ): () => void {
    const entry = this.entry<V>(key, loader);
    const watcher = { listener, refreshMs: refreshMs || Number.POSITIVE_INFINITY };
    if (entry.needsRequest) void entry.request();
    entry.watchers.add(watcher);
    entry.report([watcher]);
    this.#reschedule();
    return () => {
      if (entry.watchers.delete(watcher)) entry.release();
      this.#reschedule();
    };
  }

  /** Requests new values for all watched entries. Resolves when each request has succeeded or failed. */
  async refreshAll(): Promise<void> {
    const watched = [...this.entries.values()].filter(({ watchers }) => watchers.size > 0);
    await Promise.allSettled(watched.map((entry) => entry.request()));
  }

  /** The entry, if there is one. */
  find<V>(key: string): Entry<V> | undefined {
    return this.entries.get(key) as Entry<V> | undefined; // a key names the type of its value
  }

  /** The entry, which is created if there is none. */
  entry<V>(key: string, loader?: Loader<V>): Entry<V> {
    const entry = this.find<V>(key) ?? this.#create<V>(key);
    if (loader) entry.loader = loader;
    return entry;
  }

  #create<V>(key: string): Entry<V> {
    for (const [otherKey, { isUsed, unusedSince }] of this.entries) {
      if (!isUsed && now() - unusedSince > MAX_UNUSED_MS) this.entries.delete(otherKey);
    }
    const entry = new Entry<V>((event) => this.#notify(key, event));
    this.entries.set(key, entry as Entry<unknown>);
    return entry;
  }

  /** Without the module, resources are loaded once. The next change of an entry tries again. */
  #reschedule(): void {
    if (this.#polling) return this.#polling.reschedule();
    const polls = [...this.entries.values()].some(({ refreshMs }) => refreshMs < Number.POSITIVE_INFINITY);
    if (!polls) return;
    pollingModule.load().then(
      ({ Polling }) => {
        this.#polling ??= new Polling(this.entries);
        this.#polling.reschedule();
      },
      () => undefined,
    );
  }

  #notify(key: string, event: EntryEvent): void {
    this.#reschedule();
    for (const listener of this.listeners) listener(key, event);
  }
}

/** Answers of an earlier visit, shown until the network has answered. */
import type { Query, QueryCacheNotifyEvent, QueryClient, QueryKey } from '@tanstack/query-core';
import type { ResourceKind } from '../model/resource.js';
import { deleteEntry, readEntry, writeEntries } from './database.js';
import { type Entry, entryKey, fromEntry, toEntry } from './stored-answer.js';

/** Once the page has come to rest: answers that come together are stored together. */
const WRITE_AFTER_MS = 500;

/** A stream of rates changes every second; a reader's disk need not. */
const WRITE_AGAIN_AFTER_MS = 10_000;

const KINDS: readonly ResourceKind[] = ['rates', 'people', 'articles', 'image'];

/** Of the library's own queries, and of addresses alone: what belongs to one article would tell which were read (decision 0011). */
const kindOf = ([namespace, kind, address]: QueryKey): ResourceKind | undefined =>
  namespace === 'press-elements' && typeof address === 'string' ? KINDS.find((each) => each === kind) : undefined;

async function readStored({ queryKey, queryHash }: Query): Promise<unknown> {
  const kind = kindOf(queryKey);
  if (!kind) return undefined;
  const key = entryKey(queryHash);
  const entry = await readEntry(key);
  const answer = fromEntry(kind, entry, Date.now());
  if (entry !== undefined && !answer) await deleteEntry(key);
  return answer;
}

function entryOf({ queryKey, queryHash, state }: Query): [string, Entry][] {
  const kind = kindOf(queryKey);
  const entry = kind && toEntry(kind, state.data, Date.now());
  return entry ? [[entryKey(queryHash), entry]] : [];
}

/**
 * Listens to a cache: what it begins to ask for is looked up, what it was answered is stored. Nobody ever waits for storage;
 * at its first failure it is left alone, and the cache in memory has to do.
 */
export class Persistence {
  readonly #queryClient: QueryClient;
  readonly #reads = new WeakMap<Query, Promise<unknown>>();
  readonly #toWrite = new Set<Query>();
  readonly #known = new WeakSet<object>();
  readonly #written = new WeakSet<Query>();
  #writing = false;
  #missed = false;
  #stop: (() => void) | undefined;

  constructor(queryClient: QueryClient, on: boolean | undefined) {
    this.#queryClient = queryClient;
    this.switch(on);
  }

  /** A server stores nothing: what one reader asked for is none of the next one's. */
  switch(on: boolean | undefined): void {
    if (!on) return this.#end();
    if (this.#stop || typeof document === 'undefined') return;
    const cache = this.#queryClient.getQueryCache();
    this.#stop = cache.subscribe((event) => this.#notice(event));
    for (const query of cache.getAll()) {
      if (query.state.status === 'success') this.#store(query);
      else this.#restore(query);
    }
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #notice(event: QueryCacheNotifyEvent): void {
    if (event.type !== 'updated') return;
    if (event.action.type === 'fetch') this.#restore(event.query);
    if (event.action.type === 'success') this.#store(event.query);
  }

  /** The status stays what it is, so that a stored answer is never taken for the network's: still loading, or failed. */
  #restore(query: Query): void {
    if (query.state.data !== undefined) return;
    const read = this.#reads.get(query) ?? readStored(query);
    this.#reads.set(query, read);
    read.then(
      (data) => {
        if (data !== undefined && query.state.data === undefined && this.#stop) query.setState({ data });
      },
      () => this.#end(),
    );
  }

  #store(query: Query): void {
    const { data } = query.state;
    if (typeof data !== 'object' || data === null || this.#known.has(data)) return;
    this.#known.add(data);
    if (this.#toWrite.has(query)) return;
    this.#toWrite.add(query);
    setTimeout(() => void this.#write(), this.#written.has(query) ? WRITE_AGAIN_AFTER_MS : WRITE_AFTER_MS);
  }

  /** Of several turns that are due, the first writes for all. One that hangs lets nothing pile up behind it. */
  async #write(): Promise<void> {
    this.#missed = this.#writing;
    if (this.#writing || this.#toWrite.size === 0) return;
    this.#writing = true;
    const queries = [...this.#toWrite];
    this.#toWrite.clear();
    for (const query of queries) this.#written.add(query);
    const entries = queries.flatMap(entryOf);
    if (this.#stop && entries.length > 0) await writeEntries(entries).catch(() => this.#end());
    this.#writing = false;
    if (this.#missed) await this.#write();
  }
}

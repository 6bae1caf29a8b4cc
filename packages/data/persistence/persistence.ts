/** Stores values in the browser, so that the next page can show them until its own responses arrive. */
import { ownJson } from '../sources/lazy-modules.js';
import { parseResourceKey } from '../store/parse-resource-key.js';
import type { ResourceKind } from '../model/resource.js';
import type { EntryEvent } from '../store/cache-entry.js';
import type { Store } from '../store/store.js';
import { deleteEntry, readEntry, writeEntries } from './database.js';
import { fromEntry, type StoredEntry, storageKey, toEntry } from './entry-format.js';

/** Delay before a value is written, so that values that arrive together are written together. */
const WRITE_DELAY_MS = 500;

/** Delay before the value of a key is written again, because an event stream may change it every second. */
const REWRITE_DELAY_MS = 10_000;

/**
 * Returns the kind of a resource that may be stored: one with a URL. Data that was read from the page of an article is
 * not stored, because it would reveal which articles were read (decision 0011).
 */
function storedKind(key: string): ResourceKind | undefined {
  const resource = parseResourceKey(key);
  return resource?.src ? resource.kind : undefined;
}

async function readValue(key: string): Promise<unknown> {
  const kind = storedKind(key);
  if (!kind) return undefined;
  const [entry] = await Promise.all([readEntry(storageKey(key)), ownJson(kind).load()]);
  const value = fromEntry(kind, entry, Date.now());
  if (entry !== undefined && !value) await deleteEntry(storageKey(key));
  return value;
}

/**
 * Connects a store to the database: reads the stored value when a request starts, and writes each new value. Requests
 * don't wait for the database. After its first error, the database is not used again.
 */
export class Persistence {
  readonly #store: Store;
  readonly #reads = new Map<string, Promise<unknown>>();
  readonly #pending = new Set<string>();
  readonly #writtenKeys = new Set<string>();
  readonly #savedValues = new WeakSet<object>();
  #isWriting = false;
  #writeAgain = false;
  #stop: (() => void) | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Turns persistence on or off. Has no effect on a server, where data of one reader must not reach another. */
  toggle(isOn: boolean | undefined): void {
    if (!isOn) return this.#disable();
    if (this.#stop || typeof document === 'undefined') return;
    const { entries, listeners } = this.#store;
    const onEvent = (key: string, event: EntryEvent): void => {
      if (event === 'request') this.#restore(key);
      if (event === 'value') this.#save(key);
    };
    listeners.add(onEvent);
    this.#stop = () => listeners.delete(onEvent);
    for (const [key, { updatedAt }] of entries) {
      if (updatedAt > Number.NEGATIVE_INFINITY) this.#save(key);
      else this.#restore(key);
    }
  }

  #disable(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #restore(key: string): void {
    if (this.#store.peek(key) !== undefined) return;
    const read = this.#reads.get(key) ?? readValue(key);
    this.#reads.set(key, read);
    read.then(
      (value) => {
        if (value !== undefined && this.#stop) this.#putPlaceholder(key, value);
      },
      () => this.#disable(),
    );
  }

  /** Shows the value while the first one is loading. */
  #putPlaceholder(key: string, value: unknown): void {
    const entry = this.#store.entry(key);
    if (entry.value !== undefined) return;
    entry.value = value;
    entry.report();
  }

  #save(key: string): void {
    const value = this.#store.peek<object>(key);
    if (!value || this.#savedValues.has(value)) return;
    this.#savedValues.add(value);
    if (this.#pending.has(key)) return;
    this.#pending.add(key);
    setTimeout(() => void this.#write(), this.#writtenKeys.has(key) ? REWRITE_DELAY_MS : WRITE_DELAY_MS);
  }

  /** Writes all pending values. If a write is in progress, they are written after it. */
  async #write(): Promise<void> {
    this.#writeAgain = this.#isWriting;
    if (this.#isWriting || this.#pending.size === 0) return;
    this.#isWriting = true;
    const keys = [...this.#pending];
    this.#pending.clear();
    for (const key of keys) this.#writtenKeys.add(key);
    if (this.#stop) await this.#writeKeys(keys).catch(() => this.#disable());
    this.#isWriting = false;
    if (this.#writeAgain) await this.#write();
  }

  async #writeKeys(keys: readonly string[]): Promise<void> {
    const entries = (await Promise.all(keys.map((key) => this.#entryOf(key)))).flat();
    if (entries.length > 0) await writeEntries(entries);
  }

  async #entryOf(key: string): Promise<[string, StoredEntry][]> {
    const kind = storedKind(key);
    if (!kind) return [];
    await ownJson(kind).load();
    const entry = toEntry(kind, this.#store.peek(key), Date.now());
    return entry ? [[storageKey(key), entry]] : [];
  }
}

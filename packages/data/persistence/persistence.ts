/** Shows values of an earlier page until the network has answered. */
import { parseResourceKey } from '../store/resource-key.js';
import type { ResourceKind } from '../model/resource.js';
import type { Store } from '../store/store.js';
import { deleteEntry, readEntry, writeEntries } from './database.js';
import { fromEntry, type StoredEntry, storageKey, toEntry } from './stored-entry.js';

/** Values that arrive together are written together, once the page is idle. */
const WRITE_DELAY_MS = 500;

/** An event stream changes every second; the disk need not. */
const REWRITE_DELAY_MS = 10_000;

/** Only resources with an address are stored: one that was read from an article's page would tell which articles were read (decision 0011). */
function storedKind(key: string): ResourceKind | undefined {
  const resource = parseResourceKey(key);
  return resource?.src ? resource.kind : undefined;
}

async function readValue(key: string): Promise<unknown> {
  const kind = storedKind(key);
  if (!kind) return undefined;
  const entry = await readEntry(storageKey(key));
  const value = fromEntry(kind, entry, Date.now());
  if (entry !== undefined && !value) await deleteEntry(storageKey(key));
  return value;
}

/**
 * Listens to a store: reads what it starts to request, and writes what arrives. Nothing waits for storage; after the first error
 * storage is not used again.
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

  /** Starts or stops. Without effect on a server: one visitor's data is not the next one's. */
  toggle(isOn: boolean | undefined): void {
    if (!isOn) return this.#disable();
    if (this.#stop || typeof document === 'undefined') return;
    this.#stop = this.#store.subscribe((key, event) => {
      if (event === 'request') this.#restore(key);
      if (event === 'value') this.#save(key);
    });
    for (const key of this.#store.keys) {
      if (this.#store.ageMs(key) < Number.POSITIVE_INFINITY) this.#save(key);
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
        if (value !== undefined && this.#stop) this.#store.putPlaceholder(key, value);
      },
      () => this.#disable(),
    );
  }

  #save(key: string): void {
    const value = this.#store.peek<object>(key);
    if (!value || this.#savedValues.has(value)) return;
    this.#savedValues.add(value);
    if (this.#pending.has(key)) return;
    this.#pending.add(key);
    setTimeout(() => void this.#write(), this.#writtenKeys.has(key) ? REWRITE_DELAY_MS : WRITE_DELAY_MS);
  }

  /** Writes everything that is pending. While a write is running, the next one waits for it. */
  async #write(): Promise<void> {
    this.#writeAgain = this.#isWriting;
    if (this.#isWriting || this.#pending.size === 0) return;
    this.#isWriting = true;
    const keys = [...this.#pending];
    this.#pending.clear();
    for (const key of keys) this.#writtenKeys.add(key);
    const entries = keys.flatMap((key) => this.#entryOf(key));
    if (this.#stop && entries.length > 0) await writeEntries(entries).catch(() => this.#disable());
    this.#isWriting = false;
    if (this.#writeAgain) await this.#write();
  }

  #entryOf(key: string): [string, StoredEntry][] {
    const kind = storedKind(key);
    const entry = kind && toEntry(kind, this.#store.peek(key), Date.now());
    return entry ? [[storageKey(key), entry]] : [];
  }
}

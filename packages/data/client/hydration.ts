/** Hands the cache of a server to the browser. */
import * as z from 'zod/mini';
import { isPressError } from '../model/errors.js';
import { parseResourceKey } from '../store/resource-key.js';
import type { Loaded } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { readData } from '../sources/schema-org/read-data.js';
import type { Store } from '../store/store.js';

/** One cached value as plain JSON. */
export interface DehydratedEntry {
  readonly key: string;
  readonly loaded: Loaded<unknown>;
  /** When it arrived at the server, in milliseconds since 1970. */
  readonly updatedAt: number;
}

const entrySchema = z.object({
  key: z.string(),
  updatedAt: z.number(),
  loaded: z.object({ data: z.unknown(), source: z.string(), url: z.optional(z.string()) }),
});

export function dehydrate(store: Store): readonly DehydratedEntry[] {
  const keys = store.keys.filter((key) => Number.isFinite(store.ageMs(key)));
  return keys.flatMap((key) => {
    const loaded = store.peek<Loaded<unknown>>(key);
    return loaded ? [{ key, loaded, updatedAt: Date.now() - store.ageMs(key) }] : [];
  });
}

/** Reads one entry by the same schemas as a response from the network. */
function hydrateEntry(store: Store, entry: unknown): void {
  const { data: parsed } = entrySchema.safeParse(entry);
  const resource = parsed && parseResourceKey(parsed.key);
  if (!parsed || !resource) return;
  const { loaded, key, updatedAt } = parsed;
  const url = safeUrl(loaded.url);
  const base = url ?? safeUrl('https://localhost/');
  if (!base) return;
  const value = { ...readData(resource.kind, loaded.data, base), source: loaded.source, url };
  store.put(key, value, Math.max(Date.now() - updatedAt, 0));
}

/** Puts dehydrated entries into the store. Invalid ones are ignored. */
export function hydrate(store: Store, entries: unknown): void {
  for (const entry of Array.isArray(entries) ? entries : []) {
    try {
      hydrateEntry(store, entry);
    } catch (error) {
      if (!isPressError(error) && !(error instanceof SyntaxError)) throw error;
    }
  }
}

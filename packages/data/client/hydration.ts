/** Hands the cache of a server to the browser. */
import * as z from 'zod/mini';
import { isPressError } from '../model/errors.js';
import type { Loaded } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { readDataWith } from '../sources/contract/read-data.js';
import { ownJson } from '../sources/lazy-modules.js';
import { parseResourceKey } from '../store/resource-key.js';
import type { Store } from '../store/store.js';

const entrySchema = z.object({
  key: z.string(),
  /** When the value arrived at the server, in milliseconds since 1970. */
  updatedAt: z.number(),
  loaded: z.object({ data: z.unknown(), source: z.string(), url: z.optional(z.string()) }),
});

/** The cached values of these keys as plain JSON. */
export function dehydrate(store: Store, keys: readonly string[]): readonly z.infer<typeof entrySchema>[] {
  return [...new Set(keys)].flatMap((key) => {
    const loaded = store.peek<Loaded<unknown>>(key);
    const ageMs = store.ageMs(key);
    return loaded && Number.isFinite(ageMs) ? [{ key, updatedAt: Date.now() - ageMs, loaded }] : [];
  });
}

/** Reads one entry by the same schemas as a response from the network. Their modules must be there. */
function hydrateEntry(store: Store, entry: unknown): void {
  const { data: parsed } = entrySchema.safeParse(entry);
  const resource = parsed && parseResourceKey(parsed.key);
  if (!resource) return;
  const { key, updatedAt, loaded } = parsed;
  const url = safeUrl(loaded.url);
  const base = url ?? safeUrl('https://localhost/');
  const reader = ownJson(resource.kind).current;
  if (!base || !reader) return;
  const value = { ...readDataWith(reader, resource.kind, loaded.data, base), source: loaded.source, url };
  store.put(key, value, Math.max(Date.now() - updatedAt, 0));
}

/** Puts what `dehydrate` returned on the server into a store. Invalid entries are ignored. */
export function hydrate(store: Store, entries: unknown): void {
  for (const entry of Array.isArray(entries) ? entries : []) {
    try {
      hydrateEntry(store, entry);
    } catch (error) {
      if (!isPressError(error) && !(error instanceof SyntaxError)) throw error;
    }
  }
}

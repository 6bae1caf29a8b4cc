/** Hands the cache of a server to the browser. */
import { now } from '../http/clock.js';
import { isPressError } from '../model/errors.js';
import { isObject, textIn } from '../model/json-object.js';
import type { Loaded } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { readDataWith } from '../sources/contract/read-data.js';
import { ownJson } from '../sources/lazy-modules.js';
import { parseResourceKey } from '../store/parse-resource-key.js';
import type { Store } from '../store/store.js';

interface CachedValue {
  readonly key: string;
  /** When the value arrived at the server, in milliseconds since 1970. */
  readonly updatedAt: number;
  readonly loaded: Loaded<unknown>;
}

/** The cached values of these keys as plain JSON. */
export function dehydrate(store: Store, keys: readonly string[]): readonly CachedValue[] {
  return [...new Set(keys)].flatMap((key) => {
    const { value: loaded, updatedAt = 0 } = store.find<Loaded<unknown>>(key) ?? {};
    const ageMs = now() - updatedAt;
    return loaded && Number.isFinite(ageMs) ? [{ key, updatedAt: Date.now() - ageMs, loaded }] : [];
  });
}

/** Reads one entry by the same schemas as a response from the network. Their modules must be there. */
function hydrateEntry(store: Store, entry: unknown): void {
  if (!isObject(entry) || !isObject(entry['loaded'])) return;
  const { key, updatedAt, loaded } = entry;
  const resource = typeof key === 'string' ? parseResourceKey(key) : undefined;
  const reader = resource && ownJson(resource.kind).current;
  const url = safeUrl(loaded['url']);
  const base = url ?? safeUrl('https://localhost/');
  if (typeof key !== 'string' || !resource || !reader || !base) return;
  const source = textIn(loaded['source']) ?? '';
  const value = { ...readDataWith(reader, resource.kind, loaded['data'], base), source, url };
  store.entry(key).succeed(value, Math.max(Date.now() - Number(updatedAt), 0));
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

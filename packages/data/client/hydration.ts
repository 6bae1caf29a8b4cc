/** Fills the cache of the browser with the values that a server has loaded. */
import * as z from 'zod/mini';
import { isPressError } from '../model/errors.js';
import { parseResourceKey } from '../store/resource-key.js';
import { safeUrl } from '../model/safe-url.js';
import { readData } from '../sources/schema-org/read-data.js';
import type { PressClient } from './client.js';

const entrySchema = z.object({
  key: z.string(),
  updatedAt: z.number(),
  loaded: z.object({ data: z.unknown(), source: z.string(), url: z.optional(z.string()) }),
});

/** Checks one entry with the schemas for responses, and puts it into the cache. */
function hydrateEntry(client: PressClient, entry: unknown): void {
  const { data: parsed } = entrySchema.safeParse(entry);
  const resource = parsed && parseResourceKey(parsed.key);
  if (!resource) return;
  const { key, updatedAt, loaded } = parsed;
  const url = safeUrl(loaded.url);
  const base = url ?? safeUrl('https://localhost/');
  if (!base) return;
  const value = { ...readData(resource.kind, loaded.data, base), source: loaded.source, url };
  client.restore({ key, updatedAt, loaded: value });
}

/** Restores what `client.dehydrate()` returned on the server. Invalid entries are ignored. */
export function hydrate(client: PressClient, entries: unknown): void {
  for (const entry of Array.isArray(entries) ? entries : []) {
    try {
      hydrateEntry(client, entry);
    } catch (error) {
      if (!isPressError(error) && !(error instanceof SyntaxError)) throw error;
    }
  }
}

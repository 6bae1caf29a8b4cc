/** The form in which a value is stored for the next page, and for how long. */
import * as z from 'zod/mini';
import type { Loaded, ResourceKind, ResourceModels } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { DAY_MS } from '../model/time.js';
import { readData } from '../sources/schema-org/read-data.js';

/** Increase it when the stored form changes its meaning. Entries of another version are deleted, never read. */
const VERSION_PREFIX = '1 ';

const MAX_AGE_MS = 7 * DAY_MS;
export const MAX_ENTRIES = 50;

/** In UTF-16 code units: ten times what rates or a list of articles need. A longer entry would displace all others. */
const MAX_TEXT_LENGTH = 250_000;

export interface StoredEntry {
  /** When it was stored, by the wall clock, the only one that outlives a page. */
  readonly at: number;
  /** JSON of the value, as {@link write} writes it. */
  readonly text: string;
}

type Value = Loaded<ResourceModels[ResourceKind]>;

const entrySchema = z.object({ at: z.number(), text: z.string() });
const valueSchema = z.object({ data: z.unknown(), source: z.string(), url: z.string() });

export const storageKey = (key: string): string => VERSION_PREFIX + key;

const write = ({ data, source, url }: Value): string => JSON.stringify({ data, source, url });

/** The model uses the words of the library's own JSON, so the same schemas read it. */
function read(kind: ResourceKind, text: string): Value | undefined {
  try {
    const { data, source, url } = valueSchema.parse(JSON.parse(text));
    const address = safeUrl(url);
    return address && { ...readData(kind, data, address), source, url: address };
  } catch {
    return undefined;
  }
}

/** Writes a value in the form in which it will be read. `undefined` if it can't be read again, or is too long. */
export function toEntry(kind: ResourceKind, loaded: unknown, at: number): StoredEntry | undefined {
  const value = read(kind, JSON.stringify(loaded));
  const text = value ? write(value) : '';
  return text && text.length <= MAX_TEXT_LENGTH ? { at, text } : undefined;
}

/** In milliseconds; `Infinity` for an invalid entry, or one from the future. */
function ageMs(entry: unknown, now: number): number {
  const parsed = entrySchema.safeParse(entry);
  const age = parsed.success ? now - parsed.data.at : -1;
  return age >= 0 ? age : Number.POSITIVE_INFINITY;
}

/** The value, if it is young enough and unchanged: read and written again, it must give the same text. */
export function fromEntry(kind: ResourceKind, stored: unknown, now: number): Value | undefined {
  const { data: entry } = entrySchema.safeParse(stored);
  if (!entry || ageMs(entry, now) > MAX_AGE_MS) return undefined;
  const value = read(kind, entry.text);
  return value && write(value) === entry.text ? value : undefined;
}

/** Keys of entries that are too old, of another version, or older than the `maxEntries` newest. */
export function keysToDelete<K>(entries: readonly (readonly [K, unknown])[], now: number, maxEntries: number): K[] {
  const aged = entries.map(([key, entry]) => {
    const isCurrent = String(key).startsWith(VERSION_PREFIX);
    return { key, age: isCurrent ? ageMs(entry, now) : Number.POSITIVE_INFINITY };
  });
  const newestFirst = aged.sort((a, b) => a.age - b.age);
  return newestFirst.filter(({ age }, index) => index >= maxEntries || age > MAX_AGE_MS).map(({ key }) => key);
}

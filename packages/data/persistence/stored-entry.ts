/** The format in which a value is stored for the next page, and the limits on its age and length. */
import * as z from 'zod/mini';
import type { LoadedResource, ResourceKind } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { DAY_MS } from '../model/time.js';
import { readData } from '../sources/schema-org/read-data.js';

/** Increase the number when the format changes. Entries of another version are deleted, and never read. */
const VERSION_PREFIX = '1 ';

const MAX_AGE_MS = 7 * DAY_MS;
export const MAX_ENTRIES = 50;

/** In UTF-16 code units: ten times the usual length, so that one entry can't use all of the available storage. */
const MAX_TEXT_LENGTH = 250_000;

export interface StoredEntry {
  /** When it was stored, in milliseconds since 1970: only the wall clock continues after the page is closed. */
  readonly at: number;
  /** The value as JSON, written by {@link write}. */
  readonly text: string;
}

type Value = LoadedResource<ResourceKind>;

const entrySchema = z.object({ at: z.number(), text: z.string() });
const valueSchema = z.object({ data: z.unknown(), source: z.string(), url: z.string() });

export const storageKey = (key: string): string => VERSION_PREFIX + key;

const write = ({ data, source, url }: Value): string => JSON.stringify({ data, source, url });

/** The library's own JSON format has the same fields as the model, so its schemas can check a stored value. */
function read(kind: ResourceKind, text: string): Value | undefined {
  try {
    const { data, source, url } = valueSchema.parse(JSON.parse(text));
    const address = safeUrl(url);
    return address && { ...readData(kind, data, address), source, url: address };
  } catch {
    return undefined;
  }
}

/** Returns the entry for a value, or `undefined` if the value could not be read again or is too long. */
export function toEntry(kind: ResourceKind, loaded: unknown, at: number): StoredEntry | undefined {
  const value = read(kind, JSON.stringify(loaded));
  const text = value ? write(value) : '';
  return text && text.length <= MAX_TEXT_LENGTH ? { at, text } : undefined;
}

/** Returns the age in milliseconds. `Infinity` for an invalid entry, or one from the future. */
function ageMs(entry: unknown, now: number): number {
  const parsed = entrySchema.safeParse(entry);
  const age = parsed.success ? now - parsed.data.at : -1;
  return age >= 0 ? age : Number.POSITIVE_INFINITY;
}

/**
 * Returns the value of an entry. Returns `undefined` if the entry is too old, or has been changed: after reading and
 * writing, the text must be the same.
 */
export function fromEntry(kind: ResourceKind, stored: unknown, now: number): Value | undefined {
  const { data: entry } = entrySchema.safeParse(stored);
  if (!entry || ageMs(entry, now) > MAX_AGE_MS) return undefined;
  const value = read(kind, entry.text);
  return value && write(value) === entry.text ? value : undefined;
}

/** Returns the keys of entries that are too old, of another version, or not among the `maxEntries` newest. */
export function keysToDelete<K>(entries: readonly (readonly [K, unknown])[], now: number, maxEntries: number): K[] {
  const aged = entries.map(([key, entry]) => {
    const isCurrent = String(key).startsWith(VERSION_PREFIX);
    return { key, age: isCurrent ? ageMs(entry, now) : Number.POSITIVE_INFINITY };
  });
  const newestFirst = aged.sort((a, b) => a.age - b.age);
  return newestFirst.filter(({ age }, index) => index >= maxEntries || age > MAX_AGE_MS).map(({ key }) => key);
}

/** The format in which a value is stored for the next page. */
import { isObject } from '../model/json-object.js';
import type { LoadedResource, ResourceKind } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { readDataWith } from '../sources/contract/read-data.js';
import { ownJson } from '../sources/lazy-modules.js';
import { isExpired } from './expiry.js';

/** Increase the number when the format changes. Entries of another version are deleted, and never read. */
const VERSION_PREFIX = '1 ';

/** In UTF-16 code units: ten times the usual length, so that one entry can't use all of the available storage. */
const MAX_TEXT_LENGTH = 250_000;

export interface StoredEntry {
  /** When it was stored, in milliseconds since 1970: only the wall clock continues after the page is closed. */
  readonly at: number;
  /** The value as JSON, written by {@link write}. */
  readonly text: string;
}

type Value = LoadedResource<ResourceKind>;

const isEntry = (value: unknown): value is StoredEntry =>
  isObject(value) && Number.isFinite(value['at']) && typeof value['text'] === 'string';

export const storageKey = (key: string): string => VERSION_PREFIX + key;

const write = ({ data, source, url }: Value): string => JSON.stringify({ data, source, url });

/**
 * The library's own JSON format has the same fields as the model, so its schemas can check a stored value. Their module
 * must have arrived.
 */
function read(kind: ResourceKind, text: string): Value | undefined {
  const reader = ownJson(kind).current;
  if (!reader) return undefined;
  try {
    const { data, source, url } = JSON.parse(text);
    const address = safeUrl(url);
    return address && data !== undefined && typeof source === 'string'
      ? { ...readDataWith(reader, kind, data, address), source, url: address }
      : undefined;
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

/**
 * Returns the value of an entry. Returns `undefined` if the entry is too old, or has been changed: after reading and
 * writing, the text must be the same.
 */
export function fromEntry(kind: ResourceKind, stored: unknown, now: number): Value | undefined {
  if (!isEntry(stored) || isExpired(stored.at, now)) return undefined;
  const value = read(kind, stored.text);
  return value && write(value) === stored.text ? value : undefined;
}

/** When the entry was stored; `undefined` if it is invalid, or of another version. */
function storedAt(key: unknown, entry: unknown): number | undefined {
  return String(key).startsWith(VERSION_PREFIX) && isEntry(entry) ? entry.at : undefined;
}

/** Returns the keys of entries that are invalid, expired, of another version, or not among the `maxEntries` newest. */
export function keysToDelete<K>(entries: readonly (readonly [K, unknown])[], now: number, maxEntries: number): K[] {
  const dated = entries.map(([key, entry]) => ({ key, at: storedAt(key, entry) ?? Number.NEGATIVE_INFINITY }));
  const valid = dated.filter(({ at }) => !isExpired(at, now)).sort((a, b) => b.at - a.at);
  const kept = new Set(valid.slice(0, maxEntries).map(({ key }) => key));
  return dated.map(({ key }) => key).filter((key) => !kept.has(key));
}

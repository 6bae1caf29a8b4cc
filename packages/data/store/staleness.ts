/** How old a cached value is, and which of two values is newer. */
import { now } from '../http/clock.js';

/** A value younger than this is shared without a new request. */
const STALE_AFTER_MS = 60_000;

/** @param updatedAt When the value arrived, by the library's clock. */
export const isFresh = (updatedAt: number): boolean => now() - updatedAt < STALE_AFTER_MS;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `data.asOf` in milliseconds; `NaN` if the value has none. */
function publishedAt(value: unknown): number {
  const data: unknown = isContainer(value) && 'data' in value ? value.data : undefined;
  return isContainer(data) && 'asOf' in data ? Date.parse(String(data.asOf)) : Number.NaN;
}

/**
 * Returns `next` with every part that deeply equals its counterpart in `last` replaced by that counterpart, so that `===` tells
 * what changed. Returns `last` itself if nothing changed. For plain JSON values.
 */
function reuseEqualParts(last: unknown, next: unknown): unknown {
  if (!isContainer(last) || !isContainer(next) || Array.isArray(last) !== Array.isArray(next)) return next;
  const lastParts = new Map<string, unknown>(Object.entries(last));
  const parts = Object.entries(next).map(([key, part]): [string, unknown] => [
    key,
    reuseEqualParts(lastParts.get(key), part),
  ]);
  const isEqual =
    parts.length === lastParts.size && parts.every(([key, part]) => lastParts.has(key) && part === lastParts.get(key));
  if (isEqual) return last;
  return Array.isArray(next) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** The newer of two values. A slow CDN node may send yesterday's publication after today's: the later `asOf` wins. */
export function newerValue<V>(last: V | undefined, next: V): V {
  if (last !== undefined && publishedAt(next) < publishedAt(last)) return last;
  return reuseEqualParts(last, next) as V; // deeply equal to `next`, so of its type
}

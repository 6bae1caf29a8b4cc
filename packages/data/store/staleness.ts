/** Decides whether a cached value is fresh, and which of two values is newer. */
import { now } from '../http/clock.js';

/** Until this age, a value is used without a new request. */
const STALE_AFTER_MS = 60_000;

/** @param updatedAt When the value was loaded, by the library's clock. */
export const isFresh = (updatedAt: number): boolean => now() - updatedAt < STALE_AFTER_MS;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Returns `data.asOf` in milliseconds, or `NaN` if there is none. */
function publishedAt(value: unknown): number {
  const data: unknown = isContainer(value) && 'data' in value ? value.data : undefined;
  return isContainer(data) && 'asOf' in data ? Date.parse(String(data.asOf)) : Number.NaN;
}

/**
 * Returns a copy of `next` that reuses each part of `last` that is deeply equal, so that `===` shows what has changed.
 * Returns `last` itself if nothing has changed. For plain JSON values.
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

/** Returns the value with the later `asOf`, because a CDN may send an old publication after a newer one. */
export function newerValue<V>(last: V | undefined, next: V): V {
  if (last !== undefined && publishedAt(next) < publishedAt(last)) return last;
  return reuseEqualParts(last, next) as V; // deeply equal to `next`, so of its type
}

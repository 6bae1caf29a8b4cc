/** How old a cached answer is, and which of two is the newer. */
import { replaceEqualDeep } from '@tanstack/query-core';
import { now } from '../http/clock.js';

/** An answer this young serves a second widget without a second request. */
const STALE_AFTER_MS = 60_000;

interface Seen {
  readonly updatedAt: number;
  /** By the library's own clock. */
  readonly at: number;
}

const seen = new WeakMap<object, Seen>();

/** The cache dates answers by the wall clock, which a reader may set. What a server rendered has no other date. */
function seenAt(query: object, updatedAt: number): number {
  const before = seen.get(query);
  if (before?.updatedAt === updatedAt) return before.at;
  const at = now() - Math.max(Date.now() - updatedAt, 0);
  seen.set(query, { updatedAt, at });
  return at;
}

/** For TanStack Query: either end of its scale, so that it keeps no clock and no timer of its own. */
export const staleTime = (query: { readonly state: { readonly dataUpdatedAt: number } }): number =>
  now() - seenAt(query, query.state.dataUpdatedAt) < STALE_AFTER_MS
    ? Number.POSITIVE_INFINITY
    : Number.NEGATIVE_INFINITY;

function publishedAt(loaded: unknown): number {
  if (typeof loaded !== 'object' || loaded === null || !('data' in loaded)) return Number.NaN;
  const { data } = loaded;
  return typeof data === 'object' && data !== null && 'asOf' in data ? Date.parse(String(data.asOf)) : Number.NaN;
}

/** For TanStack Query: a CDN's slow corner may send yesterday's publication after today's. What did not change stays the same object. */
export const keepNewest = (last: unknown, next: unknown): unknown =>
  publishedAt(next) < publishedAt(last) ? last : replaceEqualDeep(last, next);

/** Accepted values of the element's attributes, and the defaults that replace invalid ones. */
import { DAY_MS } from '../data/model/time.js';

export type Layout = 'strip' | 'grid' | 'list';
export const LAYOUTS: readonly [Layout, ...Layout[]] = ['strip', 'grid', 'list'];

export const PREFETCH_VALUES = ['none', 'hover', 'visible'] as const;

export const DEFAULT_LIMIT = 6;
const MAX_LIMIT = 100;

/** `DEFAULT_LIMIT` for a number below 1 or `NaN`. */
export const parseLimit = (limit: number): number =>
  limit >= 1 ? Math.min(Math.trunc(limit), MAX_LIMIT) : DEFAULT_LIMIT;

/**
 * The earliest publication date for a maximum age, as an ISO 8601 date in UTC; `undefined` for any age or an invalid
 * number.
 */
export function publishedAfter(maxAgeDays: number, now = Date.now()): string | undefined {
  const maxAgeMs = maxAgeDays * DAY_MS;
  return maxAgeMs > 0 && maxAgeMs < now ? new Date(now - maxAgeMs).toISOString().slice(0, 10) : undefined;
}

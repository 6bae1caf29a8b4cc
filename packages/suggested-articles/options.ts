/** Accepted values of the element's attributes, and the defaults that replace invalid ones. */
import type { CheckedAttribute } from '../debug/attribute-warnings.js';
import { oneOf, parseHeadingLevel } from '../core/element/attribute-values.js';
import { DAY_MS } from '../data/model/time.js';
import { PREFETCH_VALUES } from './interaction/prefetch.js';
import { CARD_FIELDS, parseShow } from './view/card-fields.js';

export type Layout = 'strip' | 'grid' | 'list';
export const LAYOUTS: readonly [Layout, ...Layout[]] = ['strip', 'grid', 'list'];

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

export interface Options {
  readonly layout: string;
  readonly prefetch: string;
  readonly show: string;
  readonly limit: number;
  readonly maxAge: number;
  readonly headingLevel: number;
}

/** The value itself if all its field names are valid, else the fields that are used instead. */
function acceptedShow(show: string): string {
  const fields: readonly string[] = parseShow(show);
  const hasOnlyValidNames = show.split(/\s+/).every((word) => word === '' || fields.includes(word));
  return hasOnlyValidNames ? show : fields.join(' ');
}

/** Each attribute's value and the value that is used: `debug` warns if they differ. */
export function checkedAttributes(options: Options): readonly CheckedAttribute[] {
  const { layout, prefetch, show, limit, maxAge, headingLevel } = options;
  return [
    { name: 'layout', written: layout, used: oneOf(LAYOUTS, layout), keywords: LAYOUTS },
    { name: 'prefetch', written: prefetch, used: oneOf(PREFETCH_VALUES, prefetch), keywords: PREFETCH_VALUES },
    { name: 'show', written: show, used: acceptedShow(show), keywords: CARD_FIELDS },
    { name: 'limit', written: limit, used: parseLimit(limit) },
    { name: 'max-age', written: maxAge, used: publishedAfter(maxAge) ? maxAge : 0 },
    { name: 'heading-level', written: headingLevel, used: parseHeadingLevel(headingLevel) },
  ];
}

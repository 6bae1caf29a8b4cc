/** What an embedder may have set is anything. */
import { type Accepted } from '../debug/attribute-warnings.js';
import { oneOf, parseHeadingLevel } from '../core/element/attribute-values.js';
import { FIELDS, parseShow } from './view/card-fields.js';

export type Layout = 'strip' | 'grid' | 'list';
export const LAYOUTS: readonly [Layout, ...Layout[]] = ['strip', 'grid', 'list'];

export type Prefetch = 'none' | 'hover' | 'visible';
export const PREFETCHES: readonly [Prefetch, ...Prefetch[]] = ['none', 'hover', 'visible'];

export const DEFAULT_LIMIT = 6;

const DAY_MS = 86_400_000;

/** The day that articles of that age were published on, in Greenwich; `undefined` where any age will do. */
export const publishedAfter = (maxAgeDays: number, now = Date.now()): string | undefined =>
  maxAgeDays > 0 && maxAgeDays * DAY_MS < now
    ? new Date(now - maxAgeDays * DAY_MS).toISOString().slice(0, 10)
    : undefined;

/** More cards than anybody looks through. */
const MAX_LIMIT = 100;

export const parseLimit = (limit: number): number =>
  limit >= 1 ? Math.min(Math.trunc(limit), MAX_LIMIT) : DEFAULT_LIMIT;

export interface Options {
  readonly layout: string;
  readonly prefetch: string;
  readonly show: string;
  readonly limit: number;
  readonly maxAge: number;
  readonly headingLevel: number;
}

/** The words as they were written, if each of them is known. */
function knownWords(show: string): string {
  const fields = parseShow(show);
  return show.split(/\s+/).every((word) => word === '' || fields.some((field) => field === word))
    ? show
    : fields.join(' ');
}

/** For `debug`. */
export const acceptedOptions = ({
  layout,
  prefetch,
  show,
  limit,
  maxAge,
  headingLevel,
}: Options): readonly Accepted[] => [
  ['layout', layout, oneOf(LAYOUTS, layout), LAYOUTS],
  ['prefetch', prefetch, oneOf(PREFETCHES, prefetch), PREFETCHES],
  ['show', show, knownWords(show), FIELDS],
  ['limit', limit, parseLimit(limit)],
  ['max-age', maxAge, publishedAfter(maxAge) ? maxAge : 0],
  ['heading-level', headingLevel, parseHeadingLevel(headingLevel)],
];

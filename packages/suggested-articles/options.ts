/** What an embedder may have set is anything. */
import { type Accepted, oneOf } from '../core/accepted.js';
import { parseHeadingLevel } from '../core/heading-level.js';
import { FIELDS, parseShow } from './show.js';

export type Layout = 'strip' | 'grid' | 'list';
export const LAYOUTS: readonly [Layout, ...Layout[]] = ['strip', 'grid', 'list'];

export type Prefetch = 'none' | 'hover' | 'visible';
const PREFETCHES: readonly [Prefetch, ...Prefetch[]] = ['none', 'hover', 'visible'];

export const DEFAULT_LIMIT = 6;

/** More cards than anybody looks through. */
const MAX_LIMIT = 100;

export const parseLimit = (limit: number): number => (limit >= 1 ? Math.min(Math.trunc(limit), MAX_LIMIT) : DEFAULT_LIMIT);

export interface Options {
  readonly layout: string;
  readonly prefetch: string;
  readonly show: string;
  readonly limit: number;
  readonly headingLevel: number;
}

/** The words as they were written, if each of them is known. */
function knownWords(show: string): string {
  const fields = parseShow(show);
  return show.split(/\s+/).every((word) => word === '' || fields.some((field) => field === word)) ? show : fields.join(' ');
}

/** For `debug`. */
export const acceptedOptions = ({ layout, prefetch, show, limit, headingLevel }: Options): readonly Accepted[] => [
  ['layout', layout, oneOf(LAYOUTS, layout), LAYOUTS],
  ['prefetch', prefetch, oneOf(PREFETCHES, prefetch), PREFETCHES],
  ['show', show, knownWords(show), FIELDS],
  ['limit', limit, parseLimit(limit)],
  ['heading-level', headingLevel, parseHeadingLevel(headingLevel)],
];

/** Attributes read: what an embedder set, or the default where it means nothing. */

export const LAYOUTS = ['strip', 'grid', 'list'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const PREFETCH_MODES = ['none', 'hover', 'visible'] as const;
export type PrefetchMode = (typeof PREFETCH_MODES)[number];

export const DEFAULT_LIMIT = 6;
export const DEFAULT_HEADING_LEVEL = 2;

/** More cards than anybody looks through. */
const MAX_LIMIT = 100;

/** The value if it is one of these, else the first of them. */
export const oneOf = <T extends string>(values: readonly [T, ...T[]], value: unknown): T => values.find((known) => known === value) ?? values[0];

export const parseLimit = (limit: number): number => (limit >= 1 ? Math.min(Math.trunc(limit), MAX_LIMIT) : DEFAULT_LIMIT);

export function parseHeadingLevel(level: number): number {
  const whole = Math.trunc(level);
  return whole >= 2 && whole <= 6 ? whole : DEFAULT_HEADING_LEVEL;
}

import type { Path } from './errors.js';
import { MAX_ITEMS } from './resource.js';

/** A value and its location in the response. */
export interface LocatedValue {
  readonly at: Path;
  readonly value: unknown;
}

/** The items of a list, at most {@link MAX_ITEMS}. A single value is treated as a list of one. */
export function itemsOf(body: unknown, at: Path = []): LocatedValue[] {
  if (!Array.isArray(body)) return [{ at, value: body }];
  return body.slice(0, MAX_ITEMS).map((value: unknown, index) => ({ at: [...at, index], value }));
}

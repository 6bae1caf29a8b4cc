/** Values of parsed JSON, which are not checked yet. */
import type { Path } from './errors.js';
import { MAX_ITEMS } from './resource.js';

/** An object of parsed JSON. Its values are not checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list, or a single object as a list. Other values are left out. */
export const objectsIn = (value: unknown): JsonObject[] => [value].flat().filter(isObject);

/** The value if it is a string. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

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

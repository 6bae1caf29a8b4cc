/** Reads items with a schema, so that one invalid field does not cost the item, and one invalid item not the list. */
import type * as z from 'zod/v4/core';
import type { Path, Problem } from '../model/errors.js';
import type { LocatedValue } from '../model/json-object.js';
import { MAX_ITEMS } from '../model/resource.js';
import { MAX_VALUES, validate } from './field-types.js';
import { toProblems } from './validation-problems.js';

const isContainer = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/** The longest part of `path` that exists in `root`. */
function existingPath(root: unknown, path: Path): Path {
  let value = root;
  for (const [depth, key] of path.entries()) {
    if (!isContainer(value) || !Object.hasOwn(value, key) || value[key] === undefined) return path.slice(0, depth);
    value = value[key];
  }
  return path;
}

/**
 * Copies `value` without what is at the paths: fields become `undefined`, items of lists are left out. Each list and
 * object is copied once, however many paths lead into it.
 */
function withoutPaths(value: unknown, paths: readonly Path[]): unknown {
  if (!isContainer(value) || paths.some((path) => path.length === 0)) return undefined;
  const pathsByKey = new Map<PropertyKey, Path[]>();
  for (const [key = '', ...rest] of paths) {
    const others = pathsByKey.get(key);
    if (others) others.push(rest);
    else pathsByKey.set(key, [rest]);
  }
  const change = (item: unknown, key: PropertyKey) => {
    const inItem = pathsByKey.get(key);
    return inItem ? withoutPaths(item, inItem) : item;
  };
  // The schema reads no more: otherwise the next round would find the next invalid items.
  if (Array.isArray(value))
    return value
      .slice(0, MAX_VALUES)
      .map(change)
      .filter((item) => item !== undefined);
  return { ...value, ...Object.fromEntries(Array.from(pathsByKey.keys(), (key) => [key, change(value[key], key)])) };
}

/** Reports of a response that are kept. */
export const MAX_PROBLEMS = 50;

/** One invalid field can hide the next one. So many rounds were enough for all responses of real servers. */
const MAX_ROUNDS = 6;

/**
 * Reads one item. Invalid optional fields are removed and reported. Returns `undefined` if a required field is missing
 * or invalid.
 *
 * @param problems The reports are added to this list.
 */
export function readItem<T>(schema: z.$ZodType<T>, { at, value }: LocatedValue, problems: Problem[]): T | undefined {
  let candidate = value;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { data, issues } = validate(schema, candidate);
    if (issues.length === 0) return data;
    if (round === 0) problems.push(...toProblems(issues.slice(0, MAX_PROBLEMS - problems.length), value, at));
    const invalid = issues.map((issue) => existingPath(candidate, issue.path));
    if (invalid.some((path) => path.length === 0)) return undefined;
    candidate = withoutPaths(candidate, invalid);
  }
  return undefined;
}

/** Calls {@link readItem} for each item. Invalid items are left out. */
export const readItems = <T>(schema: z.$ZodType<T>, items: readonly LocatedValue[], problems: Problem[]): T[] =>
  items.slice(0, MAX_ITEMS).flatMap((item) => readItem(schema, item, problems) ?? []);

/** Reads items with a schema, so that one invalid field does not cost the item, and one invalid item not the list. */
import type * as z from 'zod/mini';
import type { Path, Problem } from '../model/errors.js';
import type { LocatedValue } from '../model/json-object.js';
import { MAX_ITEMS } from '../model/resource.js';
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

/** Copies `value`, with `undefined` at `path`. The gap in a list stays, so that other paths remain valid. */
function withoutPath(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || !isContainer(value)) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? withoutPath(item, rest) : item));
  return { ...value, [key]: withoutPath(value[key], rest) };
}

/** Copies `value`, without the gaps that {@link withoutPath} left in lists: the schema would refuse them. */
function closeGaps(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || !isContainer(value)) return value;
  if (!Array.isArray(value)) return { ...value, [key]: closeGaps(value[key], rest) };
  const items = value.map((item, index) => (index === key ? closeGaps(item, rest) : item));
  return items.filter((item) => item !== undefined);
}

function withoutPaths(value: unknown, paths: readonly Path[]): unknown {
  const withGaps = paths.reduce(withoutPath, value);
  // Deepest first: closing a gap moves the items after it.
  return [...paths].sort((a, b) => b.length - a.length).reduce(closeGaps, withGaps);
}

/** One invalid field can hide the next one. So many rounds were enough for all responses of real servers. */
const MAX_ROUNDS = 6;

/**
 * Reads one item. Invalid optional fields are removed and reported. Returns `undefined` if a required field is missing
 * or invalid.
 *
 * @param problems The reports are added to this list.
 */
export function readItem<T>(schema: z.ZodMiniType<T>, { at, value }: LocatedValue, problems: Problem[]): T | undefined {
  let candidate = value;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(candidate);
    if (result.success) return result.data;
    const { issues } = result.error;
    if (round === 0) problems.push(...toProblems(issues, value, at));
    const invalid = issues.map((issue) => existingPath(candidate, issue.path));
    if (invalid.some((path) => path.length === 0)) return undefined;
    candidate = withoutPaths(candidate, invalid);
  }
  return undefined;
}

/** Calls {@link readItem} for each item. Invalid items are left out. */
export const readItems = <T>(schema: z.ZodMiniType<T>, items: readonly LocatedValue[], problems: Problem[]): T[] =>
  items.slice(0, MAX_ITEMS).flatMap((item) => readItem(schema, item, problems) ?? []);

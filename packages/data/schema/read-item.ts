import type * as z from 'zod/mini';
import { type Problem, toProblems } from '../problems.js';

type Path = readonly PropertyKey[];

const isContainer = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** The longest part of `path` that really stands in `value`. */
function existingPart(value: unknown, path: Path): Path {
  let at = value;
  for (const [depth, key] of path.entries()) {
    if (!isContainer(at) || !Object.hasOwn(at, key) || at[key] === undefined) return path.slice(0, depth);
    at = at[key];
  }
  return path;
}

/** Deletes what stands at `path`, in place; `false` if that would be the whole value. */
function remove(value: unknown, path: Path): boolean {
  const key = path.at(-1);
  if (key === undefined) return false;
  let parent = value;
  for (const step of path.slice(0, -1)) parent = isContainer(parent) ? parent[step] : undefined;
  if (!isContainer(parent)) return false;
  parent[key] = undefined;
  return true;
}

/** Array elements that {@link remove} emptied are gone, so that none is refused for being empty. */
function closeGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(closeGaps);
  if (!isContainer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closeGaps(item)]));
}

const copy = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
};

/** One bad field can hide the next: enough rounds for all that real answers showed, and an end. */
const MAX_ROUNDS = 6;

/**
 * Reads one item as far as it is good: a part that does not fit is left out and reported, and only an item that lacks
 * something required is refused as a whole (`undefined`).
 *
 * @param at Path of the item in the whole answer, for the reports.
 * @param problems Reports are added to it.
 */
export function readItem<T>(schema: z.ZodMiniType<T>, value: unknown, at: Path, problems: Problem[]): T | undefined {
  let candidate = value;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(candidate);
    if (result.success) return result.data;
    if (round === 0) problems.push(...toProblems(result.error.issues, value, at));
    const rest = copy(candidate);
    const removed = result.error.issues.map(({ path }) => remove(rest, existingPart(rest, path)));
    if (removed.includes(false)) return undefined;
    candidate = closeGaps(rest);
  }
  return undefined;
}

/** {@link readItem} for a list: bad items are left out, their neighbours stay. */
export const readItems = <T>(schema: z.ZodMiniType<T>, values: readonly unknown[], at: Path, problems: Problem[]): T[] =>
  values.flatMap((value, index) => readItem(schema, value, [...at, index], problems) ?? []);

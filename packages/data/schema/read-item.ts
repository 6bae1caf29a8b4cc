import type * as z from 'zod/mini';
import { type Path, type Problem, toProblems } from '../model/problems.js';

/** A value of an answer, and where in the answer it stands. */
export interface Found {
  readonly at: Path;
  readonly value: unknown;
}

const isContainer = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/** The longest part of `path` that really stands in `value`. */
function existingPart(value: unknown, path: Path): Path {
  let at = value;
  for (const [depth, key] of path.entries()) {
    if (!isContainer(at) || !Object.hasOwn(at, key) || at[key] === undefined) return path.slice(0, depth);
    at = at[key];
  }
  return path;
}

/** A copy of `value` without what stands at `path`. The gap stays, so that the paths of other reports still hold. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || !isContainer(value)) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? without(item, rest) : item));
  return { ...value, [key]: without(value[key], rest) };
}

/** Array elements that {@link without} emptied are gone, so that none is refused for being empty. */
function closeGaps(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || !isContainer(value)) return value;
  if (!Array.isArray(value)) return { ...value, [key]: closeGaps(value[key], rest) };
  return value
    .map((item, index) => (index === key ? closeGaps(item, rest) : item))
    .filter((item) => item !== undefined);
}

/** One bad field can hide the next: enough rounds for all that real answers showed, and an end. */
const MAX_ROUNDS = 6;

/**
 * Reads one item as far as it is good: a part that does not fit is left out and reported, and only an item that lacks
 * something required is refused as a whole (`undefined`).
 *
 * @param problems Reports are added to it.
 */
export function readItem<T>(schema: z.ZodMiniType<T>, { at, value }: Found, problems: Problem[]): T | undefined {
  let candidate = value;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(candidate);
    if (result.success) return result.data;
    const { issues } = result.error;
    if (round === 0) problems.push(...toProblems(issues, value, at));
    const bad = issues.map(({ path }) => existingPart(candidate, path));
    if (bad.some((path) => path.length === 0)) return undefined;
    // Deepest first: a gap that closes moves what stands behind it.
    candidate = bad.sort((a, b) => b.length - a.length).reduce(closeGaps, bad.reduce(without, candidate));
  }
  return undefined;
}

/** More would be read and never shown. */
export const MAX_ITEMS = 500;

/** The parts of a list, or the one value that stands for a list of one. */
export const listed = (body: unknown, at: Path = []): Found[] =>
  Array.isArray(body)
    ? body.slice(0, MAX_ITEMS).map((value: unknown, index) => ({ at: [...at, index], value }))
    : [{ at, value: body }];

/** {@link readItem} for a list: bad items are left out, their neighbours stay. */
export const readItems = <T>(schema: z.ZodMiniType<T>, items: readonly Found[], problems: Problem[]): T[] =>
  items.slice(0, MAX_ITEMS).flatMap((item) => readItem(schema, item, problems) ?? []);

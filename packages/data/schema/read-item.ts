/** Reads items with a schema, so that one invalid field does not cost the item, and one invalid item not the list. */
import type * as z from 'zod/v4/core';
import type { Problem } from '../model/errors.js';
import type { LocatedValue } from '../model/json-object.js';
import { MAX_ITEMS } from '../model/resource.js';
import { areMinor, validate } from './field-types.js';
import { toProblems } from './validation-problems.js';

/** Reports of a response that are kept. */
export const MAX_PROBLEMS = 50;

/**
 * Reads one item. Invalid optional fields are left out. Returns `undefined` if a required field is missing or invalid.
 *
 * @param problems The reports of what is invalid are added to this list.
 */
export function readItem<T>(schema: z.$ZodType<T>, { at, value }: LocatedValue, problems: Problem[]): T | undefined {
  const { value: data, issues } = validate(schema, value);
  problems.push(...toProblems(issues.slice(0, MAX_PROBLEMS - problems.length), value, at));
  return areMinor(issues) ? data : undefined;
}

/** Calls {@link readItem} for each item. Invalid items are left out. */
export const readItems = <T>(schema: z.$ZodType<T>, items: readonly LocatedValue[], problems: Problem[]): T[] =>
  items.slice(0, MAX_ITEMS).flatMap((item) => readItem(schema, item, problems) ?? []);

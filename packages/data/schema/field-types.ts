/** Field types that the schemas of several formats share. */
import type * as z from 'zod/v4/core';
import type { Path } from '../model/errors.js';
import { cleanText } from '../text/clean-text.js';
import { $ZodObject, $ZodTransform, NEVER } from './zod.js';

/** An object with these fields. Other fields of the value are left out. */
export const object = <Shape extends z.$ZodShape>(shape: Shape) =>
  new $ZodObject({ type: 'object', shape }) as z.$ZodObject<Shape, z.$strip>; // zod types what it creates as unknown

/** Reads a value with a function. */
const transform = <T>(read: (value: unknown, payload: z.ParsePayload<unknown>) => T) =>
  new $ZodTransform({ type: 'transform', transform: read }) as z.$ZodTransform<T, unknown>; // see `object`

/** Reports an invalid value. `expected` describes a valid one: `a number`. */
type Refuse = (expected: string) => never;

/** A field. `read` converts a value, or refuses it. */
export const field = <T>(read: (value: unknown, refuse: Refuse) => T) =>
  transform((value: unknown, { issues }): T => {
    const refuse = (message: string): never => {
      issues.push({ code: 'custom', message, input: value });
      return NEVER;
    };
    return read(value, refuse);
  });

/**
 * An invalid value. `message` says what was expected: `a number`. Only `field` has messages: without one, an object
 * was. With `continue`, the rest is valid without the value.
 */
export type Issue = z.$ZodRawIssue;

/**
 * Reads a value with a schema. Unlike zod's `safeParse`, creates no error, which would take longer than the rest.
 * `value` of the result is only valid if its issues are {@link areMinor}.
 */
export function validate<T>(schema: z.$ZodType<T>, value: unknown): z.ParsePayload<T> {
  // No schema is asynchronous, so this is no promise. Zod doesn't type the value.
  return schema._zod.run({ value, issues: [] }, { async: false }) as z.ParsePayload<T>;
}

/** Whether what a schema has read is valid without the values that have issues. */
export const areMinor = (issues: readonly Issue[]): boolean => issues.every((issue) => issue.continue);

/** The value as the schema reads it; `undefined` if any of it is invalid. */
export function valid<T>(schema: z.$ZodType<T>, value: unknown): T | undefined {
  const result = validate(schema, value);
  return result.issues.length > 0 ? undefined : result.value;
}

/** Reads a part of a value with another schema. */
function readPart<T>(schema: z.$ZodType<T>, part: unknown, issues: Issue[]): T {
  const result = validate(schema, part);
  issues.push(...result.issues);
  return result.value;
}

/** Reads a part that may be missing: `undefined` if it is invalid. `at`: path of the part. */
function readOptionalPart<T>(schema: z.$ZodType<T>, part: unknown, issues: Issue[], at: Path = []): T | undefined {
  const found: Issue[] = [];
  const value = readPart(schema, part, found);
  const isValid = areMinor(found);
  issues.push(...found.map((issue) => ({ ...issue, path: [...at, ...(issue.path ?? [])], continue: true })));
  return isValid ? value : undefined;
}

/** A schema that is created at its first use. */
export function lazy<T>(create: () => z.$ZodType<T>) {
  let schema: z.$ZodType<T> | undefined;
  return transform((value: unknown, { issues }): T => readPart((schema ??= create()), value, issues));
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** In JSON-LD a text can also be a list, a number, or `{"@value": …}`. */
function toText(value: unknown): unknown {
  let text = firstOf(value);
  if (typeof text === 'object' && text !== null && '@value' in text) text = text['@value'];
  if (typeof text === 'number') return String(text);
  return typeof text === 'string' ? cleanText(text) : text;
}

/** A text that is not empty. */
export const text = field((value, refuse) => {
  const found = toText(value);
  if (typeof found !== 'string') return refuse('a string');
  return found || refuse('a string that is not empty');
});

/** `null` and `""` mean the same as a missing key. So does `[]`: PHP writes an empty object like that. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A type of `object` that may be missing in the result. */
type Optional<T> = z.$ZodType<T | undefined, unknown, z.$ZodTypeInternals<T | undefined> & { optout: 'optional' }>;

/** Optional: the key may be missing, its value empty, or invalid. */
export const optional = <T>(schema: z.$ZodType<T>) =>
  transform((value: unknown, { issues }): T | undefined =>
    isEmpty(value) ? undefined : readOptionalPart(schema, value, issues),
  ) as z.$ZodType as Optional<T>; // zod omits the key of a transformed value that is `undefined`

/** A number, also as a string. */
export const number = field((value, refuse): number => {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof found === 'number' && Number.isFinite(found) ? found : refuse('a number');
});

const MAX_PIXELS = 100_000;

/** A length in pixels: `800`, `"800px"`, or schema.org's `{"@type": "QuantitativeValue", "value": 800}`. */
export const pixels = field((value, refuse): number => {
  const length = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  const found = typeof length === 'string' ? Number.parseInt(length, 10) : length;
  if (typeof found !== 'number' || !Number.isFinite(found)) return refuse('a number');
  if (found <= 0) return refuse('more than 0');
  return found <= MAX_PIXELS ? found : refuse(`at most ${MAX_PIXELS}`);
});

const isIsoDate = (value: string): boolean =>
  /^(?:19|20|21)\d\d-[01]\d-[0-3]\d(?:$|[T ])/.test(value) && !Number.isNaN(Date.parse(value));

/** ISO 8601 date or date-time, between 1900 and 2199. */
export const isoDate = field((value, refuse) => {
  if (typeof value !== 'string') return refuse('a string');
  return isIsoDate(value) ? value : refuse('an ISO 8601 date');
});

/** A list, whose items are read one by one later. */
export const list = field((value, refuse): readonly unknown[] => (Array.isArray(value) ? value : refuse('an array')));

/** Maximum number of values in a field: no article has more tags, and no author more profiles. The rest is ignored. */
export const MAX_VALUES = 50;

function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MAX_VALUES) : [value];
}

/**
 * Reads a single value, a list of at most {@link MAX_VALUES}, or nothing. The result is always a list, without invalid
 * values.
 */
export const oneOrMany = <T>(schema: z.$ZodType<T>) =>
  transform((value: unknown, { issues }): readonly T[] =>
    toList(value).flatMap((item, index) => readOptionalPart(schema, item, issues, [index]) ?? []),
  );

/** Converts a value, then reads it with a schema. */
export const converted = <T>(convert: (value: unknown) => unknown, schema: z.$ZodType<T>) =>
  transform((value: unknown, { issues }): T => readPart(schema, convert(value), issues));

/**
 * Reads an object, or a string that stands for an object with the one field `key`. Only the first of a list is read.
 */
export const objectOrString = <T>(key: string, schema: z.$ZodType<T>) =>
  converted((value) => {
    const first = firstOf(value);
    return typeof first === 'string' ? { [key]: first } : first;
  }, schema);

/** Any value, or none. */
export const anything = field((value) => value);

/**
 * Field types that the schemas of several formats share. Each is created at its first use: most pages use few of them.
 */
import * as z from 'zod/mini';
import { cleanText } from '../text/clean-text.js';

// Otherwise zod tries `new Function` once, and a strict CSP reports that to the publisher.
z.config({ jitless: true });

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** In JSON-LD a text can also be a list, a number, or `{"@value": …}`. */
function toText(value: unknown): unknown {
  let text = firstOf(value);
  if (typeof text === 'object' && text !== null && '@value' in text) text = text['@value'];
  if (typeof text === 'number') return String(text);
  return typeof text === 'string' ? cleanText(text) : text;
}

/** A text that is not empty. */
export const text = z.lazy(() => z.pipe(z.transform(toText), z.string().check(z.minLength(1))));

/** `null` and `""` mean the same as a missing key. So does `[]`: PHP writes an empty object like that. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Optional: the key may be missing, or its value empty. */
export const optional = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.transform((value: unknown): unknown => (isEmpty(value) ? undefined : value)),
    z.optional(schema),
  );

function toNumber(value: unknown): unknown {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** A number, also as a string. */
export const number = z.lazy(() => z.pipe(z.transform(toNumber), z.number()));

function toPixels(value: unknown): unknown {
  const length = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof length === 'string' ? Number.parseInt(length, 10) : length;
}

/** A length in pixels: `800`, `"800px"`, or schema.org's `{"@type": "QuantitativeValue", "value": 800}`. */
export const pixels = z.lazy(() => z.pipe(z.transform(toPixels), z.number().check(z.positive(), z.maximum(100_000))));

const isIsoDate = (value: string): boolean =>
  /^(?:19|20|21)\d\d-[01]\d-[0-3]\d(?:$|[T ])/.test(value) && !Number.isNaN(Date.parse(value));

/** ISO 8601 date or date-time, between 1900 and 2199. */
export const isoDate = z.lazy(() => z.string().check(z.refine(isIsoDate, 'an ISO 8601 date')));

/** ISO 4217 code: three letters, converted to upper case. Longer codes, such as those of some coins, are refused. */
export const currency = z.lazy(() =>
  z.pipe(
    z.transform((value: unknown): unknown => (typeof value === 'string' ? value.trim().toUpperCase() : value)),
    z.string().check(z.refine((code) => /^[A-Z]{3}$/.test(code), 'a currency code of three letters')),
  ),
);

function toList(value: unknown): unknown {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Reads a single value, a list of values, or nothing. The result is always a list. */
export const oneOrMany = <S extends z.ZodMiniType>(schema: S) => z.pipe(z.transform(toList), z.array(schema));

/**
 * Reads an object, or a string that stands for an object with the one field `key`. Only the first of a list is read.
 */
export const objectOrString = <S extends z.ZodMiniType>(key: string, schema: S) =>
  z.pipe(
    z.transform((value: unknown): unknown => {
      const first = firstOf(value);
      return typeof first === 'string' ? { [key]: first } : first;
    }),
    schema,
  );

/** An object with a name, or the name alone. */
export const named = z.lazy(() => objectOrString('name', z.object({ name: text })));

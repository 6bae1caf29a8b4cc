/** Parts that the wire schemas of several formats share. */
import * as z from 'zod/mini';
import { cleanText } from '../text/clean-text.js';

// zod would otherwise probe `new Function` once, which a strict CSP reports to the publisher.
z.config({ jitless: true });

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** JSON-LD may write a text as a list, as `{"@value": …}`, or as a number. */
function plainText(value: unknown): unknown {
  const written = first(value);
  const one = typeof written === 'object' && written !== null && '@value' in written ? written['@value'] : written;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' ? cleanText(one) : one;
}

/** A text that is not empty. */
export const text = z.pipe(z.transform(plainText), z.string().check(z.minLength(1)));

/** JSON's `null` and `""` say the same as a missing key, and so does `[]`, which is how PHP writes an empty object. */
const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Optional: absent, or nothing in JSON's words. */
export const maybe = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.transform((value: unknown): unknown => (isNothing(value) ? undefined : value)),
    z.optional(schema),
  );

/** A number, or a text that holds nothing else. */
export const number = z.pipe(
  z.transform((value: unknown): unknown =>
    typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value,
  ),
  z.number(),
);

/** A length in whole pixels; `"800px"` and schema.org's `{"@type": "QuantitativeValue", "value": 800}` are read too. */
export const pixels = z.pipe(
  z.transform((value: unknown): unknown => {
    const one = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
    return typeof one === 'string' ? Number.parseInt(one, 10) : one;
  }),
  z.number().check(z.positive(), z.maximum(100_000)),
);

/** ISO 8601, a date or a moment between 1900 and 2199. */
export const isoDate = z
  .string()
  .check(
    z.refine(
      (value) => /^(?:19|20|21)\d\d-[01]\d-[0-3]\d(?:$|[T ])/.test(value) && !Number.isNaN(Date.parse(value)),
      'an ISO 8601 date',
    ),
  );

/** ISO 4217: three letters. Other codes are refused, whatever a currency API calls its coins. */
export const currency = z.pipe(
  z.transform((value: unknown): unknown => (typeof value === 'string' ? value.trim().toUpperCase() : value)),
  z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency code of three letters')),
);

/** A value, a list of values, or nothing: always a list. */
export const oneOrMany = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.transform((value: unknown): unknown =>
      value === undefined || value === null ? [] : Array.isArray(value) ? value : [value],
    ),
    z.array(schema),
  );

/** An object, or a text that stands for the object with that one key; of a list, the first. */
export const objectOr = <S extends z.ZodMiniType>(key: string, schema: S) =>
  z.pipe(
    z.transform((value: unknown): unknown => {
      const one = first(value);
      return typeof one === 'string' ? { [key]: one } : one;
    }),
    schema,
  );

/** The library's own JSON for exchange rates. */
import type * as z from 'zod/v4/core';
import { MAX_RATE, MIN_RATE } from '../../model/rates.js';
import {
  field,
  isoDate,
  lazy,
  list,
  number,
  object,
  objectOrString,
  optional,
  text,
  valid,
} from '../../schema/field-types.js';

/** ISO 4217 code: three letters, converted to upper case. Longer codes, such as those of some coins, are refused. */
const currency = field((value, refuse) => {
  if (typeof value !== 'string') return refuse('a string');
  const code = value.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : refuse('a currency code of three letters');
});

const rate = field((value, refuse): number => {
  const found = valid(number, value);
  if (found === undefined) return refuse('a number');
  if (found < MIN_RATE) return refuse(`at least ${MIN_RATE}`);
  return found <= MAX_RATE ? found : refuse(`at most ${MAX_RATE}`);
});

const MAX_PERCENT = 100_000;

const percent = field((value, refuse): number => {
  const found = valid(number, value);
  if (found === undefined) return refuse('a number');
  if (found <= -100) return refuse('more than -100');
  return found <= MAX_PERCENT ? found : refuse(`at most ${MAX_PERCENT}`);
});

/** The rate of one publication. */
export const ratePointSchema = lazy(() => object({ date: isoDate, rate }));

/** The price of one `base` in `quote`. The points of `history` are read one by one, with {@link ratePointSchema}. */
export const rateSchema = lazy(() =>
  object({
    base: currency,
    quote: currency,
    rate,
    previous: optional(rate),
    previousAsOf: optional(isoDate),
    changePercent: optional(percent),
    url: optional(text),
    history: optional(list),
  }),
);

/** The publisher and the date of the rates. The rates are read one by one, with {@link rateSchema}. */
export const rateTableSchema = lazy(() =>
  object({
    asOf: optional(isoDate),
    source: optional(objectOrString('name', object({ name: text, url: optional(text) }))),
    rates: list,
  }),
);

export type RateWire = z.output<typeof rateSchema>;

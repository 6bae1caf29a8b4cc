/** The library's own JSON for exchange rates. */
import * as z from 'zod/mini';
import { MAX_RATE, MIN_RATE } from '../model/rates.js';
import { currency, isoDate, number, objectOrString, optional, text } from './field-types.js';

const rate = z.lazy(() => z.pipe(number, z.number().check(z.minimum(MIN_RATE), z.maximum(MAX_RATE))));

/** The rate of one publication. */
export const ratePointSchema = z.lazy(() => z.object({ date: isoDate, rate }));

/** The price of one `base` in `quote`. The points of `history` are read one by one, with {@link ratePointSchema}. */
export const rateSchema = z.lazy(() =>
  z.object({
    base: currency,
    quote: currency,
    rate,
    previous: optional(rate),
    previousAsOf: optional(isoDate),
    changePercent: optional(z.pipe(number, z.number().check(z.gt(-100), z.maximum(100_000)))),
    url: optional(text),
    history: optional(z.array(z.unknown())),
  }),
);

/** The publisher and the date of the rates. The rates are read one by one, with {@link rateSchema}. */
export const rateTableSchema = z.lazy(() =>
  z.object({
    asOf: optional(isoDate),
    source: optional(objectOrString('name', z.object({ name: text, url: optional(text) }))),
    rates: z.array(z.unknown()),
  }),
);

export type RateWire = z.output<typeof rateSchema>;

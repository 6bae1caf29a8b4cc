/** The library's own JSON for rates. */
import * as z from 'zod/mini';
import { MAX_RATE, MIN_RATE } from '../model/rates.js';
import { currency, isoDate, maybe, number, objectOr, text } from './scalars.js';

const rate = z.pipe(number, z.number().check(z.minimum(MIN_RATE), z.maximum(MAX_RATE)));

/** What a rate was at one publication. */
export const ratePointSchema = z.lazy(() => z.object({ date: isoDate, rate }));

/** How much of `quote` one `base` costs; its past is read point by point. */
export const rateSchema = z.lazy(() =>
  z.object({
    base: currency,
    quote: currency,
    rate,
    previous: maybe(rate),
    previousAsOf: maybe(isoDate),
    changePercent: maybe(z.pipe(number, z.number().check(z.gt(-100), z.maximum(100_000)))),
    url: maybe(text),
    history: maybe(z.array(z.unknown())),
  }),
);

/** Who publishes the rates, and when; the rates themselves are read one by one. */
export const rateTableSchema = z.lazy(() =>
  z.object({
    asOf: maybe(isoDate),
    source: maybe(objectOr('name', z.object({ name: text, url: maybe(text) }))),
    rates: z.array(z.unknown()),
  }),
);

export type RateWire = z.output<typeof rateSchema>;

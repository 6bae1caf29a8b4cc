/** The library's own JSON for rates. */
import * as z from 'zod/mini';
import { currency, isoDate, maybe, number, objectOr, text } from './scalars.js';

/** Beyond these no currency pair has ever been quoted: a value outside is an error of the source. */
const SMALLEST_RATE = 1e-12;
const LARGEST_RATE = 1e12;

const rate = z.pipe(number, z.number().check(z.minimum(SMALLEST_RATE), z.maximum(LARGEST_RATE)));

export const isPossibleRate = (value: number): boolean => value >= SMALLEST_RATE && value <= LARGEST_RATE;

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

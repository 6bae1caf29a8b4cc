/** Finds the rate of a pair in a source's table: as published, as its inverse, or as a cross rate of two others. */
import type { Rate, RatePoint } from '../../data/model/model.js';
import { changePercent, isPlausibleRate, previousRate } from '../../data/model/rates.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { Pair } from './parse-pairs.js';

/** Past rates as published, oldest first, and whether their inverse is meant. */
export interface PublishedHistory {
  readonly points: readonly RatePoint[];
  readonly isInverse: boolean;
}

/** The rate of one pair, published or computed. */
export interface PairRate extends Pair {
  readonly rate: number;
  /** The rate at the previous publication. */
  readonly previous?: number | undefined;
  /** The date or time of the previous publication, ISO 8601. */
  readonly previousAsOf?: string | undefined;
  /** Change since the previous publication, in percent. */
  readonly changePercent?: number | undefined;
  /** The past of the published rate, or of both rates that a cross rate is computed from. */
  readonly history?: readonly PublishedHistory[] | undefined;
  readonly url?: SafeUrl | undefined;
  /** Whether the rate is an inverse or a cross rate. Its decimals then say nothing about its precision. */
  readonly isComputed: boolean;
}

/** A published rate, and whether the index entry stands for its inverse. */
interface Entry {
  readonly published: Rate;
  readonly isInverse: boolean;
}

/** Entries by base currency, then by quote currency. */
export type RateIndex = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** Indexes every published rate, and the inverse of those whose inverse is not published. */
export function indexRates(rates: readonly Rate[]): RateIndex {
  const index = new Map<string, Map<string, Entry>>();
  const add = (base: string, quote: string, entry: Entry): void => {
    const entries = index.get(base) ?? new Map<string, Entry>();
    if (!entries.has(quote)) entries.set(quote, entry);
    index.set(base, entries);
  };
  for (const rate of rates) add(rate.base, rate.quote, { published: rate, isInverse: false });
  for (const rate of rates) add(rate.quote, rate.base, { published: rate, isInverse: true });
  return index;
}

const computedRate = (rate: Omit<PairRate, 'changePercent' | 'isComputed'>): PairRate => ({
  ...rate,
  changePercent: changePercent(rate.rate, rate.previous),
  isComputed: true,
});

function toPairRate({ published, isInverse }: Entry): PairRate {
  const history = published.history?.length ? [{ points: published.history, isInverse }] : undefined;
  const previous = previousRate(published);
  if (!isInverse) return { ...published, previous, history, isComputed: false };
  return computedRate({
    base: published.quote,
    quote: published.base,
    rate: 1 / published.rate,
    previous: previous && 1 / previous,
    previousAsOf: published.previousAsOf,
    history,
    url: published.url,
  });
}

function crossRate(pair: Pair, first: PairRate, second: PairRate): PairRate {
  return computedRate({
    ...pair,
    rate: first.rate * second.rate,
    previous: first.previous && second.previous && first.previous * second.previous,
    // If the two previous publications have different dates, there is no single date to name.
    previousAsOf: first.previousAsOf === second.previousAsOf ? first.previousAsOf : undefined,
    history: first.history && second.history && [...first.history, ...second.history],
  });
}

/** Computes the pair from the first two rates that share a third currency: `KGS/KZT` from `KGS/USD` and `USD/KZT`. */
function findCrossRate(index: RateIndex, pair: Pair): PairRate | undefined {
  for (const [sharedCurrency, first] of index.get(pair.base) ?? []) {
    const second = index.get(sharedCurrency)?.get(pair.quote);
    const rate = second && crossRate(pair, toPairRate(first), toPairRate(second));
    if (rate && isPlausibleRate(rate.rate)) return rate;
  }
  return undefined;
}

/** `undefined` if no rate is published for the pair or its inverse, and no two rates connect its currencies. */
export function findRate(index: RateIndex, pair: Pair): PairRate | undefined {
  const entry = index.get(pair.base)?.get(pair.quote);
  return entry ? toPairRate(entry) : findCrossRate(index, pair);
}

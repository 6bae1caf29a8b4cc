import type { RateTable } from '../../data/model/model.js';
import type { Loaded } from '../../data/model/resource.js';
import { type Pair, pairName, parsePairs, swapped } from './pairs.js';
import { findQuote, type Quote, rateBook } from './rate-book.js';

/** Of a source that was not asked for pairs. */
const MAX_UNASKED = 50;

/**
 * The built-in source has a table for each currency, and each table has every currency. This one serves all pairs: what it
 * lacks is computed from its long decimals, and all tickers of a page share one answer.
 */
export const BUILT_IN_TABLE = 'USD';

/** What the built-in source shows unasked, against its table's own currency. */
const MAJOR_CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF'];

/** What to show of a source when the publisher names no pairs. */
export function defaultPairs({ rates }: RateTable, source: string): readonly Pair[] {
  const own = rates[0]?.base;
  if (source !== 'currency-api' || !own) return rates.slice(0, MAX_UNASKED);
  return MAJOR_CURRENCIES.filter((currency) => currency !== own).map((base) => ({ base, quote: own }));
}

export interface Quotes {
  readonly quotes: readonly Quote[];
  /** Pairs that the source cannot answer. */
  readonly missing: readonly string[];
}

/** @param inverted Every pair the other way round. */
export function quotePairs(table: RateTable, pairs: readonly Pair[], inverted: boolean): Quotes {
  const book = rateBook(table.rates);
  const missing: string[] = [];
  const quotes = pairs.flatMap((pair) => {
    const quote = findQuote(book, inverted ? swapped(pair) : pair);
    if (!quote) missing.push(pairName(pair));
    return quote ?? [];
  });
  return { quotes, missing };
}

/** What to show of what is there: the pairs asked for, or the source's own where none are. Whoever asked for what is no pair did not ask for others. */
export function chooseQuotes(shown: Loaded<RateTable> | undefined, asked: string, inverted: boolean): Quotes {
  if (!shown) return { quotes: [], missing: [] };
  const { pairs, bad } = parsePairs(asked);
  return quotePairs(
    shown.data,
    pairs.length + bad.length > 0 ? pairs : defaultPairs(shown.data, shown.source),
    inverted,
  );
}

import type { Rate } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { isPossibleRate } from '../../data/schema/rates.js';
import { changePercent, previousRate } from '../../data/model/rates.js';
import { crossHistory, type History, inverseHistory } from './history.js';
import type { Pair } from './pairs.js';

/** What one pair costs, found or computed. */
export interface Quote extends Pair {
  readonly rate: number;
  /** At the publication before. */
  readonly previous?: number | undefined;
  /** When that was. */
  readonly previousAsOf?: string | undefined;
  /** Against the publication before, in per cent. */
  readonly changePercent?: number | undefined;
  readonly history?: History | undefined;
  readonly url?: SafeUrl | undefined;
  /** Not as the source printed it: its decimals say nothing of its precision. */
  readonly computed: boolean;
}

/** By base, then by quote. */
export type RateBook = ReadonlyMap<string, ReadonlyMap<string, Quote>>;

const published = (rate: Rate): Quote => ({ ...rate, previous: previousRate(rate), computed: false });

const computed = (
  pair: Pair,
  rate: number,
  known: Pick<Quote, 'previous' | 'previousAsOf' | 'history' | 'url'>,
): Quote => ({
  ...pair,
  rate,
  ...known,
  changePercent: changePercent(rate, known.previous),
  computed: true,
});

const inverse = ({ base, quote, rate, previous, previousAsOf, history, url }: Quote): Quote =>
  computed({ base: quote, quote: base }, 1 / rate, {
    previous: previous && 1 / previous,
    previousAsOf,
    history: history && inverseHistory(history),
    url,
  });

/** Two publications of different days have no day in common to be measured against. */
const crossed = (pair: Pair, first: Quote, second: Quote): Quote =>
  computed(pair, first.rate * second.rate, {
    previous: first.previous && second.previous && first.previous * second.previous,
    previousAsOf: first.previousAsOf === second.previousAsOf ? first.previousAsOf : undefined,
    history: first.history && second.history && crossHistory(first.history, second.history),
  });

/** Every published rate, and its inverse where the source publishes none. */
function writeBook(rates: readonly Rate[]): RateBook {
  const book = new Map<string, Map<string, Quote>>();
  const enter = (quote: Quote): void => {
    const row = book.get(quote.base) ?? new Map<string, Quote>();
    if (!row.has(quote.quote)) row.set(quote.quote, quote);
    book.set(quote.base, row);
  };
  const quotes = rates.map(published);
  quotes.forEach(enter);
  quotes.map(inverse).forEach(enter);
  return book;
}

const books = new WeakMap<readonly Rate[], RateBook>();

/** Written once for a table: each update of each widget that shows it looks something up. */
export function rateBook(rates: readonly Rate[]): RateBook {
  const book = books.get(rates) ?? writeBook(rates);
  books.set(rates, book);
  return book;
}

/** Through the first currency that has a rate to both. Two rates that are possible each may make one that is not. */
function cross(book: RateBook, pair: Pair): Quote | undefined {
  for (const [hub, first] of book.get(pair.base) ?? []) {
    const second = book.get(hub)?.get(pair.quote);
    if (second && isPossibleRate(first.rate * second.rate)) return crossed(pair, first, second);
  }
  return undefined;
}

/** As published if it is, else its inverse, else over a third currency. */
export const findQuote = (book: RateBook, pair: Pair): Quote | undefined =>
  book.get(pair.base)?.get(pair.quote) ?? cross(book, pair);

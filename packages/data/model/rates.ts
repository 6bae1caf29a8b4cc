/** Arithmetic of exchange rates, and the data set that tickers load by default. */
import type { Rate } from './model.js';
import { type SafeUrl, safeUrl } from './safe-url.js';

/** No currency pair has ever been quoted outside these limits: a rate outside is an error of the source. */
export const MIN_RATE = 1e-12;
export const MAX_RATE = 1e12;

export const isPlausibleRate = (rate: number): boolean => rate >= MIN_RATE && rate <= MAX_RATE;

/** Change since the previous publication, in percent. */
export const changePercent = (rate: number, previous: number | undefined): number | undefined =>
  previous === undefined ? undefined : (rate / previous - 1) * 100;

/** The rate at the previous publication; computed if only the change is known. */
export function previousRate(published: Pick<Rate, 'rate' | 'previous' | 'changePercent'>): number | undefined {
  const { rate, previous, changePercent: percent } = published;
  if (previous !== undefined) return previous;
  return percent === undefined ? undefined : rate / (1 + percent / 100);
}

/** CDN of the open daily data set `@fawazahmed0/currency-api`. */
export const CURRENCY_API_HOST = 'https://cdn.jsdelivr.net/npm/';

/** URL of today's rates of one currency. `base`: ISO 4217. */
export const currencyApiUrl = (base: string): SafeUrl | undefined =>
  safeUrl(`${CURRENCY_API_HOST}@fawazahmed0/currency-api@latest/v1/currencies/${base.toLowerCase()}.min.json`);

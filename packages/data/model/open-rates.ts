/** The open daily data set `@fawazahmed0/currency-api`, which tickers use by default. */
import { type SafeUrl, safeUrl } from './safe-url.js';

/** Its public CDN. */
export const CURRENCY_API_HOST = 'https://cdn.jsdelivr.net/npm/';

/** URL of today's rates of one currency. `base`: ISO 4217. */
export const currencyApiUrl = (base: string): SafeUrl | undefined =>
  safeUrl(`${CURRENCY_API_HOST}@fawazahmed0/currency-api@latest/v1/currencies/${base.toLowerCase()}.min.json`);

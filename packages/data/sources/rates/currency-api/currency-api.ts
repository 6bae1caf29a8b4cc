/**
 * The open daily data set `@fawazahmed0/currency-api` (CC0), from its CDN, with the fallback host that its authors
 * recommend. There is one file per base currency. Dated versions of the same file have the previous rates and the
 * history.
 * @see https://github.com/fawazahmed0/exchange-api
 */
import { isPressError, PressError, type Problem } from '../../../model/errors.js';
import { isObject, type JsonObject } from '../../../model/json-object.js';
import type { Rate, RatePoint, RateTable } from '../../../model/model.js';
import { changePercent, CURRENCY_API_HOST } from '../../../model/rates.js';
import type { Reading, ResourceRequest } from '../../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../../model/safe-url.js';
import { DAY_MS } from '../../../model/time.js';
import { isoDate, lazy, object, valid } from '../../../schema/field-types.js';
import { readItem } from '../../../schema/read-item.js';
import { CURRENCY_API_PATH } from '../../contract/known-urls.js';
import type { GetJson, SendRequest, SourceModule, SourceResponse } from '../../contract/source.js';

const FALLBACK_HOST = 'https://currency-api.pages.dev/';

const SOURCE = { name: 'currency-api', url: safeUrl('https://github.com/fawazahmed0/exchange-api') };

/** The rates of one day: `{ "date": "2026-09-28", "usd": { "kgs": 87.45, … } }`. */
const publicationSchema = lazy(() => object({ date: isoDate }));

const dateOf = (publication: unknown): string | undefined => valid(publicationSchema, publication)?.date;

/** Version of the data set for a day, as days since 1970: `2026.9.28`. */
function versionOf(day: number): string {
  const date = new Date(day * DAY_MS);
  return `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`;
}

/** Enough points for a sparkline. */
const MAX_HISTORY_FILES = 6;

/**
 * Days, counted from 1970, that a history of `length` days is loaded for. They are multiples of a step, so that
 * tomorrow's page requests the same files: dated files never change, and the browser has them in its cache.
 */
function historyDays(today: number, length: number): number[] {
  const step = Math.max(Math.ceil(length / MAX_HISTORY_FILES), 1);
  const newest = Math.floor((today - 2) / step) * step;
  const days = Array.from({ length: MAX_HISTORY_FILES }, (_, index) => newest - index * step);
  return days.filter((day) => day >= today - length);
}

/** URLs of the file of the previous day, and then of the days of the history. */
function pastUrls(src: SafeUrl, body: unknown, history: number): SafeUrl[] {
  const date = dateOf(body);
  if (!date) return [];
  const today = Math.floor(Date.parse(date) / DAY_MS);
  const days = [today - 1, ...historyDays(today, history)];
  return days.flatMap((day) => safeUrl(src.replace(/currency-api@[\w.]+/, `currency-api@${versionOf(day)}`)) ?? []);
}

/** The fallback host has only the latest rates. */
function fallbackUrl(src: SafeUrl): SafeUrl | undefined {
  const [, version, base] = CURRENCY_API_PATH.exec(new URL(src).pathname) ?? [];
  if (!src.startsWith(CURRENCY_API_HOST) || version !== 'latest') return undefined;
  return safeUrl(`${FALLBACK_HOST}v1/currencies/${base}.min.json`);
}

interface Publications {
  readonly today: SourceResponse;
  readonly previous: SourceResponse | undefined;
  readonly past: readonly (SourceResponse | undefined)[];
}

/** Rejects only if today's rates fail. Without the other days there is no change or no history to show. */
async function requestPublications(src: SafeUrl, history: number, getJson: GetJson): Promise<Publications> {
  const today = await getJson(src);
  const urls = pastUrls(src, today.body, history);
  const [previous, ...past] = await Promise.all(urls.map((url) => getJson(url).catch(() => undefined)));
  return { today, previous, past };
}

/** If the page does not allow the host (`not-supported`), the fallback host is not requested either. */
async function requestWithFallback(src: SafeUrl, history: number, getJson: GetJson): Promise<Publications> {
  try {
    return await requestPublications(src, history, getJson);
  } catch (error) {
    const fallback = fallbackUrl(src);
    if (!fallback || !isPressError(error) || error.kind === 'not-supported') throw error;
    return { today: await getJson(fallback), previous: undefined, past: [] };
  }
}

type RatesRequest = ResourceRequest & { readonly src: SafeUrl };

async function requestRates({ src, history = 0 }: RatesRequest, getJson: GetJson): Promise<SourceResponse> {
  const { today, previous, past } = await requestWithFallback(src, history, getJson);
  const body = {
    base: CURRENCY_API_PATH.exec(new URL(src).pathname)?.[2],
    today: today.body,
    previous: previous?.body,
    past: past.map((response) => response?.body),
  };
  return { url: today.url, body };
}

const isRate = (value: unknown): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value);

/**
 * ISO 4217 codes have three letters: other codes are coins and metals. The rate of a currency to itself is left out.
 */
const isQuote = (code: string, base: string): boolean => /^[a-z]{3}$/.test(code) && code !== base;

/** The rates of a publication, by code. */
function quotesIn(publication: unknown, base: string): JsonObject {
  const quotes = isObject(publication) ? publication[base] : undefined;
  return isObject(quotes) ? quotes : {};
}

interface Day {
  readonly date: string;
  readonly quotes: JsonObject;
}

/** The publications that were loaded, oldest first. */
function daysIn(publications: readonly unknown[], base: string): Day[] {
  const days = publications.flatMap((publication) => {
    const date = dateOf(publication);
    return date ? [{ date, quotes: quotesIn(publication, base) }] : [];
  });
  return days.sort((a, b) => a.date.localeCompare(b.date));
}

const historyOf = (code: string, days: readonly Day[]): RatePoint[] =>
  days.flatMap(({ date, quotes }) => {
    const rate = quotes[code];
    return isRate(rate) ? [{ date, rate }] : [];
  });

/** Reads the body that {@link requestRates} returns. */
function readRates({ body, url }: SourceResponse, { history = 0 }: ResourceRequest): Reading<RateTable> {
  const { base, today, previous, past } = isObject(body) ? body : {};
  const problems: Problem[] = [];
  const publication = readItem(publicationSchema, { at: ['today'], value: today }, problems);
  if (!publication || typeof base !== 'string') {
    throw new PressError('schema', 'The response is not a publication of currency-api.', { url, problems });
  }
  const previousQuotes = quotesIn(previous, base);
  const previousAsOf = dateOf(previous);
  const days = history > 0 ? daysIn([today, previous, past].flat(), base) : [];

  const rates: Rate[] = [];
  const quotes = quotesIn(today, base);
  for (const code of Object.keys(quotes)) {
    const rate = quotes[code];
    if (!isRate(rate) || !isQuote(code, base)) continue;
    const previousQuote = previousQuotes[code];
    const previousRate = isRate(previousQuote) ? previousQuote : undefined;
    rates.push({
      base: base.toUpperCase(),
      quote: code.toUpperCase(),
      rate,
      previous: previousRate,
      previousAsOf,
      changePercent: changePercent(rate, previousRate),
      ...(history > 0 && { history: historyOf(code, days) }),
    });
  }
  if (rates.length === 0) throw new PressError('schema', `The response has no rates for "${base}".`, { url });
  return { data: { rates, asOf: publication.date, source: SOURCE }, problems: [] };
}

export const request: SendRequest = (rates, { json }) => requestRates(rates, json);
export const read: SourceModule['read'] = { rates: readRates };

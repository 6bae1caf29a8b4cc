/**
 * Frankfurter: rates of central banks, free and without a key, also on a publisher's own server. Version 2 of its API
 * lists rows, version 1 nests them. Several days are requested at once, so that the response has the previous rates
 * too.
 * @see https://frankfurter.dev/
 */
import type * as z from 'zod/v4/core';
import { isObject, type JsonObject } from '../../../model/json-object.js';
import type { RateTable } from '../../../model/model.js';
import type { Reading, ResourceRequest } from '../../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../../model/safe-url.js';
import { DAY_MS } from '../../../model/time.js';
import { isoDate, lazy, number, object, text, valid } from '../../../schema/field-types.js';
import { isFrankfurterUrl } from '../../contract/known-urls.js';
import type { SendRequest, SourceModule, SourceResponse } from '../../contract/source.js';
import { readRates } from '../../rates-json/rates-json.js';

const SOURCE = { name: 'Frankfurter', url: 'https://frankfurter.dev/' };

/** Long enough for a weekend with holidays before and after it. */
const MIN_DAYS = 7;

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** Requests the last days, unless the publisher's URL has dates. */
function withDays(src: SafeUrl, history: number): SafeUrl {
  const url = new URL(src);
  const from = daysAgo(Math.max(MIN_DAYS, history));
  const isVersion2 = /\/v2\/.*\brates$/.test(url.pathname);
  const hasDates = ['from', 'to', 'date'].some((name) => url.searchParams.has(name));
  if (isVersion2 && !hasDates) url.searchParams.set('from', from);
  url.pathname = url.pathname.replace(/\/v1\/latest$/, `/v1/${from}..`);
  return safeUrl(url.href) ?? src;
}

const rowSchema = lazy(() => object({ date: isoDate, base: text, quote: text, rate: number }));
type Row = z.output<typeof rowSchema>;

const objectIn = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Version 1: `rates` has the quotes of one day, or of several days by date. */
function rowsOfVersion1({ amount, base, date, rates }: JsonObject): object[] {
  const quotesByDate = typeof date === 'string' ? { [date]: rates } : objectIn(rates);
  const units = typeof amount === 'number' ? amount : 1;
  return Object.entries(quotesByDate).flatMap(([day, quotes]) =>
    Object.entries(objectIn(quotes)).map(([quote, price]) => {
      const rate = typeof price === 'number' ? price / units : price;
      return { date: day, base, quote, rate };
    }),
  );
}

function rowsIn(body: unknown): Row[] {
  const rows: unknown[] = isObject(body) && 'rates' in body ? rowsOfVersion1(body) : [body].flat();
  return rows.flatMap((row) => valid(rowSchema, row) ?? []);
}

/** Rows of each pair. */
function groupByPair(rows: readonly Row[]): Row[][] {
  const pairs = new Map<string, Row[]>();
  for (const row of rows) {
    const pair = `${row.base}/${row.quote}`;
    const group = pairs.get(pair);
    if (group) group.push(row);
    else pairs.set(pair, [row]);
  }
  return [...pairs.values()];
}

function readFrankfurter({ url, body }: SourceResponse, { history = 0 }: ResourceRequest): Reading<RateTable> {
  const oldestFirst = rowsIn(body).sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
  if (oldestFirst.length === 0) return readRates({ url, body });
  const rates = groupByPair(oldestFirst).map((rows) => ({
    ...rows.at(-1),
    previous: rows.at(-2)?.rate,
    previousAsOf: rows.at(-2)?.date,
    ...(history > 0 && { history: rows }),
  }));
  // A response of the same format from another host is not attributed to Frankfurter.
  const source = isFrankfurterUrl(new URL(url)) ? SOURCE : undefined;
  return readRates({ url, body: { asOf: oldestFirst.at(-1)?.date, source, rates } });
}

export const request: SendRequest = ({ src, history = 0 }, { json }) => json(withDays(src, history));
export const read: SourceModule['read'] = { rates: readFrankfurter };

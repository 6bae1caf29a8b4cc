/**
 * Frankfurter: rates of central banks, free and without a key, also on a publisher's own server. Version 2 lists rows,
 * version 1 nests them. Asked for some days it answers with the publication before as well: one request, and a change.
 * @see https://frankfurter.dev/
 */
import * as z from 'zod/mini';
import { DAY_MS } from '../../model/time.js';
import type { ResourceRequest } from '../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { isoDate } from '../../schema/scalars.js';
import { isObject } from '../../model/json-object.js';
import { readRates } from '../schema-org/schema-org.js';
import type { SourceResponse, Source } from '../contract/source.js';

/** Another host's answer of the same form is read as well, and not given this name. */
const HOST = /(?:^|\.)frankfurter\.(?:dev|app)$/;
const isFrankfurter = ({ hostname }: URL): boolean => HOST.test(hostname);
const SOURCE = { name: 'Frankfurter', url: 'https://frankfurter.dev/' };

/** Long enough for a weekend with holidays on both sides of it. */
const DAYS_BACK = 7;

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** Asks for the last days where the publisher's address asks for no day of its own. */
function withDays(address: SafeUrl, days: number): SafeUrl {
  const url = new URL(address);
  const from = daysAgo(Math.max(DAYS_BACK, days));
  const names = ['from', 'to', 'date'];
  if (/\/v2\/.*\brates$/.test(url.pathname) && !names.some((name) => url.searchParams.has(name)))
    url.searchParams.set('from', from);
  url.pathname = url.pathname.replace(/\/v1\/latest$/, `/v1/${from}..`);
  return safeUrl(url.href) ?? address;
}

/** These keys and no others: a list that says more is the library's own JSON. */
const rowSchema = z.lazy(() =>
  z.strictObject({
    date: isoDate,
    base: z.string(),
    quote: z.string(),
    rate: z.number(),
    providers: z.optional(z.unknown()),
  }),
);
type Row = z.output<typeof rowSchema>;

const tableSchema = z.lazy(() =>
  z.object({
    amount: z.optional(z.number()),
    base: z.string(),
    date: z.optional(z.string()),
    rates: z.record(z.string(), z.unknown()),
  }),
);

/** Version 1: `rates` of one day, or of several days by their date. */
function rowsOfTable(table: z.output<typeof tableSchema>): unknown[] {
  const { amount = 1, base, date, rates } = table;
  const days = date ? { [date]: rates } : rates;
  return Object.entries(days).flatMap(([day, quotes]) =>
    Object.entries(isObject(quotes) ? quotes : {}).map(([quote, rate]) => ({
      date: day,
      base,
      quote,
      rate: typeof rate === 'number' ? rate / amount : rate,
    })),
  );
}

function rowsIn(body: unknown): Row[] {
  const table = tableSchema.safeParse(body).data;
  const rows: unknown[] = table ? rowsOfTable(table) : [body].flat();
  return rows.flatMap((row) => rowSchema.safeParse(row).data ?? []);
}

/** The newest rate of each pair, the one before it, and all of them where a past is wanted. */
function pairsOf(rows: readonly Row[], withHistory: boolean): object[] {
  const pairs = new Map<string, Row[]>();
  for (const row of [...rows].sort((a, b) => a.date.localeCompare(b.date))) {
    const key = `${row.base}/${row.quote}`;
    const known = pairs.get(key);
    if (known) known.push(row);
    else pairs.set(key, [row]);
  }
  return Array.from(pairs.values(), (history) => ({
    ...history.at(-1),
    previous: history.at(-2)?.rate,
    previousAsOf: history.at(-2)?.date,
    ...(withHistory && { history }),
  }));
}

function rates({ url, body }: SourceResponse, { history = 0 }: ResourceRequest) {
  const rows = rowsIn(body);
  const asOf = rows
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const source = isFrankfurter(new URL(url)) ? SOURCE : undefined;
  return readRates({ url, body: { asOf, source, rates: pairsOf(rows, history > 0) } });
}

export const frankfurter: Source = {
  name: 'frankfurter',
  matches: ({ kind, url, body }) => kind === 'rates' && (isFrankfurter(url) || rowsIn(body).length > 0),
  request: ({ src, history = 0 }, { json }) => json(withDays(src, history)),
  read: { rates },
};

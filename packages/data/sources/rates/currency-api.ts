/**
 * The open daily data set `@fawazahmed0/currency-api` (CC0), by its public CDN address with the fallback host that its
 * authors ask users to build in. One file a base currency; the day before and days further back come from the same file's
 * dated versions.
 * @see https://github.com/fawazahmed0/exchange-api
 */
import * as z from 'zod/mini';
import { DAY_MS } from '../../model/time.js';
import { isPressError, PressError } from '../../model/errors.js';
import type { Rate, RatePoint, RateTable } from '../../model/model.js';
import { CURRENCY_API_HOST } from '../../model/open-rates.js';
import { toProblems } from '../../model/problems.js';
import type { Reading, ResourceRequest } from '../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { isoDate } from '../../schema/scalars.js';
import { changePercent } from '../../model/rates.js';
import type { SourceResponse, GetJson, Source } from '../contract/source.js';

const FALLBACK_HOST = 'https://currency-api.pages.dev/';
const PATH = /\/@fawazahmed0\/currency-api@([\w.]+)\/v1\/currencies\/([a-z]{3})(?:\.min)?\.json$/;

const SOURCE = { name: 'currency-api', url: safeUrl('https://github.com/fawazahmed0/exchange-api') };

const publicationSchema = z.lazy(() => z.looseObject({ date: isoDate }));

/** `2026-09-28` as the data set's versions write it: `2026.9.28`. */
const version = (date: Date): string => `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`;

/** So many files of the past are enough for a line no wider than a word. */
const MOST_PAST_FILES = 6;

/**
 * Days before `today`, counted from 1970, that a past of `days` is drawn from. They stand on a grid that does not move with
 * today: a dated file never changes, and tomorrow the browser still has it.
 */
function pastDays(today: number, days: number): number[] {
  const step = Math.max(Math.ceil(days / MOST_PAST_FILES), 1);
  const newest = Math.floor((today - 2) / step) * step;
  return Array.from({ length: MOST_PAST_FILES }, (_, at) => newest - at * step).filter((day) => day >= today - days);
}

/** The same file of the day before the answer's own date, and then of days further back. */
function pastUrls(asked: SafeUrl, body: unknown, days: number): SafeUrl[] {
  const publication = publicationSchema.safeParse(body);
  if (!publication.success) return [];
  const today = Math.floor(Date.parse(publication.data.date) / DAY_MS);
  return [today - 1, ...pastDays(today, days)].flatMap(
    (day) => safeUrl(asked.replace(/currency-api@[\w.]+/, `currency-api@${version(new Date(day * DAY_MS))}`)) ?? [],
  );
}

/** The documented fallback: another host, which has the latest publication alone. */
function fallbackUrl(asked: SafeUrl): SafeUrl | undefined {
  const [, wanted, base] = PATH.exec(new URL(asked).pathname) ?? [];
  return asked.startsWith(CURRENCY_API_HOST) && wanted === 'latest'
    ? safeUrl(`${FALLBACK_HOST}v1/currencies/${base}.min.json`)
    : undefined;
}

/** Without the day before there is no change to show, without days further back no past, and the rates themselves are still right. */
async function requestAll(src: SafeUrl, days: number, getJson: GetJson) {
  const today = await getJson(src);
  const [previous, ...past] = await Promise.all(
    pastUrls(src, today.body, days).map((url) => getJson(url).catch(() => undefined)),
  );
  return { today, previous, past };
}

/** A host that this page does not allow is not gone round. */
async function requestDays(
  { src, history = 0 }: ResourceRequest & { readonly src: SafeUrl },
  getJson: GetJson,
): Promise<SourceResponse> {
  const fallback = fallbackUrl(src);
  const { today, previous, past } = await requestAll(src, history, getJson).catch(async (error: unknown) => {
    if (!fallback || !isPressError(error) || error.kind === 'not-supported') throw error;
    return { today: await getJson(fallback), previous: undefined, past: [] };
  });
  const body = {
    base: PATH.exec(new URL(src).pathname)?.[2],
    today: today.body,
    previous: previous?.body,
    past: past.map((answer) => answer?.body),
  };
  return { url: today.url, body };
}

const bodySchema = z.lazy(() =>
  z.object({
    base: z.string(),
    today: publicationSchema,
    previous: z.optional(z.unknown()),
    past: z.optional(z.array(z.unknown())),
  }),
);
const tableSchema = z.record(z.string(), z.unknown());

const isRate = (value: unknown): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value);

/** Codes of other than three letters are coins and their like; a rate of the currency to itself is none. */
function toRate(base: string, code: string, rate: unknown, before: unknown, previousAsOf: string | undefined): Rate[] {
  if (!isRate(rate) || !/^[a-z]{3}$/.test(code) || code === base) return [];
  const previous = isRate(before) ? before : undefined;
  return [
    {
      base: base.toUpperCase(),
      quote: code.toUpperCase(),
      rate,
      previous,
      previousAsOf,
      changePercent: changePercent(rate, previous),
    },
  ];
}

const tableOf = (publication: unknown, base: string): Record<string, unknown> => {
  const wrapped = tableSchema.safeParse(publication);
  const table = tableSchema.safeParse(wrapped.data?.[base]);
  return table.data ?? {};
};

interface Day {
  readonly date: string;
  readonly table: Record<string, unknown>;
}

/** Days that are there, oldest first. */
const daysOf = (publications: readonly unknown[], base: string): Day[] =>
  publications
    .flatMap((publication) => {
      const { data } = publicationSchema.safeParse(publication);
      return data ? [{ date: data.date, table: tableOf(publication, base) }] : [];
    })
    .sort((a, b) => a.date.localeCompare(b.date));

const pointsOf = (days: readonly Day[], code: string): RatePoint[] =>
  days.flatMap(({ date, table }) => {
    const rate = table[code];
    return isRate(rate) ? [{ date, rate }] : [];
  });

function readDays({ body, url }: SourceResponse, { history = 0 }: ResourceRequest): Reading<RateTable> {
  const result = bodySchema.safeParse(body);
  if (!result.success)
    throw new PressError('schema', 'No publication of currency-api.', {
      url,
      problems: toProblems(result.error.issues, body),
    });
  const { base, today, previous, past = [] } = result.data;
  const before = tableOf(previous, base);
  const previousAsOf = publicationSchema.safeParse(previous).data?.date;
  const days = history > 0 ? daysOf([today, previous, ...past], base) : [];
  const rates = Object.entries(tableOf(today, base)).flatMap(([code, rate]) =>
    toRate(base, code, rate, before[code], previousAsOf).map((each) =>
      history > 0 ? { ...each, history: pointsOf(days, code) } : each,
    ),
  );
  if (rates.length === 0) throw new PressError('schema', `No rates under "${base}".`, { url });
  return { data: { rates, asOf: today.date, source: SOURCE }, problems: [] };
}

export const currencyApi: Source = {
  name: 'currency-api',
  matches: ({ kind, url }) => kind === 'rates' && PATH.test(url.pathname),
  request: (request, { json }) => requestDays(request, json),
  read: { rates: readDays },
};

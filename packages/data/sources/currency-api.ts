/**
 * The open daily data set `@fawazahmed0/currency-api` (CC0), by its public CDN address with the fallback host that its
 * authors ask users to build in. One file a base currency; the day before comes from the same file's dated version.
 * @see https://github.com/fawazahmed0/exchange-api
 */
import * as z from 'zod/mini';
import { isPressError, PressError } from '../errors.js';
import type { Rate, RateTable } from '../model.js';
import { toProblems } from '../problems.js';
import type { Reading } from '../resource.js';
import { type SafeUrl, safeUrl } from '../safe-url.js';
import { isoDate } from '../schema/scalars.js';
import { changePercent } from './schema-org-model.js';
import type { Answer, GetJson, Source } from './source.js';

const HOST = 'https://cdn.jsdelivr.net/npm/';
const FALLBACK_HOST = 'https://currency-api.pages.dev/';
const PATH = /\/@fawazahmed0\/currency-api@([\w.]+)\/v1\/currencies\/([a-z]{3})(?:\.min)?\.json$/;
const DAY_MS = 86_400_000;

const SOURCE = { name: 'currency-api', url: safeUrl('https://github.com/fawazahmed0/exchange-api') };

/** Where today's rates of one currency stand. `base`: ISO 4217. */
export const currencyApiUrl = (base: string): SafeUrl | undefined =>
  safeUrl(`${HOST}@fawazahmed0/currency-api@latest/v1/currencies/${base.toLowerCase()}.min.json`);

const publicationSchema = z.looseObject({ date: isoDate });

/** `2026-09-28` as the data set's versions write it: `2026.9.28`. */
const version = (date: Date): string => `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`;

/** The same file of the day before the answer's own date. */
function previousUrl(asked: SafeUrl, body: unknown): SafeUrl | undefined {
  const publication = publicationSchema.safeParse(body);
  if (!publication.success) return undefined;
  const dayBefore = version(new Date(Date.parse(publication.data.date) - DAY_MS));
  return safeUrl(asked.replace(/currency-api@[\w.]+/, `currency-api@${dayBefore}`));
}

/** The documented fallback: another host, which has the latest publication alone. */
function fallbackUrl(asked: SafeUrl): SafeUrl | undefined {
  const [, wanted, base] = PATH.exec(new URL(asked).pathname) ?? [];
  return asked.startsWith(HOST) && wanted === 'latest' ? safeUrl(`${FALLBACK_HOST}v1/currencies/${base}.min.json`) : undefined;
}

/** Without the day before there is no change to show, and the rates themselves are still right. */
async function requestBoth(src: SafeUrl, getJson: GetJson) {
  const today = await getJson(src);
  const url = previousUrl(src, today.body);
  return { today, previous: url && (await getJson(url).catch(() => undefined)) };
}

/** A host that this page does not allow is not gone round. */
async function requestTwoDays({ src }: { readonly src: SafeUrl }, getJson: GetJson): Promise<Answer> {
  const fallback = fallbackUrl(src);
  const { today, previous } = await requestBoth(src, getJson).catch(async (error: unknown) => {
    if (!fallback || !isPressError(error) || error.kind === 'not-supported') throw error;
    return { today: await getJson(fallback), previous: undefined };
  });
  return { url: today.url, body: { base: PATH.exec(new URL(src).pathname)?.[2], today: today.body, previous: previous?.body } };
}

const bodySchema = z.object({
  base: z.string(),
  today: z.looseObject({ date: isoDate }),
  previous: z.optional(z.unknown()),
});
const tableSchema = z.record(z.string(), z.unknown());

const isRate = (value: unknown): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value);

/** Codes of other than three letters are coins and their like; a rate of the currency to itself is none. */
function toRate(base: string, code: string, rate: unknown, before: unknown, previousAsOf: string | undefined): Rate[] {
  if (!isRate(rate) || !/^[a-z]{3}$/.test(code) || code === base) return [];
  const previous = isRate(before) ? before : undefined;
  return [{ base: base.toUpperCase(), quote: code.toUpperCase(), rate, previous, previousAsOf, changePercent: changePercent(rate, previous) }];
}

const tableOf = (publication: unknown, base: string): Record<string, unknown> => {
  const wrapped = tableSchema.safeParse(publication);
  const table = tableSchema.safeParse(wrapped.data?.[base]);
  return table.data ?? {};
};

export function readTwoDays({ body, url }: Answer): Reading<RateTable> {
  const result = bodySchema.safeParse(body);
  if (!result.success) throw new PressError('schema', 'No publication of currency-api.', { url, problems: toProblems(result.error.issues, body) });
  const { base, today, previous } = result.data;
  const before = tableOf(previous, base);
  const previousAsOf = publicationSchema.safeParse(previous).data?.date;
  const rates = Object.entries(tableOf(today, base)).flatMap(([code, rate]) => toRate(base, code, rate, before[code], previousAsOf));
  if (rates.length === 0) throw new PressError('schema', `No rates under "${base}".`, { url });
  return { data: { rates, asOf: today.date, source: SOURCE }, problems: [] };
}

export const currencyApi: Source = {
  name: 'currency-api',
  matches: ({ kind, url }) => kind === 'rates' && PATH.test(url.pathname),
  request: (request, { json }) => requestTwoDays(request, json),
  read: { rates: readTwoDays },
};

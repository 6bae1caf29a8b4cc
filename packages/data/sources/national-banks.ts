/**
 * The daily rates of Central Asia's national banks (and Russia's) in their own formats, for publishers who serve a copy: but
 * for Uzbekistan's, none lets other pages read it. A table leaves unsaid in which currency its rates are.
 */
import { readCbu, readNbk, readNbkr, readValCurs, type Line, type Table } from './bank-tables.js';
import { textIn } from './json-object.js';
import { readRates } from './schema-org.js';
import type { Answer, Source } from './source.js';

interface Bank {
  readonly name: string;
  readonly url: string;
  readonly quote: string;
  /** `undefined` for a table of another bank. */
  readonly read: (body: unknown) => Table | undefined;
}

const BANKS: readonly Bank[] = [
  { name: 'National Bank of the Kyrgyz Republic', url: 'https://www.nbkr.kg/', quote: 'KGS', read: readNbkr },
  { name: 'National Bank of Kazakhstan', url: 'https://nationalbank.kz/', quote: 'KZT', read: readNbk },
  { name: 'National Bank of Tajikistan', url: 'https://www.nbt.tj/', quote: 'TJS', read: readValCurs(/^\d{3}$/) },
  { name: 'Central Bank of Uzbekistan', url: 'https://cbu.uz/', quote: 'UZS', read: readCbu },
  { name: 'Bank of Russia', url: 'https://www.cbr.ru/', quote: 'RUB', read: readValCurs(/^R/) },
];

/** `87,4500` is 87.45. */
const toNumber = (written: unknown): number => Number(textIn(written)?.replace(',', '.') || Number.NaN);

/** Without the binary tail: 1.0686 for 10 is 0.10686, not 0.10686000000000001. */
const perUnit = (value: number, nominal: number): number => Number((value / nominal).toPrecision(12));

function toRate({ code, nominal, value, change }: Line, quote: string): object {
  const units = toNumber(nominal);
  const previous = perUnit(toNumber(value) - toNumber(change), units);
  return { base: code, quote, rate: perUnit(toNumber(value), units), ...(previous > 0 && { previous }) };
}

/** `24.05.2026` is 2026-05-24. */
const toIsoDay = (written: unknown): string | undefined => textIn(written)?.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');

/** In the library's own JSON; nothing for a table of no bank that is known. */
const ownJson = (body: unknown): object[] =>
  BANKS.flatMap(({ name, url, quote, read }) => {
    const table = read(body);
    return table ? [{ asOf: toIsoDay(table.date), source: { name, url }, rates: table.lines.map((line) => toRate(line, quote)) }] : [];
  });

export const nationalBanks: Source = {
  name: 'national-banks',
  matches: ({ kind, body }) => kind === 'rates' && ownJson(body).length > 0,
  read: { rates: ({ url, body }: Answer) => readRates({ url, body: ownJson(body)[0] }) },
};

/**
 * The daily rates of Central Asia's national banks (and Russia's) in their own formats, for publishers who serve a copy: but
 * for Uzbekistan's, none lets other pages read it. A table leaves unsaid in which currency its rates are.
 */
import { isObject, type JsonObject, textIn } from '../../model/json-object.js';
import { readRates } from '../schema-org/schema-org.js';
import type { SourceResponse, Source } from '../contract/source.js';
import { isXml } from '../../text/xml-elements.js';

/** A bank, and the words of its table: so many units of which currency cost how much. */
interface Bank {
  readonly name: string;
  readonly url: string;
  readonly quote: string;
  /** Selects a line of XML; absent for a list in JSON. */
  readonly line?: string;
  readonly code: string;
  readonly nominal: string;
  readonly value: string;
  /** Since the publication before, for as many units. */
  readonly change?: string;
}

const VALUTE = { code: 'CharCode', nominal: 'Nominal', value: 'Value' };

const BANKS: readonly Bank[] = [
  {
    name: 'National Bank of the Kyrgyz Republic',
    url: 'https://www.nbkr.kg/',
    quote: 'KGS',
    line: 'CurrencyRates > Currency',
    ...VALUTE,
    code: 'ISOCode',
  },
  // Its table of a day is `<rates>`; its newest is an RSS with the same items.
  {
    name: 'National Bank of Kazakhstan',
    url: 'https://nationalbank.kz/',
    quote: 'KZT',
    line: 'item',
    code: 'title',
    nominal: 'quant',
    value: 'description',
    change: 'change',
  },
  // Two banks with one format: Tajikistan's identifiers are the numbers of ISO 4217.
  {
    name: 'National Bank of Tajikistan',
    url: 'https://www.nbt.tj/',
    quote: 'TJS',
    line: 'ValCurs > [ID]:not([ID^=R])',
    ...VALUTE,
  },
  { name: 'Bank of Russia', url: 'https://www.cbr.ru/', quote: 'RUB', line: 'ValCurs > [ID^=R]', ...VALUTE },
  {
    name: 'Central Bank of Uzbekistan',
    url: 'https://cbu.uz/',
    quote: 'UZS',
    code: 'Ccy',
    nominal: 'Nominal',
    value: 'Rate',
    change: 'Diff',
  },
];

/** An element's children and attributes by name, as an object of JSON has its keys. */
const toObject = (element: Element): JsonObject =>
  Object.fromEntries([
    ...Array.from(element.attributes, ({ name, value }) => [name, value]),
    ...Array.from(element.children, ({ localName, textContent }) => [localName, textContent?.trim()]),
  ]);

function linesOf(body: unknown, { line, code, nominal }: Bank): JsonObject[] {
  const elements = line && isXml(body) ? Array.from(body.querySelectorAll(line), toObject) : [];
  const lines = line ? elements : [body].flat().filter(isObject);
  return lines.filter((each) => code in each && nominal in each);
}

/** `87,4500` is 87.45. */
const toNumber = (written: unknown): number => Number(textIn(written)?.replace(',', '.') || Number.NaN);

/** Without the binary tail: 1.0686 for 10 is 0.10686, not 0.10686000000000001. */
const perUnit = (value: number, nominal: number): number => Number((value / nominal).toPrecision(12));

function toRate(line: JsonObject, { quote, code, nominal, value, change = '' }: Bank): object {
  const units = toNumber(line[nominal]);
  const price = toNumber(line[value]);
  const previous = perUnit(price - toNumber(line[change]), units);
  // What is no number stays as it was written, for the schema to report.
  const rate = Number.isNaN(price) ? line[value] : perUnit(price, units);
  return { base: line[code], quote, rate, ...(previous > 0 && { previous }) };
}

/** `24.05.2026` is 2026-05-24. */
const toIsoDay = (written: unknown): string | undefined =>
  textIn(written)?.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');

/** Said of the whole table, or in each line. */
const dateOf = (body: unknown, line: JsonObject | undefined): unknown => {
  const root = isXml(body) ? toObject(body.documentElement) : {};
  return root['Date'] ?? root['date'] ?? line?.['Date'] ?? line?.['pubDate'];
};

/** In the library's own JSON; nothing for a table of no bank that is known. */
const ownJson = (body: unknown): object[] =>
  BANKS.flatMap((bank) => {
    const lines = linesOf(body, bank);
    const { name, url } = bank;
    return lines.length > 0
      ? [
          {
            asOf: toIsoDay(dateOf(body, lines[0])),
            source: { name, url },
            rates: lines.map((line) => toRate(line, bank)),
          },
        ]
      : [];
  });

export const nationalBanks: Source = {
  name: 'national-banks',
  matches: ({ kind, body }) => kind === 'rates' && ownJson(body).length > 0,
  read: { rates: ({ url, body }: SourceResponse) => readRates({ url, body: ownJson(body)[0] }) },
};

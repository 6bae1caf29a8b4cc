/**
 * Daily rates of the central banks of Kyrgyzstan, Kazakhstan, Tajikistan, Uzbekistan and Russia, in their own XML and
 * JSON formats. Only Uzbekistan's bank allows other origins to read it: of the others a publisher serves a copy.
 */
import { type JsonObject, objectsIn, textIn } from '../../../model/json-object.js';
import { MAX_ITEMS } from '../../../model/resource.js';
import { isXml, type XmlElement } from '../../../text/xml-element.js';
import type { SourceModule } from '../../contract/source.js';
import { readRates } from '../../rates-json/rates-json.js';

/** A bank, and the field names of its table: `value` is the price of `nominal` units of `code`. */
interface Bank {
  readonly name: string;
  readonly url: string;
  /** Currency of the prices, ISO 4217: the tables do not name it. */
  readonly quote: string;
  /** What the field `ID` of a row is. Absent if the table has none. */
  readonly id?: RegExp;
  readonly code: string;
  readonly nominal: string;
  readonly value: string;
  /** Change since the previous publication, for `nominal` units. */
  readonly change?: string;
}

const VAL_CURS_FIELDS = { code: 'CharCode', nominal: 'Nominal', value: 'Value' };

const BANKS: readonly Bank[] = [
  {
    name: 'National Bank of the Kyrgyz Republic',
    url: 'https://www.nbkr.kg/',
    quote: 'KGS',
    ...VAL_CURS_FIELDS,
    code: 'ISOCode',
  },
  // The table of a day is `<rates>`, the latest one is RSS: both have the same items.
  {
    name: 'National Bank of Kazakhstan',
    url: 'https://nationalbank.kz/',
    quote: 'KZT',
    code: 'title',
    nominal: 'quant',
    value: 'description',
    change: 'change',
  },
  // Tajikistan and Russia use the same format. Only Russia's identifiers start with R.
  {
    name: 'National Bank of Tajikistan',
    url: 'https://www.nbt.tj/',
    quote: 'TJS',
    id: /^[^R]/,
    ...VAL_CURS_FIELDS,
  },
  {
    name: 'Bank of Russia',
    url: 'https://www.cbr.ru/',
    quote: 'RUB',
    id: /^R/,
    ...VAL_CURS_FIELDS,
  },
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

/** The attributes and children of an element as fields, like those of a JSON object. */
const toObject = ({ attributes, children }: XmlElement): JsonObject =>
  Object.fromEntries([...attributes, ...children.map(({ name, text }) => [name, text.trim()])]);

/** Rows of XML are in the root element, or in the only child of RSS. */
const objectsOf = (body: unknown): JsonObject[] =>
  isXml(body) ? [body, ...body.children].flatMap(({ children }) => children.map(toObject)) : objectsIn(body);

const isRowOf = (row: JsonObject, { id, code, nominal }: Bank): boolean =>
  code in row && nominal in row && (!id || id.test(textIn(row['ID']) ?? ''));

/** `87,4500` is 87.45. `NaN` for anything that is not a number. */
const toNumber = (value: unknown): number => Number(textIn(value)?.replace(',', '.') || Number.NaN);

/** Rounded, because 1.0686 / 10 is 0.10686000000000001. */
const pricePerUnit = (price: number, units: number): number => Number((price / units).toPrecision(12));

function toRate(row: JsonObject, { quote, code, nominal, value, change = '' }: Bank): object {
  const units = toNumber(row[nominal]);
  const price = toNumber(row[value]);
  const previous = pricePerUnit(price - toNumber(row[change]), units);
  // The schema reports a price that is not a number.
  const rate = Number.isNaN(price) ? row[value] : pricePerUnit(price, units);
  return { base: row[code], quote, rate, ...(previous > 0 && { previous }) };
}

/** `24.05.2026` is 2026-05-24. */
const toIsoDate = (date: unknown): string | undefined => textIn(date)?.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');

/** The date is a field of the root element, or of each row. */
function dateOf(body: unknown, firstRow: JsonObject | undefined): unknown {
  const root = isXml(body) ? toObject(body) : {};
  return root['Date'] ?? root['date'] ?? firstRow?.['Date'] ?? firstRow?.['pubDate'];
}

/** Converts a table to the library's own JSON. `undefined` if it is of no known bank. */
function toRateTable(body: unknown): object | undefined {
  const objects = objectsOf(body);
  for (const bank of BANKS) {
    const rows = objects.filter((object) => isRowOf(object, bank)).slice(0, MAX_ITEMS);
    if (rows.length > 0) {
      const { name, url } = bank;
      const rates = rows.map((row) => toRate(row, bank));
      return { asOf: toIsoDate(dateOf(body, rows[0])), source: { name, url }, rates };
    }
  }
  return undefined;
}

export const read: SourceModule['read'] = {
  rates: ({ url, body }) => readRates({ url, body: toRateTable(body) }),
};

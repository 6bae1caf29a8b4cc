/** The tables of national banks as they write them, each known by its root or by its keys. */
import { isObject, type JsonObject } from './json-object.js';
import { isXml, textOf } from './xml-elements.js';

/** What so many units of a currency cost. */
export interface Line {
  readonly code: unknown;
  readonly nominal: unknown;
  readonly value: unknown;
  /** Since the publication before, for as many units. */
  readonly change?: unknown;
}

export interface Table {
  readonly date: unknown;
  readonly lines: readonly Line[];
}

const elements = (parent: Element, name: string): Element[] => Array.from(parent.getElementsByTagName(name));

/** The root of an XML answer, if it has that name. */
const rootOf = (body: unknown, name: string): Element | undefined => {
  const root = isXml(body) ? body.documentElement : undefined;
  return root?.localName === name ? root : undefined;
};

export function readNbkr(body: unknown): Table | undefined {
  const root = rootOf(body, 'CurrencyRates');
  return root && {
    date: root.getAttribute('Date'),
    lines: elements(root, 'Currency').map((line) => ({ code: line.getAttribute('ISOCode'), nominal: textOf(line, 'Nominal'), value: textOf(line, 'Value') })),
  };
}

/** `<rates>` for a day, or the same lines as items of an `<rss>`. */
export function readNbk(body: unknown): Table | undefined {
  const root = rootOf(body, 'rates') ?? rootOf(body, 'rss');
  const items = root ? elements(root, 'item').filter((item) => textOf(item, 'quant')) : [];
  const [first] = items;
  return root && first && {
    date: textOf(root, 'date') ?? textOf(first, 'pubDate'),
    lines: items.map((item) => ({ code: textOf(item, 'title'), nominal: textOf(item, 'quant'), value: textOf(item, 'description'), change: textOf(item, 'change') })),
  };
}

/** Russia's bank has the same elements: its identifiers begin with a letter, Tajikistan's are ISO 4217's numbers. */
export const readValCurs = (id: RegExp) => (body: unknown): Table | undefined => {
  const root = rootOf(body, 'ValCurs');
  const lines = root ? elements(root, 'Valute').filter((line) => id.test(line.getAttribute('ID') ?? '')) : [];
  return root && lines.length > 0 ? {
    date: root.getAttribute('Date'),
    lines: lines.map((line) => ({ code: textOf(line, 'CharCode'), nominal: textOf(line, 'Nominal'), value: textOf(line, 'Value') })),
  } : undefined;
};

const isCbuLine = (line: unknown): line is JsonObject => isObject(line) && 'Ccy' in line && 'Rate' in line;

export function readCbu(body: unknown): Table | undefined {
  const lines = [body].flat().filter(isCbuLine);
  return lines[0] && { date: lines[0]['Date'], lines: lines.map(({ Ccy, Nominal, Rate, Diff }) => ({ code: Ccy, nominal: Nominal, value: Rate, change: Diff })) };
}

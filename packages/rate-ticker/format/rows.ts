/** From what an embedder set to rows: what is none of the known words counts as the default. */
import { oneOf } from '../../core/element/attribute-values.js';
import { CHANGE_STYLES, type ChangeStyle } from './change.js';
import { hrefFor } from './href-template.js';
import { type Notation, NOTATIONS } from './notation.js';
import { type PastAttributes, pastDays } from '../options.js';
import type { Quote } from '../rates/rate-book.js';
import { type RateRow, type RowOptions, writeRow } from './row.js';

export interface RowAttributes extends PastAttributes {
  readonly digits?: number | undefined;
  readonly notation: Notation;
  readonly change: ChangeStyle;
  readonly hrefTemplate?: string | undefined;
  readonly baseURI: string;
}

export function writeRows(
  quotes: readonly Quote[],
  attributes: RowAttributes,
  context: Pick<RowOptions, 'locale' | 'messages' | 'now' | 'asOf'>,
): RateRow[] {
  const { digits, notation, change, hrefTemplate, baseURI } = attributes;
  const options: RowOptions = {
    ...context,
    digits,
    days: pastDays(attributes),
    notation: oneOf(NOTATIONS, notation),
    change: oneOf(CHANGE_STYLES, change),
    hrefOf: (pair) => hrefFor(hrefTemplate, pair, baseURI),
  };
  return quotes.map((quote) => writeRow(quote, options));
}

const figures = (rows: readonly RateRow[]): string => String(rows.map(({ pair, value }) => [pair, value]));

/** Whether a figure does, and not only who holds it: a framework may hand in a new object at each render. */
export const differ = (a: readonly RateRow[], b: readonly RateRow[]): boolean => figures(a) !== figures(b);

/** Parses the attributes of `<press-rate-ticker>`. Invalid values give the default. */
import { savesData } from '../core/data/save-data.js';
import { oneOf } from '../core/element/attribute-values.js';
import { CHANGE_STYLES, type ChangeStyle } from './format/change.js';
import type { RateFormatOptions } from './format/formatted-rate.js';
import { type Notation, NOTATIONS } from './format/notation.js';
import { parsePairs } from './rates/parse-pairs.js';

export type Layout = 'ticker' | 'list';
export const LAYOUTS: readonly [Layout, ...Layout[]] = ['ticker', 'list'];

export const parseLayout = (layout: string): Layout => oneOf(LAYOUTS, layout);

/** One year: a sparkline has no room for more points. */
const MAX_HISTORY_DAYS = 366;

/** Whole days from 0 to 366. Default: 0, no history. */
export const parseHistoryDays = (history: number): number =>
  history > 0 ? Math.min(Math.round(history), MAX_HISTORY_DAYS) : 0;

export interface HistoryAttributes {
  readonly layout: string;
  readonly history: number;
}

/** Days of history to show: 0 unless the layout is `list`, since a moving sparkline could not be read. */
export const visibleHistoryDays = ({ layout, history }: HistoryAttributes): number =>
  layout === 'list' ? parseHistoryDays(history) : 0;

/** Days of history to load: 0 also for users who save data. */
export function requestedHistoryDays(attributes: HistoryAttributes): number {
  const days = visibleHistoryDays(attributes);
  return days > 0 && savesData() ? 0 : days;
}

const DEFAULT_RESERVED_ROWS = 5;

/** Rows that a list reserves space for: the number of valid pairs. Default: 5. */
export const reservedRows = (pairs: string): number => parsePairs(pairs).pairs.length || DEFAULT_RESERVED_ROWS;

const DEFAULT_SPEED = 40;

/** In pixels per second. Default: 40. */
export const parseSpeed = (speed: number): number => (Number.isFinite(speed) && speed > 0 ? speed : DEFAULT_SPEED);

export interface FormatAttributes extends HistoryAttributes {
  readonly digits?: number | undefined;
  readonly notation: Notation;
  readonly change: ChangeStyle;
  readonly hrefTemplate?: string | undefined;
  readonly baseURI: string;
}

export function rateFormatOptions(
  attributes: FormatAttributes,
  context: Pick<RateFormatOptions, 'locale' | 'messages' | 'now' | 'asOf' | 'formatSparkline'>,
): RateFormatOptions {
  const { digits, notation, change, hrefTemplate, baseURI } = attributes;
  return {
    ...context,
    digits,
    hrefTemplate,
    baseURI,
    notation: oneOf(NOTATIONS, notation),
    change: oneOf(CHANGE_STYLES, change),
    historyDays: visibleHistoryDays(attributes),
  };
}

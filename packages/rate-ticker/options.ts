/** What an embedder may have set is anything. */
import { oneOf } from '../core/element/attribute-values.js';
import type { CheckedAttribute } from '../debug/attribute-warnings.js';
import { CHANGE_STYLES } from './format/change.js';
import { isDigits, NOTATIONS } from './format/notation.js';
import { parsePairs } from './rates/pairs.js';

export type Layout = 'ticker' | 'list';
const LAYOUTS: readonly [Layout, ...Layout[]] = ['ticker', 'list'];

export const layoutOf = (layout: string): Layout => oneOf(LAYOUTS, layout);

/** A year: more points than a line of this size can show. */
const MOST_DAYS = 366;

/** Whole days; 0 for none. */
export const historyDays = (history: number): number => (history > 0 ? Math.min(Math.round(history), MOST_DAYS) : 0);

export interface PastAttributes {
  readonly layout: string;
  readonly history: number;
}

/** Days of the past to draw. In motion a line could not be studied: only a list draws it. */
export const pastDays = ({ layout, history }: PastAttributes): number => (layout === 'list' ? historyDays(history) : 0);

/** Rows held free in a list when nobody said how many will come. */
const EXPECTED_ROWS = 5;

export const expectedRows = (pairs: string): number => parsePairs(pairs).pairs.length || EXPECTED_ROWS;

const DEFAULT_SPEED_PX = 40;

/** In px per second. */
export const speedPx = (speed: number): number => (Number.isFinite(speed) && speed > 0 ? speed : DEFAULT_SPEED_PX);

export interface Options extends PastAttributes {
  readonly notation: string;
  readonly change: string;
  readonly digits?: number | undefined;
  readonly speed: number;
}

/** For `debug`. */
export const checkedAttributes = ({
  layout,
  notation,
  change,
  digits,
  history,
  speed,
}: Options): readonly CheckedAttribute[] => [
  { name: 'layout', written: layout, used: layoutOf(layout), keywords: LAYOUTS },
  { name: 'notation', written: notation, used: oneOf(NOTATIONS, notation), keywords: NOTATIONS },
  { name: 'change', written: change, used: oneOf(CHANGE_STYLES, change), keywords: CHANGE_STYLES },
  { name: 'digits', written: digits, used: isDigits(digits) ? digits : undefined },
  { name: 'history', written: history, used: historyDays(history) },
  { name: 'speed', written: speed, used: speedPx(speed) },
];

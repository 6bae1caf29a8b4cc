/** Parses the attributes of `<press-rate-ticker>`. Invalid values give the default. */
import { savesData } from '../core/data/save-data.js';
import { parsePairs } from './rates/parse-pairs.js';

export type Layout = 'ticker' | 'list';

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
export const requestedHistoryDays = (attributes: HistoryAttributes): number =>
  savesData() ? 0 : visibleHistoryDays(attributes);

const DEFAULT_RESERVED_ROWS = 5;

/** Rows that a list reserves space for: the number of valid pairs. Default: 5. */
export const reservedRows = (pairs: string): number => parsePairs(pairs).pairs.length || DEFAULT_RESERVED_ROWS;

const DEFAULT_SPEED = 40;

/** In pixels per second. Default: 40. */
export const parseSpeed = (speed: number): number => (speed > 0 && speed < Infinity ? speed : DEFAULT_SPEED);

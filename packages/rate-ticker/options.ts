/** What an embedder may have set is anything. */
import { type Accepted, oneOf } from '../core/accepted.js';
import { CHANGE_STYLES } from './change.js';
import { isDigits, NOTATIONS } from './notation.js';

export type Layout = 'ticker' | 'list';
export const LAYOUTS: readonly [Layout, ...Layout[]] = ['ticker', 'list'];

const DEFAULT_SPEED_PX = 40;

/** In px per second. */
export const speedPx = (speed: number): number => (Number.isFinite(speed) && speed > 0 ? speed : DEFAULT_SPEED_PX);

export interface Options {
  readonly layout: string;
  readonly notation: string;
  readonly change: string;
  readonly digits?: number | undefined;
  readonly speed: number;
}

/** For `debug`. */
export const acceptedOptions = ({ layout, notation, change, digits, speed }: Options): readonly Accepted[] => [
  ['layout', layout, oneOf(LAYOUTS, layout), LAYOUTS],
  ['notation', notation, oneOf(NOTATIONS, notation), NOTATIONS],
  ['change', change, oneOf(CHANGE_STYLES, change), CHANGE_STYLES],
  ['digits', digits, isDigits(digits) ? digits : undefined],
  ['speed', speed, speedPx(speed)],
];

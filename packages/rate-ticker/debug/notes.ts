/** Warnings about the attributes of `<press-rate-ticker>`, for `debug`. */
import { oneOf } from '../../core/element/attribute-values.js';
import type { RateTable } from '../../data/model/model.js';
import type { Loaded } from '../../data/model/resource.js';
import type { CheckedAttribute } from '../../debug/attribute-warnings.js';
import type { DebugNotes } from '../../debug/panel.js';
import type { ChangeStyle } from '../format/change.js';
import { isValidDigits } from '../format/decimals-of-small-rates.js';
import { hrefFromTemplate } from '../format/href-template.js';
import type { Notation } from '../format/notation.js';
import { type HistoryAttributes, type Layout, parseHistoryDays, parseSpeed, visibleHistoryDays } from '../options.js';
import type { PairRate } from '../rates/find-rate.js';
import { type Pair, pairName, parsePairs } from '../rates/parse-pairs.js';
import { findRates, selectPairs } from '../rates/select-rates.js';

/** The keywords of attributes, the default first. */
const LAYOUTS: readonly [Layout, ...Layout[]] = ['ticker', 'list'];
export const NOTATIONS: readonly [Notation, ...Notation[]] = ['auto', 'inverse', 'per-1000', 'subscript'];
const CHANGE_STYLES: readonly [ChangeStyle, ...ChangeStyle[]] = ['percent', 'absolute', 'none'];

interface TickerAttributes extends HistoryAttributes {
  readonly notation: string;
  readonly change: string;
  readonly digits?: number | undefined;
  readonly speed: number;
  readonly pairs?: string | undefined;
  readonly hrefTemplate?: string | undefined;
  readonly baseURI: string;
}

const EXAMPLE_PAIR = { base: 'KGS', quote: 'USD' };

function hrefWarnings({ hrefTemplate, baseURI }: TickerAttributes): string[] {
  if (!hrefTemplate || hrefFromTemplate(hrefTemplate, EXAMPLE_PAIR, baseURI)) return [];
  return [
    `href-template: ${JSON.stringify(hrefTemplate)} does not give an http(s) URL. ` +
      'The placeholders are {base}, {quote}, {base-lower} and {quote-lower}.',
  ];
}

function historyWarnings(attributes: TickerAttributes, rates: readonly PairRate[]): string[] {
  if (attributes.history > 0 && attributes.layout !== 'list') return ['history: shown only with layout="list".'];
  const hasNoHistory = rates.length > 0 && rates.every(({ history = [] }) => history.length === 0);
  return visibleHistoryDays(attributes) > 0 && hasNoHistory ? ['history: this source has no past rates.'] : [];
}

/** Names of the pairs that the source has no rate for, as requested: `XAU/USD`. */
export const missingPairs = (table: RateTable, pairs: readonly Pair[], isInverted: boolean): string[] =>
  pairs.filter((pair) => findRates(table, [pair], isInverted).length === 0).map(pairName);

function rateWarnings(attributes: TickerAttributes, loaded: Loaded<RateTable> | undefined): string[] {
  const { pairs = '', notation } = attributes;
  const { invalid } = parsePairs(pairs);
  const { data = { rates: [] } } = loaded ?? {};
  const selected = loaded ? selectPairs(loaded, pairs) : [];
  const isInverted = notation === 'inverse';
  return [
    ...invalid.map((word) => `pairs: ${JSON.stringify(word)} is not a pair of currency codes, e.g. "KGS/USD".`),
    ...missingPairs(data, selected, isInverted).map((name) => `pairs: this source has no rate for ${name}.`),
    ...hrefWarnings(attributes),
    ...historyWarnings(attributes, findRates(data, selected, isInverted)),
  ];
}

function checkedAttributes(attributes: TickerAttributes): readonly CheckedAttribute[] {
  const { layout, notation, change, digits, history, speed } = attributes;
  return [
    { name: 'layout', written: layout, used: oneOf(LAYOUTS, layout), keywords: LAYOUTS },
    { name: 'notation', written: notation, used: oneOf(NOTATIONS, notation), keywords: NOTATIONS },
    { name: 'change', written: change, used: oneOf(CHANGE_STYLES, change), keywords: CHANGE_STYLES },
    { name: 'digits', written: digits, used: isValidDigits(digits) ? digits : undefined },
    { name: 'history', written: history, used: parseHistoryDays(history) },
    { name: 'speed', written: speed, used: parseSpeed(speed) },
  ];
}

export const debugNotes = (attributes: TickerAttributes, loaded: Loaded<RateTable> | undefined): DebugNotes => ({
  notes: rateWarnings(attributes, loaded),
  attributes: checkedAttributes(attributes),
});

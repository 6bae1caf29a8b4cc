/** Warnings about the attributes of `<press-rate-ticker>`, for `debug`. */
import { hrefFromTemplate } from './format/href-template.js';
import { type HistoryAttributes, visibleHistoryDays } from './options.js';
import { parsePairs } from './rates/parse-pairs.js';
import type { SelectedRates } from './rates/select-rates.js';

export interface TickerAttributes extends HistoryAttributes {
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

function historyWarnings(attributes: TickerAttributes, { rates }: SelectedRates): string[] {
  if (attributes.history > 0 && attributes.layout !== 'list') return ['history: shown only with layout="list".'];
  const hasNoHistory = rates.length > 0 && rates.every(({ history = [] }) => history.length === 0);
  return visibleHistoryDays(attributes) > 0 && hasNoHistory ? ['history: this source has no past rates.'] : [];
}

export function rateWarnings(attributes: TickerAttributes, selected: SelectedRates): string[] {
  const { invalid } = parsePairs(attributes.pairs ?? '');
  return [
    ...invalid.map((word) => `pairs: ${JSON.stringify(word)} is not a pair of currency codes, e.g. "KGS/USD".`),
    ...selected.missing.map((name) => `pairs: this source has no rate for ${name}.`),
    ...hrefWarnings(attributes),
    ...historyWarnings(attributes, selected),
  ];
}

/** One rate as the texts that the ticker shows. */
import type { TemplateResult } from 'lit';
import type { CurrencyDisplay } from '../../core/i18n/format-money.js';
import { formatNumber } from '../../core/i18n/format-number.js';
import { haveEqualFields } from '../../data/model/fields.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { PairRate } from '../rates/find-rate.js';
import { pairName } from '../rates/parse-pairs.js';
import { type Change, type ChangeStyle, formatChange } from './change.js';
import { describeChange, describeRate, type DescriptionContext } from './description.js';
import { hrefFromTemplate } from './href-template.js';
import { type Figure, formatFigure, type NotationOptions } from './notation.js';

export interface FormattedRate {
  /** `KGS/USD`, or `1,000 UZS/USD` in the notation `per-1000`. */
  readonly pair: string;
  /** `1,000` in the notation `per-1000`, otherwise empty. */
  readonly units: string;
  readonly figure: string;
  readonly change: Change | undefined;
  /** `unchanged since Friday`; `undefined` if the rate changed or the day is unknown. */
  readonly unchangedSince: string | undefined;
  /** The price of one unit, machine-readable. */
  readonly value: string;
  /** The rate in words, for tooltips and screen readers. Names of currencies are slow: see `view/tooltips.ts`. */
  readonly describe: (currencyDisplay: CurrencyDisplay) => string;
  readonly sparkline: TemplateResult | undefined;
  readonly url: SafeUrl | undefined;
}

/** The sparkline of a rate; `undefined` if it has no past rates. */
export type FormatSparkline = (
  rate: PairRate,
  figure: Figure,
  options: RateFormatOptions,
) => TemplateResult | undefined;

export interface RateFormatOptions extends NotationOptions, DescriptionContext {
  readonly change: ChangeStyle;
  /** Days of history to show. Default: 0, none. */
  readonly historyDays?: number | undefined;
  /** Default: no sparklines. */
  readonly formatSparkline?: FormatSparkline | undefined;
  /** When the rates were published, ISO 8601. */
  readonly asOf?: string | undefined;
  /** URL of a rate that has none of its own. */
  readonly hrefTemplate?: string | undefined;
  /** The page's URL, which `hrefTemplate` is resolved against. */
  readonly baseURI?: string | undefined;
}

/** Further digits of a computed rate are binary rounding errors. */
const MACHINE_DIGITS = 12;

const machineReadable = ({ rate, isComputed }: PairRate): string =>
  String(isComputed ? Number(rate.toPrecision(MACHINE_DIGITS)) : rate);

export function formatRate(rate: PairRate, options: RateFormatOptions): FormattedRate {
  const { locale, messages } = options;
  const figure = formatFigure(rate, options);
  const change = formatChange(rate, figure, options.change, locale);
  const unchanged = change?.direction === 'unchanged' ? describeChange(change, rate, options) : undefined;
  const hasDay = unchanged !== messages.unchanged && unchanged !== change?.text;
  const descriptions: Partial<Record<CurrencyDisplay, string>> = {};
  const name = pairName(rate);
  const units = figure.nominal === 1 ? '' : formatNumber(figure.nominal, locale);
  return {
    pair: units ? `${units} ${name}` : name,
    units,
    figure: figure.text,
    change,
    unchangedSince: hasDay ? unchanged : undefined,
    value: machineReadable(rate),
    describe: (display) => (descriptions[display] ??= describeRate(rate, figure, change, options, display)),
    sparkline: options.formatSparkline?.(rate, figure, options),
    url: rate.url ?? hrefFromTemplate(options.hrefTemplate, rate, options.baseURI),
  };
}

/** Formats the rates of one widget. Reuses the texts of rates that have not changed since the last call. */
export class RateFormatter {
  #options: object = {};
  #rates: readonly PairRate[] = [];
  #formatted: readonly FormattedRate[] = [];

  format(rates: readonly PairRate[], options: RateFormatOptions): readonly FormattedRate[] {
    const lastRates = haveEqualFields(options, this.#options) ? this.#rates : [];
    this.#formatted = rates.map((rate, position) => {
      const last = haveEqualFields(rate, lastRates[position] ?? {}) && this.#formatted[position];
      return last || formatRate(rate, options);
    });
    this.#options = options;
    this.#rates = rates;
    return this.#formatted;
  }
}

/** Whether pairs or values differ. A framework may set an equal `data` object on each of its renders. */
export function haveDifferentFigures(a: readonly FormattedRate[], b: readonly FormattedRate[]): boolean {
  if (a.length !== b.length) return true;
  return a.some(({ pair, value }, position) => pair !== b[position]?.pair || value !== b[position]?.value);
}

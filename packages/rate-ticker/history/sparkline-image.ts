import { html, type TemplateResult } from 'lit';
import type { FormatSparkline } from '../format/formatted-rate.js';
import { describeHistory } from './describe-history.js';
import { historyOfLastDays, pastOfPair } from './past-rates.js';
import { BOX, drawSparkline } from './sparkline.js';

/** Adds space around the box for the stroke, and for the dot at the end. */
const VIEW_BOX = `-1 -3 ${BOX.width + 5} ${BOX.height + 6}`;

/** The sparkline of a rate, with its past in words as the label. `undefined` if there are too few past rates. */
export const sparklineImage: FormatSparkline = (rate, figure, options): TemplateResult | undefined => {
  const { historyDays = 0, asOf, locale, messages } = options;
  const current = asOf ? { date: asOf, rate: rate.rate } : undefined;
  const points = historyOfLastDays(pastOfPair(rate.history), historyDays, current);
  const sparkline = drawSparkline(points);
  if (!sparkline) return undefined;
  return html`<svg part="sparkline" role="img" aria-label=${describeHistory(points, figure, locale, messages)}
      viewBox=${VIEW_BOX} preserveAspectRatio="none"><path d=${sparkline.line} /><path
      class="end" d=${sparkline.end} /></svg>`;
};

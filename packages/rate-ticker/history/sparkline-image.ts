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
  // Not in the colors of a rise or fall, which the change next to it shows. Clicks pass through to the link.
  return html`<svg part="sparkline" role="img" aria-label=${describeHistory(points, figure, locale, messages)}
      viewBox=${VIEW_BOX} preserveAspectRatio="none" fill="none" stroke="var(--_muted)" stroke-width="1.25"
      stroke-linejoin="round" pointer-events="none"
      ><path d=${sparkline.line} vector-effect="non-scaling-stroke" /><path d=${sparkline.end} class="end"
      vector-effect="non-scaling-stroke" stroke="currentcolor" stroke-width="4" stroke-linecap="round" /></svg>`;
};

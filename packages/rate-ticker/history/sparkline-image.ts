import { html, type TemplateResult } from 'lit';
import type { FormatSparkline } from '../format/formatted-rate.js';
import { describeHistory } from './describe-history.js';
import { type History, historyOfLastDays, pastOfPair } from './past-rates.js';
import { BOX, drawSparkline } from './sparkline.js';

/** Adds space around the box for the stroke, and for the dot at the end. */
const VIEW_BOX = `-1 -3 ${BOX.width + 5} ${BOX.height + 6}`;

/** Whether the rate rose or fell over the time shown, which may differ from its last change. */
function directionOf(points: History): string {
  const change = (points.at(-1)?.rate ?? 0) - (points[0]?.rate ?? 0);
  if (change === 0) return 'unchanged';
  return change > 0 ? 'up' : 'down';
}

/** The sparkline of a rate, with its past in words as the label. `undefined` if there are too few past rates. */
export const sparklineImage: FormatSparkline = (rate, figure, options): TemplateResult | undefined => {
  const { historyDays = 0, asOf, locale, messages } = options;
  const current = asOf ? { date: asOf, rate: rate.rate } : undefined;
  const points = historyOfLastDays(pastOfPair(rate.history), historyDays, current);
  const sparkline = drawSparkline(points, rate.previous);
  if (!sparkline) return undefined;
  // Clicks pass through to the link. A dot is a line of length 0, whose caps are round also in a box that is stretched.
  return html`<svg part=${`sparkline ${directionOf(points)}`} role="img"
      aria-label=${describeHistory(points, figure, locale, messages)}
      viewBox=${VIEW_BOX} preserveAspectRatio="none" fill="none" stroke="currentcolor" stroke-width="1.5"
      stroke-linejoin="round" pointer-events="none"
      ><path d=${sparkline.area} fill="currentcolor" fill-opacity="0.12" stroke="none" /><path
      d=${sparkline.previous} class="previous" stroke-width="1" stroke-dasharray="2 3" stroke-opacity="0.6"
      vector-effect="non-scaling-stroke" /><path d=${sparkline.line} class="course"
      vector-effect="non-scaling-stroke" /><path d=${sparkline.extremes} class="extremes" stroke-width="3"
      stroke-linecap="round" vector-effect="non-scaling-stroke" /><path d=${sparkline.end} class="end" stroke-width="5"
      stroke-linecap="round" vector-effect="non-scaling-stroke" />
    </svg>`;
};

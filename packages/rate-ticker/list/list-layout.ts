/** `layout="list"`: a small table. Downloaded when it is used. */
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../core/element/adopt-styles.js';
import type { PressElement } from '../../core/element/press-element.js';
import type { FormattedRate } from '../format/formatted-rate.js';
import { changeCell, type ItemContext, linked, pairText, tooltipOf } from '../view/rate-item.js';
import { listLayoutStyles } from './list-layout.styles.js';

/** One rate of a table. The sparkline is outside the link, so that the link's accessible name is its text alone. */
function listItem(rate: FormattedRate, context: ItemContext, position: number): TemplateResult {
  const since = rate.unchangedSince ? html` <small class="since" part="since">${rate.unchangedSince}</small>` : nothing;
  const text = html`<span class="name"><span part="pair" dir="ltr">${pairText(rate)}</span>${since}</span> <span
      class="figure" dir="ltr"><data part="value" value=${rate.value} title=${tooltipOf(rate, context)}
      >${rate.figure}</data></span>
    ${changeCell(rate, context.messages)}`;
  const content = linked(rate, text, context, position);
  return html`<div class="rate" part="rate" role="listitem"
      data-pair=${rate.pair}>${content}${rate.sparkline}</div> `;
}

/** The rates of `layout="list"`: a table with one row for each. */
export function listLayout(rates: readonly FormattedRate[], context: ItemContext): TemplateResult {
  const items = rates.map((rate, position) => listItem(rate, context, position));
  return html`<div class="rows" part="rates" role="list" translate="no">${items}</div>`;
}

/** Stands for a rate that is loading. */
const WAITING_RATE = html`<div class="rate"><div class="name skeleton"></div
  ><div class="figure skeleton"></div></div>`;

/** Stands in the reserved space while rates load. */
export const waitingRows = (count: number): TemplateResult =>
  html`<div class="rows">${Array.from({ length: count }, () => WAITING_RATE)}</div>`;

/** Adds the styles of lists to the element and to those that are created later, also to a server's. */
export function adoptListStyles(host: PressElement): void {
  const { elementStyles } = host.constructor as typeof PressElement; // the platform types it as Function
  if (!elementStyles.includes(listLayoutStyles)) elementStyles.push(listLayoutStyles);
  if (host.shadowRoot) adoptStyles(host, host.shadowRoot, listLayoutStyles);
}

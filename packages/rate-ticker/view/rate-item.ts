/** The templates of one rate. In the two layouts the same facts have different markup. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { FormattedRate } from '../format/formatted-rate.js';
import { BOX } from '../format/sparkline.js';

export interface ItemContext {
  readonly messages: Messages;
  /** Called when a rate's link is clicked. `position`: index of the rate, from 0. */
  readonly onFollow: (click: Event, url: SafeUrl, position: number) => void;
}

/** The pair of a rendered rate, as `FormattedRate.pair`; an empty string for any other element. */
export const pairOf = (item: Element): string => item.getAttribute('data-pair') ?? '';

/** Puts the content into a link if the rate has one; the link then has the description description as its tooltip. */
function linked(row: FormattedRate, content: TemplateResult, context: ItemContext, position: number): TemplateResult {
  const { url, description } = row;
  if (!url) return content;
  const onClick = (click: Event): void => context.onFollow(click, url, position);
  return html`<a part="link" href=${url} title=${description} @click=${onClick}>${content}</a>`;
}

/**
 * `KGS/USD = 0.01143 +0.4%`. The triangle is an image with a label, without text, so that copying and searching
 * the page find only the figures.
 *
 * Two flat templates instead of nested ones: up to 500 items are updated at once.
 */
function tickerCells(row: FormattedRate, messages: Messages): TemplateResult {
  const { value, figure, change } = row;
  const name = `${row.pair} = `;
  if (!change || change.direction === 'unchanged')
    return html`${name}<data part="value" value=${value}>${figure}</data>${change && ` ${change.text}`}`;
  const { direction, text } = change;
  return html`${name}<data part="value" value=${value}>${figure}</data><span
      class=${direction} part="direction" role="img" aria-label=${messages[direction]}></span>${` ${text}`}`;
}

/** One rate of a line. Its text runs from left to right in every language, also where the line runs from right to left. */
export function tickerItem(row: FormattedRate, context: ItemContext, position: number): TemplateResult {
  const content = linked(row, tickerCells(row, context.messages), context, position);
  return html`<div class="rate" part="rate" role="listitem" dir="ltr"
      data-pair=${row.pair} title=${row.url ? nothing : row.description}>${content}</div> `;
}

/** Adds space around the box for the stroke, and for the dot at the end. */
const VIEW_BOX = `-1 -3 ${BOX.width + 5} ${BOX.height + 6}`;

function sparklineImage({ sparkline }: FormattedRate): TemplateResult | typeof nothing {
  if (!sparkline) return nothing;
  return html`<svg part="sparkline" role="img" aria-label=${sparkline.label}
      viewBox=${VIEW_BOX} preserveAspectRatio="none"><path d=${sparkline.line} /><path
      class="end" d=${sparkline.end} /></svg>`;
}

function changeCell({ change }: FormattedRate, messages: Messages): TemplateResult | string | typeof nothing {
  if (!change) return nothing;
  const { direction, text } = change;
  if (direction === 'unchanged') return text;
  return html`<span class=${direction} part="direction" role="img" aria-label=${messages[direction]}></span>${text}`;
}

/** One rate of a table. The sparkline is outside the link, so that the link's accessible name is its text alone. */
export function listItem(row: FormattedRate, context: ItemContext, position: number): TemplateResult {
  const since = row.unchangedSince ? html` <small class="since" part="since">${row.unchangedSince}</small>` : nothing;
  const text = html`<span class="name"><span part="pair" dir="ltr">${row.pair}</span>${since}</span> <span
      class="figure" dir="ltr"><data part="value" value=${row.value}>${row.figure}</data></span>
    <span part="change" dir="ltr">${changeCell(row, context.messages)}</span>`;
  const content = linked(row, text, context, position);
  return html`<div class="rate" part="rate" role="listitem"
      data-pair=${row.pair} title=${row.url ? nothing : row.description}>${content}${sparklineImage(row)}</div> `;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { Direction } from '../format/change.js';
import type { RateRow } from '../format/row.js';
import { BOX } from './sparkline.js';

export interface ItemContext {
  readonly messages: Messages;
  readonly onFollow: (click: Event, url: SafeUrl, position: number) => void;
}

/** A shape with a word. It has no text of its own, so that what is copied or found is the figures alone. */
const shape = (direction: Direction, messages: Messages): TemplateResult | typeof nothing =>
  direction === 'unchanged'
    ? nothing
    : html`<span class=${direction} part="direction" role="img" aria-label=${messages[direction]}></span>`;

/** The sentence describes what a reader comes to: the link, where there is one. */
function linked(
  { url, spoken }: RateRow,
  content: TemplateResult,
  { onFollow }: ItemContext,
  position: number,
): TemplateResult {
  return url
    ? html`<a part="link" href=${url} title=${spoken} @click=${(click: Event) => onFollow(click, url, position)}>${content}</a>`
    : content;
}

/** `KGS/USD = 0.01143 0%`. In as few templates and texts as it goes: there may be 500 of them, all to be renewed at once. */
function cells({ pair, value, figure, change }: RateRow, { messages }: ItemContext): TemplateResult {
  const name = `${pair} = `;
  if (!change || change.direction === 'unchanged')
    return html`${name}<data part="value" value=${value}>${figure}</data>${change && ` ${change.text}`}`;
  const { direction, text } = change;
  return html`${name}<data part="value" value=${value}>${figure}</data><span class=${direction} part="direction" role="img" aria-label=${messages[direction]}></span>${` ${text}`}`;
}

/** Figures read from left to right in every script, whichever way the line of rates runs. */
function tickerItem(row: RateRow, context: ItemContext, position: number): TemplateResult {
  return html`<div class="rate" part="rate" role="listitem" dir="ltr" data-pair=${row.pair} title=${row.url ? nothing : row.spoken}>${linked(row, cells(row, context), context, position)}</div> `;
}

/** With room for the pen, and for the dot at the end. */
const VIEW_BOX = `-1 -3 ${BOX.width + 5} ${BOX.height + 6}`;

const picture = ({ sparkline }: RateRow): TemplateResult | typeof nothing =>
  sparkline
    ? html`<svg part="sparkline" role="img" aria-label=${sparkline.label} viewBox=${VIEW_BOX} preserveAspectRatio="none"><path d=${sparkline.line} /><path class="end" d=${sparkline.end} /></svg>`
    : nothing;

/** The same in columns. The picture stands beside the link, so that the link is called by its figures alone. */
function listItem(row: RateRow, context: ItemContext, position: number): TemplateResult {
  const { change } = row;
  const since = row.since ? html` <small class="since" part="since">${row.since}</small>` : nothing;
  const content = html`<span class="name"><span part="pair" dir="ltr">${row.pair}</span>${since}</span> <span class="figure" dir="ltr"><data part="value" value=${row.value}>${row.figure}</data></span>
    <span part="change" dir="ltr">${change ? html`${shape(change.direction, context.messages)}${change.text}` : nothing}</span>`;
  return html`<div class="rate" part="rate" role="listitem" data-pair=${row.pair} title=${row.url ? nothing : row.spoken}>${linked(row, content, context, position)}${picture(row)}</div> `;
}

export function rateItems(rows: readonly RateRow[], layout: 'ticker' | 'list', context: ItemContext): TemplateResult[] {
  const item = layout === 'list' ? listItem : tickerItem;
  return rows.map((row, position) => item(row, context, position));
}

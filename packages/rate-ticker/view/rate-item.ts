/** The templates of one rate. In the two layouts the same facts have different markup. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CurrencyDisplay } from '../../core/i18n/format-money.js';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { Change } from '../format/change.js';
import type { FormattedRate } from '../format/formatted-rate.js';

export interface ItemContext {
  readonly messages: Messages;
  /** How tooltips write currencies. */
  readonly currencyDisplay: CurrencyDisplay;
  /** Called when a rate's link is clicked. `position`: index of the rate, from 0. */
  readonly onFollow: (click: Event, url: SafeUrl, position: number) => void;
}

/** The pair of a rendered rate, as `FormattedRate.pair`; an empty string for any other element. */
export const pairOf = (item: Element): string => item.getAttribute('data-pair') ?? '';

/** Puts the content into a link if the rate has one; the link then has the description as its tooltip. */
export function linked(
  rate: FormattedRate,
  content: TemplateResult,
  context: ItemContext,
  position: number,
): TemplateResult {
  const { url } = rate;
  if (!url) return content;
  const onClick = (click: Event): void => context.onFollow(click, url, position);
  return html`<a part="link" href=${url} title=${descriptionOf(rate, context)} @click=${onClick}>${content}</a>`;
}

const descriptionOf = (rate: FormattedRate, { currencyDisplay }: ItemContext): string => rate.describe(currencyDisplay);

/**
 * The figure's tooltip; the link's is that of the whole rate. Not on the list item: screen readers would read it as the
 * item's name, before its text.
 */
export const tooltipOf = (rate: FormattedRate, context: ItemContext): string | typeof nothing =>
  rate.url ? nothing : descriptionOf(rate, context);

/** `1,000 KGS/USD`: in the notation `per-1000`, the number of units has a part of its own. */
export const pairText = ({ pair, units }: FormattedRate): TemplateResult | string =>
  units ? html`<span part="unit">${units}</span>${pair.slice(units.length)}` : pair;

/**
 * The triangle and the change. The triangle is an image with a label, without text, so that copying and searching the
 * page find only the figures. A rate that is unchanged in one update and not in the next keeps its elements: styles
 * hide the triangle.
 */
export function changeCell({ change }: FormattedRate, messages: Messages): TemplateResult | typeof nothing {
  if (!change) return nothing;
  const { direction, text } = change;
  return html`<span part=${`change ${direction}`} dir="ltr"><span
      part="direction" role="img" aria-label=${messages[direction]}></span>${` ${text}`}</span>`;
}

/** `KGS/USD 0.01143 +0.40%`. */
const tickerCells = (rate: FormattedRate, context: ItemContext): TemplateResult =>
  html`<span part="pair">${pairText(rate)}</span> <data part="value" value=${rate.value}
      title=${tooltipOf(rate, context)}>${rate.figure}</data> ${changeCell(rate, context.messages)}`;

/**
 * The most frequent kind of rate, without a link, in one template, not three: up to 500 are updated at once.
 */
const unlinkedItem = (rate: FormattedRate, { direction, text }: Change, context: ItemContext): TemplateResult =>
  html`<div class="rate" part="rate" role="listitem" dir="ltr" data-pair=${rate.pair}><span
      part="pair">${rate.pair}</span> <data part="value" value=${rate.value} title=${descriptionOf(rate, context)}
      >${rate.figure}</data> <span part=${`change ${direction}`}><span
      part="direction" role="img" aria-label=${context.messages[direction]}></span>${` ${text}`}</span></div> `;

/** One rate of a line. Its text is left-to-right in every language, even if the line is right-to-left. */
export function tickerItem(rate: FormattedRate, context: ItemContext, position: number): TemplateResult {
  const { url, units, change } = rate;
  if (!url && !units && change) return unlinkedItem(rate, change, context);
  const content = linked(rate, tickerCells(rate, context), context, position);
  return html`<div class="rate" part="rate" role="listitem" dir="ltr"
      data-pair=${rate.pair}>${content}</div> `;
}

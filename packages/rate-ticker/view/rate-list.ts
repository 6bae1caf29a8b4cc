import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { FormattedRate } from '../format/formatted-rate.js';
import { type ItemContext, tickerItem } from './rate-item.js';

/** Splits a list into at most `maxGroups` groups whose sizes differ by at most 1. Keeps the order. */
export function splitIntoGroups<T>(items: readonly T[], maxGroups: number): T[][] {
  const count = Math.min(items.length, maxGroups);
  const startOf = (group: number) => Math.round((group * items.length) / count);
  return Array.from({ length: count }, (_, group) => items.slice(startOf(group), startOf(group + 1)));
}

/** `track`: an animation moves the line. `still`: all rates fit the line. `scroller`: the user scrolls the line. */
export type LineKind = 'track' | 'still' | 'scroller';

/** The rates of `layout="ticker"`: one line, split into groups. */
export function tickerLayout(
  rates: readonly FormattedRate[],
  kind: LineKind,
  maxGroups: number,
  context: ItemContext,
): TemplateResult {
  const items = rates.map((rate, position) => tickerItem(rate, context, position));
  const groups = splitIntoGroups(items, maxGroups).map((group) => html`<div class="group">${group}</div>`);
  // Keyboard users reach each rate by its link, or else by the line itself.
  const hasTabStop = kind === 'scroller' || (kind === 'track' && rates.some(({ url }) => !url));
  return html`<div class="line ${kind}" part="rates" role="list" translate="no"
      tabindex=${hasTabStop ? 0 : nothing}
      aria-label=${hasTabStop ? context.messages.pairs : nothing}>${groups}</div>`;
}

/** Stands for a rate that is loading. */
const WAITING_RATE = html`<div class="rate"><div class="name skeleton"></div></div>`;

/** Stands in the reserved space while rates load. */
export const waitingRates = (count: number): TemplateResult =>
  html`<div class="group">${Array.from({ length: count }, () => WAITING_RATE)}</div>`;

/** A sentence in the space of rates that have not loaded. */
export const noRates = (messages: Messages): TemplateResult =>
  html`<div part="message">${messages.noRates ?? 'Exchange rates are not available now'}</div>`;

import { html, nothing, type TemplateResult } from 'lit';
import type { FormattedRate } from '../format/formatted-rate.js';
import { type ItemContext, listItem, tickerItem } from './rate-item.js';

/** Each group is a compositor layer: few enough to be cheap, many enough to keep the gap of a looping group small. */
const MAX_GROUPS = 12;

/** Splits a list into at most 12 groups whose sizes differ by at most 1. Keeps the order. */
export function splitIntoGroups<T>(items: readonly T[]): T[][] {
  const count = Math.min(items.length, MAX_GROUPS);
  const startOf = (group: number) => Math.round((group * items.length) / count);
  return Array.from({ length: count }, (_, group) => items.slice(startOf(group), startOf(group + 1)));
}

/**
 * The rates of `layout="ticker"`: one line, split into groups.
 * @param isMoving `true` for a line that an animation moves, `false` for one that the user scrolls.
 */
export function tickerLayout(rates: readonly FormattedRate[], isMoving: boolean, context: ItemContext): TemplateResult {
  const items = rates.map((rate, position) => tickerItem(rate, context, position));
  const groups = splitIntoGroups(items).map((group) => html`<div class="group">${group}</div>`);
  // Keyboard users reach each rate by its link, or else by the line itself.
  const hasTabStop = !isMoving || rates.some(({ url }) => !url);
  return html`<div class="line ${isMoving ? 'track' : 'scroller'}" part="rates" role="list" translate="no"
      tabindex=${hasTabStop ? 0 : nothing}
      aria-label=${hasTabStop ? context.messages.pairs : nothing}>${groups}</div>`;
}

/** The rates of `layout="list"`: a table with one row for each. */
export function listLayout(rates: readonly FormattedRate[], context: ItemContext): TemplateResult {
  const items = rates.map((rate, position) => listItem(rate, context, position));
  return html`<div class="rows" part="rates" role="list" translate="no">${items}</div>`;
}

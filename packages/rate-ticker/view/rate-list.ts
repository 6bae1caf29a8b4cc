import { html, nothing, type TemplateResult } from 'lit';
import type { Layout } from '../options.js';
import { type ItemContext, rateItems } from './rate-item.js';
import type { RateRow } from '../format/row.js';
import { cutIntoGroups } from '../track/track.js';

/** Every rate is within the keyboard's reach: by its link, or by the line, which is turned or scrolled. */
function line(groups: readonly TemplateResult[], moves: boolean, label: string | undefined): TemplateResult {
  return html`<div class="line ${moves ? 'track' : 'scroller'}" part="rates" role="list" translate="no"
      tabindex=${label ? 0 : nothing} aria-label=${label ?? nothing}>${groups}</div>`;
}

/** The rates in the layout that is wanted; one that moves is cut into groups. */
export function rateList(
  rows: readonly RateRow[],
  layout: Layout,
  moves: boolean,
  context: ItemContext,
): TemplateResult {
  const items = rateItems(rows, layout, context);
  if (layout === 'list') return html`<div class="rows" part="rates" role="list" translate="no">${items}</div>`;
  const groups = cutIntoGroups(items).map((group) => html`<div class="group">${group}</div>`);
  return line(groups, moves, !moves || rows.some(({ url }) => !url) ? context.messages.pairs : undefined);
}

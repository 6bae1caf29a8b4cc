/** A long biography shows its first lines, and a button that expands it. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { Folds } from './folds.js';
import { MIN_SCROLL_PX } from './min-scroll.js';

/**
 * Whether a `scroll` or `focusin` event reached text that is hidden. Only focus and find-in-page scroll a box with
 * `overflow: hidden`. WebKit doesn't scroll to a focused link, so its position is checked too.
 */
function isInHiddenText({ target, currentTarget: box }: Event): boolean {
  if (!(target instanceof Element && box instanceof Element)) return false;
  const isScrolled = box.scrollTop > MIN_SCROLL_PX;
  return isScrolled || target.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom;
}

/** @param position The author's position in the widget. */
export function collapsibleBiography(
  folds: Folds,
  paragraphs: readonly TemplateResult[],
  position: number,
  messages: Messages,
): TemplateResult {
  const isExpanded = folds.isExpanded(position);
  const onReach = (event: Event): void => {
    if (!isExpanded && isInHiddenText(event)) void folds.toggle(position);
  };
  const onClick = async ({ currentTarget: button }: Event): Promise<void> => {
    await folds.toggle(position);
    // Without the lines that disappeared above it, the button may be out of view.
    if (isExpanded && button instanceof Element) button.scrollIntoView({ block: 'nearest' });
  };
  return html`
    <div class=${isExpanded ? '' : 'collapsed'} @scroll=${onReach} @focusin=${onReach}>${paragraphs}</div>
    <button part="fold" lang=${messages.lang} aria-expanded=${isExpanded} aria-describedby="name-${position}"
      @click=${onClick}>${isExpanded ? messages.readLess : messages.readMore}</button>
  `;
}

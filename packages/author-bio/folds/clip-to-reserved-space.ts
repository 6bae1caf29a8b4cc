/** A card that arrived late is clipped to its reserved space: the button that shows the rest, and other ways to it. */
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { Folds } from './folds.js';
import { MIN_SCROLL_PX } from './min-scroll.js';

/**
 * Handles `focusin` on the card and `scroll` on its box: shows the whole card if the user reached its clipped part.
 * Focused content in the visible part may still be covered by the button, or by the fading end of the card.
 */
export async function expandWhenReached(host: ReactiveElement, folds: Folds, { type }: Event): Promise<void> {
  const box = host.renderRoot.querySelector('.clipped');
  if (!folds.isClipped || !box) return;
  const { scrollTop } = box;
  if (type === 'scroll' && scrollTop <= MIN_SCROLL_PX) return;
  box.scrollTo(0, 0);
  await folds.expandCard();
  // The content stays where it is on screen: the page scrolls by what the box was scrolled.
  scrollBy({ top: scrollTop, behavior: 'instant' });
}

/** The button disappears, so focus moves to the first link or button of the card. */
export function expandButton(host: ReactiveElement, folds: Folds, { readMore, lang }: Messages): TemplateResult {
  const onClick = async (): Promise<void> => {
    await folds.expandCard();
    host.renderRoot.querySelector<HTMLElement>('section :is(a, button)')?.focus({ preventScroll: true });
  };
  return html`<button part="fold" lang=${lang} aria-expanded="false" aria-describedby="name-0"
    @click=${onClick}>${readMore}</button>`;
}

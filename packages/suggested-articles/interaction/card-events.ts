import { isKeepingFocus } from '../../core/element/keep-focus.js';
import { dispatchSelectFromClick } from '../../core/element/select-from-click.js';
import type { Article } from '../../data/model/model.js';
import { followLinkFromText } from './follow-link-from-text.js';
import { cardElements, reasonOf } from './cards.js';

/** Only for keyboard focus: a card must not move away from a pointer that is about to click it. */
function scrollToKeyboardFocus({ target }: Event): void {
  if (!isKeepingFocus() && target instanceof Element && target.matches(':focus-visible'))
    target.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * Handles an event of the card list: fires `press-select`, or scrolls to the focused card.
 *
 * @param articles The articles that the cards show; `undefined` for the publisher's own cards.
 */
export function handleCardEvent(host: Element, event: Event, articles: readonly Article[] | undefined): void {
  if (event.type === 'focusin') return scrollToKeyboardFocus(event);
  if (event instanceof MouseEvent) {
    // Buttons other than the main and the middle one follow no link.
    if (event.button > 1) return;
    if (articles) followLinkFromText(event);
  }
  const cards = cardElements(host, articles);
  dispatchSelectFromClick(host, event, cards, (position) => reasonOf(articles?.[position]));
}

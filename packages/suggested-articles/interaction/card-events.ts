import { dispatchSelectFromClick } from '../../core/element/events.js';
import type { Article } from '../../data/model/model.js';
import { followLinkFromText } from './follow-link-from-text.js';
import { cardElements, reasonOf } from './cards-and-urls.js';

/** Handles the events of the card list: fires `press-select`, and scrolls to the focused card. */
export class CardEvents implements EventListenerObject {
  readonly #host: Element;
  readonly #articles: () => readonly Article[] | undefined;

  /** @param articles The articles that the cards show; `undefined` for the publisher's own cards. */
  constructor(host: Element, articles: () => readonly Article[] | undefined) {
    this.#host = host;
    this.#articles = articles;
  }

  handleEvent(event: Event): void {
    if (event.type === 'focusin') scrollToKeyboardFocus(event);
    else this.#onClick(event);
  }

  /** Buttons other than the main and the middle one follow no link. */
  #onClick(click: Event): void {
    const articles = this.#articles();
    if (click instanceof MouseEvent) {
      if (click.button > 1) return;
      if (articles) followLinkFromText(click);
    }
    const cards = cardElements(this.#host, articles);
    dispatchSelectFromClick(this.#host, click, cards, (position) => reasonOf(articles?.[position]));
  }
}

/** Only for keyboard focus: a card must not move away from a pointer that is about to click it. */
function scrollToKeyboardFocus({ target }: Event): void {
  if (target instanceof Element && target.matches(':focus-visible'))
    target.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

import type { LitElement } from 'lit';
import { oneOf } from '../../core/element/attribute-values.js';
import { dispatchSelectFromClick } from '../../core/element/events.js';
import type { Article } from '../../data/model/model.js';
import { slottedCards } from '../view/slotted-cards.js';
import { followLinkFromText } from './follow-link-from-text.js';
import { Impressions } from './card-impressions.js';
import { type LinkedCard, linkedSlottedCards, reasonOf, renderedCards } from './cards-and-urls.js';
import { PREFETCH_VALUES, Prefetcher } from './prefetch.js';

interface Strip extends LitElement {
  readonly prefetch: string;
  readonly prerender: boolean;
}

/**
 * Handles the events of the card list: fires `press-select`, starts prefetching, and scrolls to the focused card. Also
 * starts the tracking of `press-view`.
 */
export class CardEvents implements EventListenerObject {
  readonly #host: Strip;
  readonly #articles: () => readonly Article[] | undefined;
  readonly #prefetcher: Prefetcher;

  /** @param articles The articles that the cards show; `undefined` for the publisher's own cards. */
  constructor(host: Strip, articles: () => readonly Article[] | undefined) {
    this.#host = host;
    this.#articles = articles;
    this.#prefetcher = new Prefetcher(host);
    new Impressions(
      host,
      () => this.#cards,
      (card) => this.#prefetchesOn('visible') && this.#prefetcher.prefetch(card),
    );
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'click':
      case 'auxclick':
        return this.#onClick(event);
      case 'focusin':
        scrollToKeyboardFocus(event);
        return this.#onHoverOrFocus(event);
      case 'pointerover':
        return this.#onHoverOrFocus(event);
      default:
        this.#prefetcher.pointAt(undefined);
    }
  }

  /** The card elements on the page, with or without a link. */
  get elements(): Element[] {
    return this.#articles() ? [...this.#host.renderRoot.querySelectorAll('li')] : slottedCards(this.#host);
  }

  get #cards(): readonly LinkedCard[] {
    const articles = this.#articles();
    return articles ? renderedCards(this.elements, articles) : linkedSlottedCards(this.#host);
  }

  #prefetchesOn(when: 'hover' | 'visible'): boolean {
    return oneOf(PREFETCH_VALUES, this.#host.prefetch) === when;
  }

  #onHoverOrFocus(event: Event): void {
    if (!this.#prefetchesOn('hover')) return;
    const path = event.composedPath();
    this.#prefetcher.pointAt(this.#cards.find(({ element }) => path.includes(element)));
  }

  /** Buttons other than the main and the middle one follow no link. */
  #onClick(click: Event): void {
    const articles = this.#articles();
    if (click instanceof MouseEvent) {
      if (click.button > 1) return;
      if (articles) followLinkFromText(click);
    }
    dispatchSelectFromClick(this.#host, click, this.elements, (position) => reasonOf(articles?.[position]));
  }
}

/** Only for keyboard focus: a card must not move away from a pointer that is about to click it. */
function scrollToKeyboardFocus({ target }: Event): void {
  if (target instanceof Element && target.matches(':focus-visible'))
    target.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

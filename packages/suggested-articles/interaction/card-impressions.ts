import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from '../../core/element/events.js';
import { onceViewed } from '../../core/visibility/half-visible-for-one-second.js';
import type { LinkedCard } from './cards-and-urls.js';

interface ObservedCard {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Fires `press-view` once for each article, when half of its card has been in view for a second. Cards that are
 * scrolled out of a strip are not in view. Articles are told apart by URL: an element that shows another article is
 * counted again.
 */
export class Impressions implements ReactiveController {
  readonly #observed = new Map<Element, ObservedCard>();
  readonly #viewedUrls = new Set<string>();
  readonly #host: ReactiveControllerHost & Element;
  readonly #cards: () => readonly LinkedCard[];
  readonly #onView: (card: LinkedCard) => void;

  /** @param cards The cards on the page now, in order. */
  constructor(
    host: ReactiveControllerHost & Element,
    cards: () => readonly LinkedCard[],
    onView: (card: LinkedCard) => void,
  ) {
    this.#host = host;
    this.#cards = cards;
    this.#onView = onView;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const element of this.#observed.keys()) this.#unobserve(element);
  }

  hostUpdated(): void {
    const cards = new Map(this.#cards().map((card) => [card.element, card]));
    for (const [element, { url }] of this.#observed) {
      if (cards.get(element)?.url !== url) this.#unobserve(element);
    }
    for (const card of cards.values()) {
      if (!this.#observed.has(card.element) && !this.#viewedUrls.has(card.url)) this.#observe(card);
    }
  }

  #observe({ element, url }: LinkedCard): void {
    this.#observed.set(element, { url, stop: onceViewed(element, () => this.#report(element)) });
  }

  #unobserve(element: Element): void {
    this.#observed.get(element)?.stop();
    this.#observed.delete(element);
  }

  #report(element: Element): void {
    const cards = this.#cards();
    const position = cards.findIndex((card) => card.element === element);
    const card = cards[position];
    if (!card || this.#viewedUrls.has(card.url)) return;
    this.#viewedUrls.add(card.url);
    this.#host.dispatchEvent(new PressViewEvent({ url: card.url, position, reason: card.reason }));
    this.#onView(card);
  }
}

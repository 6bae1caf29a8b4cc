import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from '../../core/element/events.js';
import { onceViewed } from '../../core/visibility/viewability.js';
import type { Card } from '../view/slotted-cards.js';

interface Watched {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Fires `press-view` once for each article of which half has been in view for a second; what a strip has scrolled out of sight
 * is not. By address: a card that shows another article is another card.
 */
export class SeenCards implements ReactiveController {
  readonly #watched = new Map<Element, Watched>();
  readonly #seen = new Set<string>();
  readonly #host: ReactiveControllerHost & Element;
  readonly #cards: () => readonly Card[];
  readonly #onSeen: (card: Card) => void;

  /** @param cards Those that stand in the page now, in their order. */
  constructor(host: ReactiveControllerHost & Element, cards: () => readonly Card[], onSeen: (card: Card) => void) {
    this.#host = host;
    this.#cards = cards;
    this.#onSeen = onSeen;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const element of this.#watched.keys()) this.#leave(element);
  }

  hostUpdated(): void {
    const cards = new Map(this.#cards().map((card) => [card.element, card]));
    for (const [element, { url }] of this.#watched) if (cards.get(element)?.url !== url) this.#leave(element);
    for (const card of cards.values())
      if (!this.#watched.has(card.element) && !this.#seen.has(card.url)) this.#watch(card);
  }

  #watch({ element, url }: Card): void {
    this.#watched.set(element, { url, stop: onceViewed(element, () => this.#tell(element)) });
  }

  #leave(element: Element): void {
    this.#watched.get(element)?.stop();
    this.#watched.delete(element);
  }

  #tell(element: Element): void {
    const cards = this.#cards();
    const position = cards.findIndex((card) => card.element === element);
    const card = cards[position];
    if (!card || this.#seen.has(card.url)) return;
    this.#seen.add(card.url);
    this.#host.dispatchEvent(new PressViewEvent({ url: card.url, position, reason: card.reason }));
    this.#onSeen(card);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from '../../core/element/events.js';
import { onceViewed } from '../../core/visibility/half-visible-for-one-second.js';
import type { VisibilityController } from '../../core/visibility/visibility-controller.js';
import type { LinkedCard } from './cards-and-urls.js';

interface ObservedCard {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Fires `press-view` once for each article, when half of its card has been in view for a second. Cards that are
 * scrolled out of a strip are not in view. Articles are told apart by URL: an element that shows another article is
 * counted again. Observes nothing while the element is out of view.
 */
export class Impressions implements ReactiveController {
  /** Articles for which `press-view` has been fired. */
  readonly viewedUrls = new Set<string>();
  readonly #observed = new Map<Element, ObservedCard>();
  readonly #host: ReactiveControllerHost & Element;
  readonly #visibility: VisibilityController;
  readonly #cards: () => readonly LinkedCard[];

  /** @param cards The cards on the page now, in order. */
  constructor(
    host: ReactiveControllerHost & Element,
    visibility: VisibilityController,
    cards: () => readonly LinkedCard[],
  ) {
    this.#host = host;
    this.#visibility = visibility;
    this.#cards = cards;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observe([]);
  }

  hostUpdated(): void {
    this.#observe(this.#visibility.isVisible ? this.#cards() : []);
  }

  #observe(cards: readonly LinkedCard[]): void {
    const urls = new Map(cards.map(({ element, url }) => [element, url]));
    for (const [element, { url, stop }] of this.#observed) {
      if (urls.get(element) === url) continue;
      stop();
      this.#observed.delete(element);
    }
    for (const [element, url] of urls) {
      if (this.#observed.has(element) || this.viewedUrls.has(url)) continue;
      this.#observed.set(element, { url, stop: onceViewed(element, () => this.#report(element)) });
    }
  }

  #report(element: Element): void {
    const cards = this.#cards();
    const position = cards.findIndex((card) => card.element === element);
    const card = cards[position];
    if (!card || this.viewedUrls.has(card.url)) return;
    this.viewedUrls.add(card.url);
    this.#host.dispatchEvent(new PressViewEvent({ url: card.url, position, reason: card.reason }));
  }
}

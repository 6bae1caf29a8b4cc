import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from '../../core/element/events.js';
import { onceViewed } from '../../core/visibility/half-visible-for-one-second.js';
import type { VisibilityController } from '../../core/visibility/visibility-controller.js';
import type { LinkedCards } from './cards.js';

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
  readonly #cards: () => LinkedCards;

  /** @param cards The cards on the page now. */
  constructor(host: ReactiveControllerHost & Element, visibility: VisibilityController, cards: () => LinkedCards) {
    this.#host = host;
    this.#visibility = visibility;
    this.#cards = cards;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observe(new Map());
  }

  hostUpdated(): void {
    this.#observe(this.#visibility.isVisible ? this.#cards() : new Map());
  }

  #observe(cards: LinkedCards): void {
    for (const [element, { url, stop }] of this.#observed) {
      if (cards.get(element)?.url === url) continue;
      stop();
      this.#observed.delete(element);
    }
    for (const [element, { url }] of cards) {
      if (this.#observed.has(element) || this.viewedUrls.has(url)) continue;
      this.#observed.set(element, { url, stop: onceViewed(element, () => this.#report(element)) });
    }
  }

  #report(element: Element): void {
    const detail = this.#cards().get(element);
    if (!detail || this.viewedUrls.has(detail.url)) return;
    this.viewedUrls.add(detail.url);
    this.#host.dispatchEvent(new PressViewEvent(detail));
  }
}

import type { LitElement } from 'lit';
import { oneOf } from '../../core/element/attribute-values.js';
import { dispatchSelectFromClick } from '../../core/element/events.js';
import type { Article } from '../../data/model/model.js';
import { followFromText } from './follow-link-from-text.js';
import { articleCards, type Card, ownCards, ownItems, reasonOf } from '../view/slotted-cards.js';
import { PREFETCHES } from '../options.js';
import { Prefetcher } from './prefetch.js';
import { SeenCards } from './impressions.js';

interface Strip extends LitElement {
  readonly prefetch: string;
  readonly prerender: boolean;
}

/** What a reader does with the cards: sees them, rests on them, goes through them by keyboard, follows them. Listens to the list. */
export class Reader implements EventListenerObject {
  readonly #host: Strip;
  readonly #articles: () => readonly Article[] | undefined;
  readonly #prefetcher: Prefetcher;

  /** @param articles What the cards show; `undefined` where they are the publisher's own. */
  constructor(host: Strip, articles: () => readonly Article[] | undefined) {
    this.#host = host;
    this.#articles = articles;
    this.#prefetcher = new Prefetcher(host);
    new SeenCards(
      host,
      () => this.#cards,
      (card) => this.#prefetches('visible') && this.#prefetcher.ahead(card),
    );
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'click':
      case 'auxclick':
        return this.#follow(event);
      case 'focusin':
        bringIntoView(event);
        return this.#rest(event);
      case 'pointerover':
        return this.#rest(event);
      default:
        this.#prefetcher.rest(undefined);
    }
  }

  /** The cards as they stand in the page. */
  get items(): Element[] {
    return this.#articles() ? [...this.#host.renderRoot.querySelectorAll('li')] : ownItems(this.#host);
  }

  get #cards(): readonly Card[] {
    const articles = this.#articles();
    return articles ? articleCards(this.items, articles) : ownCards(this.#host);
  }

  #prefetches(when: 'hover' | 'visible'): boolean {
    return oneOf(PREFETCHES, this.#host.prefetch) === when;
  }

  #rest(event: Event): void {
    const path = event.composedPath();
    if (this.#prefetches('hover')) this.#prefetcher.rest(this.#cards.find(({ element }) => path.includes(element)));
  }

  /** With the first button, or with the middle one, which opens a tab; others follow nothing. */
  #follow(click: Event): void {
    if (click instanceof MouseEvent && click.button > 1) return;
    if (this.#articles() && click instanceof MouseEvent) followFromText(click);
    dispatchSelectFromClick(this.#host, click, this.items, (position) => reasonOf(this.#articles()?.[position]));
  }
}

/** Of a card that is cut off. Only the keyboard's focus: a card must not move away from under a pointer that is about to click it. */
function bringIntoView({ target }: Event): void {
  if (target instanceof Element && target.matches(':focus-visible'))
    target.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

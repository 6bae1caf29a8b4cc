import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So much of a card in view counts as all of it: scrolling stops at fractions of a pixel. */
const WHOLE = 0.95;

/** The scroll container, and the cards in it in reading order. */
export interface Track {
  readonly element: HTMLElement;
  readonly cards: readonly HTMLElement[];
}

/**
 * Moves a strip by whole cards and knows its ends: the strip is at an end when the card there is in view. An observer of
 * two cards tells that without reading layout on each scroll, and alike from left to right and from right to left.
 */
export class Scroller implements ReactiveController {
  atStart = true;
  atEnd = true;
  #observer: IntersectionObserver | undefined;
  #ends: readonly (HTMLElement | undefined)[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #track: () => Track | undefined;

  /** @param track Where the strip is now; `undefined` where nothing scrolls. */
  constructor(host: ReactiveControllerHost, track: () => Track | undefined) {
    this.#host = host;
    this.#track = track;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const track = this.#track();
    const ends = [track?.element, track?.cards.at(0), track?.cards.at(-1)];
    if (ends.every((end, at) => end === this.#ends[at])) return;
    this.#ends = ends;
    this.#observe(ends);
  }

  hostDisconnected(): void {
    this.#ends = [];
    this.#observer?.disconnect();
  }

  /** Nothing is out of view. */
  get fits(): boolean {
    return this.atStart && this.atEnd;
  }

  /** By as many whole cards as are in view. @param direction Along the reading direction: 1 to the end, -1 to the start. */
  page(direction: 1 | -1): void {
    const { element, step } = this.#measure();
    if (!element || !step) return;
    const whole = Math.max(1, Math.floor((element.clientWidth + 1) / Math.abs(step)));
    element.scrollBy({ left: direction * whole * step });
  }

  /** By one card. @param direction Across the screen: 1 to the right, -1 to the left. */
  nudge(direction: 1 | -1): void {
    const { element, step } = this.#measure();
    element?.scrollBy({ left: direction * Math.abs(step) });
  }

  /** Brings a card that is cut off into view: the browser is content with a part of its link. */
  reveal(card: Element): void {
    const box = card.getBoundingClientRect();
    const room = this.#track()?.element.getBoundingClientRect();
    const isWhole = room && box.left >= room.left - 1 && box.right <= room.right + 1;
    if (!isWhole) card.scrollIntoView({ inline: 'start', block: 'nearest' });
  }

  /** From one card to the next, in pixels: negative from right to left. */
  #measure(): { element: HTMLElement | undefined; step: number } {
    const { element, cards = [] } = this.#track() ?? {};
    const [first, second] = cards;
    return { element, step: first && second ? second.offsetLeft - first.offsetLeft : 0 };
  }

  #observe([element, first, last]: readonly (HTMLElement | undefined)[]): void {
    this.#observer?.disconnect();
    if (!element || !first || !last) return this.#set(true, true);
    this.#observer = new IntersectionObserver((entries) => this.#read(entries, first, last), { root: element, threshold: WHOLE });
    for (const end of new Set([first, last])) this.#observer.observe(end);
  }

  #read(entries: readonly IntersectionObserverEntry[], first: Element, last: Element): void {
    let { atStart, atEnd } = this;
    for (const { target, intersectionRatio } of entries) {
      if (target === first) atStart = intersectionRatio >= WHOLE;
      if (target === last) atEnd = intersectionRatio >= WHOLE;
    }
    this.#set(atStart, atEnd);
  }

  #set(atStart: boolean, atEnd: boolean): void {
    if (atStart === this.atStart && atEnd === this.atEnd) return;
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.#host.requestUpdate();
  }
}

const TYPING = 'input, select, textarea, [contenteditable]';

/** Where a key press moves a strip: 1 to the right, -1 to the left, 0 for keys that mean something else. */
export function arrowOf({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): -1 | 0 | 1 {
  if (altKey || ctrlKey || metaKey || shiftKey || (target instanceof Element && target.closest(TYPING))) return 0;
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
}

import { slottedCards } from '../../view/slotted-cards.js';
import { maxOffsetOf, offsetOf } from '../scroll-offset.js';

/** Share of the strip that a press of a button scrolls by, rounded to whole cards. */
const PAGE = 0.8;

/** Longer than a smooth scroll takes. Not every browser fires `scrollend`. */
const SCROLL_DURATION_MS = 1000;

/** Width of as many whole cards as nearly fill the strip. Reads layout. */
function pageWidth(track: Element, host: Element): number {
  const [first, second] = [...track.querySelectorAll('li'), ...slottedCards(host)];
  const pagePx = track.clientWidth * PAGE;
  const cardPx =
    first && second ? Math.abs(second.getBoundingClientRect().left - first.getBoundingClientRect().left) : 0;
  return cardPx > 0 ? Math.max(1, Math.round(pagePx / cardPx)) * cardPx : pagePx;
}

/**
 * Scrolls a strip by pages. A press during a scroll starts from that scroll's target: three quick presses are three
 * pages.
 */
export class PageScroller {
  #target = 0;
  #startedAt = -Infinity;
  readonly #host: Element;

  constructor(host: Element) {
    this.#host = host;
  }

  scroll(track: Element, direction: 1 | -1): void {
    const now = performance.now();
    const start = now - this.#startedAt < SCROLL_DURATION_MS ? this.#target : offsetOf(track);
    const target = start + direction * pageWidth(track, this.#host);
    this.#target = Math.min(Math.max(target, 0), maxOffsetOf(track));
    this.#startedAt = now;
    track.scrollTo({ left: getComputedStyle(track).direction === 'rtl' ? -this.#target : this.#target });
  }
}

/** Share of the strip that a press of a button scrolls by, rounded to whole cards. */
const PAGE = 0.8;

/** Scroll offsets are fractional; sizes are rounded. */
const TOLERANCE_PX = 2;

/** Longer than a smooth scroll takes. Not every browser fires `scrollend`. */
const SCROLL_DURATION_MS = 1000;

/** Distance from the start of the strip. In a right-to-left strip, `scrollLeft` is negative. */
const offsetOf = (track: Element): number => Math.abs(track.scrollLeft);

/** Reads layout. */
export const isAtStart = (track: Element): boolean => offsetOf(track) < TOLERANCE_PX;

/** Reads layout. */
export const isAtEnd = (track: Element): boolean =>
  offsetOf(track) + track.clientWidth > track.scrollWidth - TOLERANCE_PX;

/** Width of as many whole cards as nearly fill the strip. Reads layout. */
function pageWidth({ clientWidth }: Element, cards: readonly Element[]): number {
  const [first, second] = cards;
  if (!first || !second) return clientWidth * PAGE;
  const cardWidth = Math.abs(second.getBoundingClientRect().left - first.getBoundingClientRect().left);
  if (cardWidth === 0) return clientWidth * PAGE;
  return Math.max(1, Math.round((clientWidth * PAGE) / cardWidth)) * cardWidth;
}

/**
 * Scrolls a strip by pages. A press during a scroll starts from that scroll's target: three quick presses are three
 * pages.
 */
export class StripScroller {
  #target = 0;
  #startedAt = -Infinity;

  /** @param direction 1 to the end, -1 to the start. */
  scrollByPage(track: Element, direction: 1 | -1, cards: readonly Element[]): void {
    const now = performance.now();
    const start = now - this.#startedAt < SCROLL_DURATION_MS ? this.#target : offsetOf(track);
    const target = start + direction * pageWidth(track, cards);
    this.#target = Math.min(Math.max(target, 0), track.scrollWidth - track.clientWidth);
    this.#startedAt = now;
    track.scrollTo({ left: getComputedStyle(track).direction === 'rtl' ? -this.#target : this.#target });
  }
}

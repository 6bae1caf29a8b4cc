/** Of what is in view; snapping makes whole cards of it. */
const PAGE = 0.8;

/** Scrolling stops at fractions of a pixel, and sizes come rounded. */
const CLOSE_PX = 2;

/** Which ends a strip stands at; at both where all of it is in view. */
export type Ends = `${'' | 'start'} ${'' | 'end'}`;

/** Alike from left to right and from right to left, where a strip scrolls below zero. Reads layout. */
export function endsOf({ scrollLeft, scrollWidth, clientWidth }: Element): Ends {
  const scrolled = Math.abs(scrollLeft);
  return `${scrolled < CLOSE_PX ? 'start' : ''} ${scrolled + clientWidth > scrollWidth - CLOSE_PX ? 'end' : ''}`;
}

/** @param direction Along the reading direction: 1 to the end, -1 to the start. */
export function scrollPage(track: Element, direction: 1 | -1): void {
  const toTheRight = getComputedStyle(track).direction === 'rtl' ? -direction : direction;
  track.scrollBy({ left: toTheRight * track.clientWidth * PAGE });
}

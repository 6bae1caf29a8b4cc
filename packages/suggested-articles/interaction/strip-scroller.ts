/** Of what is in view. */
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

/** A smooth scroll takes less; not every browser tells when it is over. */
const SETTLED_MS = 1000;

/** Where strips are on their way to. */
const underway = new WeakMap<Element, { readonly scrolled: number; readonly since: number }>();

/** So many whole cards as nearly fill the strip. Reads layout. */
function pageOf({ clientWidth }: Element, [first, second]: readonly Element[]): number {
  const card = first && second ? Math.abs(second.getBoundingClientRect().left - first.getBoundingClientRect().left) : 0;
  return card > 0 ? Math.max(1, Math.round((clientWidth * PAGE) / card)) * card : clientWidth * PAGE;
}

/**
 * From where the last press leads to, not from where a strip is on its way there: three quick presses are three pages.
 * @param direction Along the reading direction: 1 to the end, -1 to the start.
 */
export function scrollPage(track: Element, direction: 1 | -1, cards: readonly Element[]): void {
  const way = underway.get(track);
  const since = performance.now();
  const from = way && since - way.since < SETTLED_MS ? way.scrolled : Math.abs(track.scrollLeft);
  const scrolled = Math.min(
    Math.max(from + direction * pageOf(track, cards), 0),
    track.scrollWidth - track.clientWidth,
  );
  underway.set(track, { scrolled, since });
  track.scrollTo({ left: getComputedStyle(track).direction === 'rtl' ? -scrolled : scrolled });
}

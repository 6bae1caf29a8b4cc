import { isServer, type ReactiveController, type ReactiveElement } from 'lit';

/** Share of the strip that a press of a button scrolls by, rounded to whole cards. */
const PAGE = 0.8;

/** Scroll offsets are fractional; sizes are rounded. */
const TOLERANCE_PX = 2;

/** Longer than a smooth scroll takes. Not every browser fires `scrollend`. */
const SCROLL_DURATION_MS = 1000;

/** Distance from the start of the strip. In a right-to-left strip, `scrollLeft` is negative. */
const offsetOf = (track: Element): number => Math.abs(track.scrollLeft);

const maxOffsetOf = (track: Element): number => track.scrollWidth - track.clientWidth;

/** Width of as many whole cards as nearly fill the strip. Reads layout. */
function pageWidth({ clientWidth }: Element, [first, second]: readonly Element[]): number {
  const pagePx = clientWidth * PAGE;
  const cardPx =
    first && second ? Math.abs(second.getBoundingClientRect().left - first.getBoundingClientRect().left) : 0;
  return cardPx > 0 ? Math.max(1, Math.round(pagePx / cardPx)) * cardPx : pagePx;
}

/**
 * Scrolls a strip by pages, and disables its buttons at the ends, for which it needs no update of the element. It reads
 * the scroll position after the browser's own layout.
 *
 * A press during a scroll starts from that scroll's target: three quick presses are three pages.
 */
export class StripScroller implements ReactiveController, EventListenerObject {
  #target = 0;
  #startedAt = -Infinity;
  #observer: ResizeObserver | undefined;
  readonly #host: ReactiveElement;
  readonly #cards: () => readonly Element[];

  /** @param cards The cards on the page now, in order. */
  constructor(host: ReactiveElement, cards: () => readonly Element[]) {
    this.#host = host;
    this.#cards = cards;
    host.addController(this);
  }

  /** Observing again also reports a size that is the same as before: the cards may have changed. */
  hostUpdated(): void {
    this.#observer?.disconnect();
    const { track } = this.#parts;
    if (!track || track.inert || (isServer && !globalThis.ResizeObserver)) return;
    this.#observer ??= new ResizeObserver(() => this.#updateButtons());
    this.#observer.observe(track);
  }

  /** Handles the scrolling of the list, and clicks on the buttons. */
  handleEvent({ type, currentTarget }: Event): void {
    if (type === 'scroll') this.#updateButtons();
    else this.#scrollByPage(currentTarget === this.#parts.previous ? -1 : 1);
  }

  /** Empty in other layouts. */
  get #parts(): { readonly previous?: HTMLElement; readonly next?: HTMLElement; readonly track?: HTMLElement } {
    const selector = '.controls > *, .strip .cards';
    const [previous, next, track] = this.#host.renderRoot.querySelectorAll<HTMLElement>(selector);
    return previous && next && track ? { previous, next, track } : {};
  }

  #updateButtons(): void {
    const { previous, next, track } = this.#parts;
    if (!previous || !next || !track) return;
    const offset = offsetOf(track);
    previous.setAttribute('aria-disabled', `${offset < TOLERANCE_PX}`);
    next.setAttribute('aria-disabled', `${offset > maxOffsetOf(track) - TOLERANCE_PX}`);
  }

  #scrollByPage(direction: 1 | -1): void {
    const { track } = this.#parts;
    if (!track) return;
    const now = performance.now();
    const start = now - this.#startedAt < SCROLL_DURATION_MS ? this.#target : offsetOf(track);
    const target = start + direction * pageWidth(track, this.#cards());
    this.#target = Math.min(Math.max(target, 0), maxOffsetOf(track));
    this.#startedAt = now;
    track.scrollTo({ left: getComputedStyle(track).direction === 'rtl' ? -this.#target : this.#target });
  }
}

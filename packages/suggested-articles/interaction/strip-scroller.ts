import type { ReactiveController, ReactiveElement } from 'lit';

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
    const track = this.#track;
    if (!track || track.inert || this.#buttons.length === 0) return;
    this.#observer ??= new ResizeObserver(() => this.#updateButtons());
    this.#observer.observe(track);
  }

  /** Handles the scrolling of the list, and clicks on the buttons. */
  handleEvent({ type, currentTarget }: Event): void {
    if (type === 'scroll') this.#updateButtons();
    else this.#scrollByPage(currentTarget === this.#buttons[0] ? -1 : 1);
  }

  get #track(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.strip .cards');
  }

  /** Previous and next. */
  get #buttons(): readonly Element[] {
    return [...this.#host.renderRoot.querySelectorAll('.controls > *')];
  }

  #updateButtons(): void {
    const track = this.#track;
    if (!track) return;
    const offset = offsetOf(track);
    const areAtEnd = [offset < TOLERANCE_PX, offset > maxOffsetOf(track) - TOLERANCE_PX];
    for (const [index, button] of this.#buttons.entries()) button.ariaDisabled = String(areAtEnd[index]);
  }

  #scrollByPage(direction: 1 | -1): void {
    const track = this.#track;
    if (!track) return;
    const now = performance.now();
    const start = now - this.#startedAt < SCROLL_DURATION_MS ? this.#target : offsetOf(track);
    const target = start + direction * pageWidth(track, this.#cards());
    this.#target = Math.min(Math.max(target, 0), maxOffsetOf(track));
    this.#startedAt = now;
    track.scrollTo({ left: track.matches(':dir(rtl)') ? -this.#target : this.#target });
  }
}

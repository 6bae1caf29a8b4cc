import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import type { LazyModule } from '../../loading/lazy-module.js';
import type { PageScroller } from './paging/page-scroller.js';
import { maxOffsetOf, offsetOf } from './scroll-offset.js';

interface PagingModule {
  readonly PageScroller: new (host: Element) => PageScroller;
}

/** Scroll offsets are fractional; sizes are rounded. */
const TOLERANCE_PX = 2;

/** With a part, since `::part(button):disabled` doesn't match a button that can still be focused. */
function disable(button: HTMLElement, isDisabled: boolean): void {
  button.ariaDisabled = `${isDisabled}`;
  button.part.toggle('disabled', isDisabled);
}

/**
 * Scrolls a strip by pages, and disables its buttons at the ends, for which it needs no update of the element. It reads
 * the scroll position after the browser's own layout.
 *
 * What scrolls by pages is downloaded when the pointer or the focus reaches the buttons.
 */
export class StripScroller implements ReactiveController, EventListenerObject {
  /** Created at the first press. */
  #pages: PageScroller | undefined;
  #observer: ResizeObserver | undefined;
  readonly #host: ReactiveElement;
  readonly #paging: LazyModule<PagingModule>;

  /** @param paging What scrolls by pages. */
  constructor(host: ReactiveElement, paging: LazyModule<PagingModule>) {
    this.#host = host;
    this.#paging = paging;
    host.addController(this);
  }

  /** Observing again also reports a size that is the same as before: the cards may have changed. */
  hostUpdated(): void {
    this.#observer?.disconnect();
    const track = this.#parts?.track;
    if (!track || track.inert || (isServer && !globalThis.ResizeObserver)) return;
    this.#observer ??= new ResizeObserver(() => this.#updateButtons());
    this.#observer.observe(track);
  }

  /** Handles the scrolling of the list, clicks on the buttons, and what comes before a click. */
  handleEvent({ type, currentTarget }: Event): void {
    if (type === 'scroll') return this.#updateButtons();
    const parts = this.#parts;
    this.#paging.load().then(
      ({ PageScroller: Pages }) => {
        this.#pages ??= new Pages(this.#host);
        if (type === 'click' && parts) this.#pages.scroll(parts.track, currentTarget === parts.previous ? -1 : 1);
      },
      // The console names the missing file. The strip itself can still be scrolled.
      () => undefined,
    );
  }

  /** There are none in other layouts. */
  get #parts(): Record<'previous' | 'next' | 'track', HTMLElement> | undefined {
    const selector = '.controls > *, .strip .cards';
    const [previous, next, track] = this.#host.renderRoot.querySelectorAll<HTMLElement>(selector);
    return previous && next && track && { previous, next, track };
  }

  #updateButtons(): void {
    const parts = this.#parts;
    if (!parts) return;
    const offset = offsetOf(parts.track);
    disable(parts.previous, offset < TOLERANCE_PX);
    disable(parts.next, offset > maxOffsetOf(parts.track) - TOLERANCE_PX);
  }
}

import type { ReactiveElement } from 'lit';
import { LayoutReservation } from '../../core/visibility/layout-reservation.js';
import type { VisibilityController } from '../../core/visibility/visibility-controller.js';

/** The publisher's own cards, blank cards while loading, cards, or nothing to suggest. */
export type Content = 'own' | 'pending' | 'cards' | 'empty';

/**
 * May the element's box go at once, while a reader looks at it? Yes if nothing stands below that would move up, and the page
 * is not scrolled so far that it would have to scroll back. In a shadow tree of the page's, nobody looks: no. Reads layout.
 */
function canCollapseUnseen(element: Element): boolean {
  const { height, bottom } = element.getBoundingClientRect();
  const {
    body,
    documentElement: { scrollTop, scrollHeight, clientHeight },
  } = element.ownerDocument;
  const after = new Range();
  after.setEndAfter(body);
  after.setStartAfter(element);
  if (after.collapsed || scrollTop > Math.max(0, scrollHeight - height - clientHeight)) return false;
  return Array.from(after.getClientRects()).every((box) => box.height === 0 || box.top < bottom - 1);
}

/**
 * Keeps the widget's frame as high as it was when its content changed, until that can move nothing that a reader looks at;
 * and says when a widget with nothing in it may be gone.
 */
export class ReservedFrame {
  /** There is nothing to show, and the box has gone too. */
  gone = false;
  #content: Content | undefined;
  #heightPx = 0;
  readonly #reservation: LayoutReservation;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement, visibility: VisibilityController) {
    this.#host = host;
    this.#reservation = new LayoutReservation(visibility);
  }

  get held(): boolean {
    return this.#reservation.isActive;
  }

  /** To be called from `willUpdate`, while the frame is still as it was. */
  update(content: Content): void {
    if (this.#host.hasUpdated && content !== this.#content) {
      this.#heightPx = this.#frame?.getBoundingClientRect().height ?? 0;
      this.#reservation.update(true);
    }
    this.#content = content;
    this.#reservation.update(content === 'pending');
    this.gone = content === 'empty' && (this.gone || !this.held || canCollapseUnseen(this.#host));
  }

  /** To be called from `updated`. */
  show(): void {
    this.#frame?.style.setProperty('--_reserved', this.held ? `${this.#heightPx}px` : '');
  }

  get #frame(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.frame');
  }
}

import type { ReactiveElement } from 'lit';
import { LayoutReservation } from '../../core/visibility/layout-reservation.js';
import type { VisibilityController } from '../../core/visibility/visibility-controller.js';
import type { LazyModule } from '../../loading/lazy-module.js';
import { useModule } from '../../loading/use-module.js';
import type { ListContent } from './card-list.js';

interface CollapseModule {
  canCollapseInView(element: Element): boolean;
}

/**
 * Prevents layout shift. When the content changes, the frame keeps its height until a change of height can't move
 * anything in view. An element with nothing to suggest collapses at the same moment.
 */
export class ReservedSpace {
  /** Nothing is shown, and the element's box can be removed. */
  isCollapsed = false;
  #content: ListContent | undefined;
  #heightPx = 0;
  readonly #reservation: LayoutReservation;
  readonly #visibility: VisibilityController;
  readonly #host: ReactiveElement;
  readonly #collapse: LazyModule<CollapseModule>;

  /** @param collapse What tells whether the element can lose its box in view. */
  constructor(host: ReactiveElement, visibility: VisibilityController, collapse: LazyModule<CollapseModule>) {
    this.#host = host;
    this.#collapse = collapse;
    this.#visibility = visibility;
    this.#reservation = new LayoutReservation(visibility);
  }

  get isReserved(): boolean {
    return this.#reservation.isActive;
  }

  /** Call it from `willUpdate`, before the frame changes. Reads layout if the content changed in view. */
  update(content: ListContent): void {
    const { isKnown, isVisible } = this.#visibility;
    if (this.#host.hasUpdated && content !== this.#content) {
      const canShift = isVisible || !isKnown;
      this.#heightPx = (canShift && this.#frame?.getBoundingClientRect().height) || 0;
      this.#reservation.update(canShift);
    }
    this.#content = content;
    this.#reservation.update(content === 'placeholders');
    this.isCollapsed = content === 'empty' && (this.isCollapsed || !this.isReserved || this.#canCollapseInView);
  }

  /** The element is updated when the module has arrived. */
  get #canCollapseInView(): boolean {
    return useModule(this.#host, this.#collapse)?.canCollapseInView(this.#host) ?? false;
  }

  /** Sets the frame's reserved height. Call it from `updated`. */
  apply(): void {
    const height = this.isReserved && !this.isCollapsed ? `${this.#heightPx}px` : '';
    this.#frame?.style.setProperty('--_reserve', height);
  }

  get #frame(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.frame');
  }
}

import type { VisibilityController } from './visibility-controller.js';

/**
 * Says whether a widget must keep its reserved size, so that it causes no layout shift: from the moment it starts
 * loading until it has finished and is outside the viewport.
 */
export class LayoutReservation {
  /** Whether the widget must keep its reserved size. */
  isActive = false;
  readonly #visibility: VisibilityController;

  constructor(visibility: VisibilityController) {
    this.#visibility = visibility;
  }

  /**
   * Call it in `willUpdate`. The element is observed only as long as it keeps the size, and updated only when it may
   * lose it.
   */
  update(isLoading: boolean): void {
    const { isKnown, isVisible } = this.#visibility;
    if (isLoading) this.isActive = true;
    else if (isKnown && !isVisible) this.isActive = false;
    this.#visibility.trackVisible(this.isActive, !isLoading);
  }
}

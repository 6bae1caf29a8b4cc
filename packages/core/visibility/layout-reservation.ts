import type { VisibilityController } from './visibility-controller.js';

/**
 * Holds a widget's box open from the moment data is asked for until a change of size can move nothing that a reader looks
 * at: once the data has settled and the widget is out of view. Readers who scroll past never see the page jump.
 */
export class BoxReservation {
  /** The box must keep its reserved size. */
  held = false;
  readonly #visibility: VisibilityController;

  constructor(visibility: VisibilityController) {
    this.#visibility = visibility;
  }

  /** To be called from `willUpdate`, before render. */
  update(loading: boolean): void {
    if (loading) this.held = true;
    else if (this.#visibility.known && !this.#visibility.visible) this.held = false;
  }
}

import type { ReactiveController, ReactiveElement } from 'lit';
import { BoxReservation } from '../core/box-reservation.js';
import type { VisibilityController } from '../core/visibility-controller.js';
import { canCollapseUnseen } from './collapse.js';

/**
 * Keeps the widget's frame as high as it was when its content changed, until that can move nothing that a reader looks at;
 * and says when a widget with nothing in it may be gone.
 */
export class ReservedFrame implements ReactiveController {
  /** There is nothing to show, and the box has gone too. */
  gone = false;
  #content = '';
  #heightPx = 0;
  readonly #reservation: BoxReservation;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement, visibility: VisibilityController) {
    this.#host = host;
    this.#reservation = new BoxReservation(visibility);
    host.addController(this);
  }

  get held(): boolean {
    return this.#reservation.held;
  }

  /** To be called from `willUpdate`, while the frame is still as it was. */
  update(content: 'pending' | 'filled' | 'empty'): void {
    if (content !== this.#content) this.#hold();
    this.#content = content;
    this.#reservation.update(content === 'pending');
    this.gone = content === 'empty' && (this.gone || !this.held || canCollapseUnseen(this.#host));
  }

  hostUpdated(): void {
    this.#frame?.style.setProperty('--_reserved', `${this.#heightPx}px`);
  }

  #hold(): void {
    if (!this.#host.hasUpdated) return;
    this.#heightPx = this.#frame?.getBoundingClientRect().height ?? 0;
    this.#reservation.update(true);
  }

  get #frame(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.frame');
  }
}

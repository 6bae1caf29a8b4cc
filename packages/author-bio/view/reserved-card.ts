import type { ReactiveElement } from 'lit';
import { afterLayout } from '../../core/visibility/after-layout.js';
import type { LazyModule } from '../../loading/lazy-module.js';
import { useModule } from '../../loading/use-module.js';

/** A smaller reserved space can't show a card; the site builder set it to reserve nothing. */
const MIN_RESERVED_HEIGHT_PX = 100;

/**
 * If data arrives while the user sees the reserved space, a card that needs more is clipped to that space, which avoids
 * a layout shift. The whole card is shown as soon as the space is no longer reserved.
 */
export class ReservedCard {
  isClipped = false;
  #wasWaiting = false;
  readonly #host: ReactiveElement;
  readonly #folds: LazyModule<unknown>;

  /** @param folds What a card needs that is clipped. */
  constructor(host: ReactiveElement, folds: LazyModule<unknown>) {
    this.#host = host;
    this.#folds = folds;
  }

  /**
   * Decides whether the card is clipped. Call it from `willUpdate`.
   *
   * @param isPainted Whether the browser has painted the reserved space, so that the user may have seen it.
   */
  update(isReserved: boolean, isEmpty: boolean, isPainted: boolean): void {
    const isLate = this.isClipped || (this.#wasWaiting && isPainted);
    this.isClipped = isReserved && !isEmpty && isLate;
    this.#wasWaiting = isReserved && isEmpty;
  }

  /**
   * Call it from `updated`. Sizes are read after layout, and what fits is shown before the browser paints. A card that
   * needs more space gets its button.
   */
  measure(): void {
    if (!this.isClipped) return;
    afterLayout(this.#host, () => {
      const box = this.#host.renderRoot.querySelector('.clipped');
      // In print everything fits, and a hidden card has no height.
      if (!box?.clientHeight || matchMedia('print').matches) return;
      this.isClipped = box.clientHeight >= MIN_RESERVED_HEIGHT_PX && box.scrollHeight > box.clientHeight;
      if (this.isClipped) useModule(this.#host, this.#folds);
      else this.#host.requestUpdate();
    });
  }
}

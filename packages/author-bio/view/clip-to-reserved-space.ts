import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { afterLayout } from '../../core/visibility/after-layout.js';
import { type CollapsibleBiographies, MIN_SCROLL_PX } from './collapse-long-biography.js';

/** A smaller reserved space can't show a card; the site builder set it to reserve nothing. */
const MIN_RESERVED_HEIGHT_PX = 100;

/**
 * Avoids a layout shift if data arrives while the user sees the reserved space: a card that needs more is clipped to
 * that space, and a button shows the rest. The whole card is shown as soon as the space is no longer reserved.
 */
export class ClipToReservedSpace {
  /** Whether the card is clipped; its biographies aren't collapsed in addition. */
  isClipped = false;
  #wasWaiting = false;
  readonly #host: ReactiveElement;
  readonly #biographies: CollapsibleBiographies;

  constructor(host: ReactiveElement, biographies: CollapsibleBiographies) {
    this.#host = host;
    this.#biographies = biographies;
  }

  /**
   * Call it from `willUpdate`.
   *
   * @param isPainted Whether the browser has painted the reserved space, so that the user may have seen it.
   */
  update(isReserved: boolean, isEmpty: boolean, isPainted: boolean): void {
    const isLate = this.isClipped || this.#wasWaiting;
    this.isClipped = isReserved && !isEmpty && isLate;
    this.#wasWaiting = isReserved && isEmpty && isPainted;
  }

  /** Call it from `updated`. */
  afterUpdate(): void {
    if (this.isClipped) afterLayout(this.#host, this.#showIfItFits);
  }

  /** Shows the whole card if it fits. In print everything fits, and the button has no height. */
  readonly #showIfItFits = (): void => {
    const box = this.#box;
    if (!box?.lastElementChild?.clientHeight) return;
    const { clientHeight, scrollHeight } = box;
    if (clientHeight < MIN_RESERVED_HEIGHT_PX || scrollHeight <= clientHeight) this.#stopClipping();
  };

  /**
   * Listener for `focusin` on the card and `scroll` on its box: shows the whole card if the user reached its clipped
   * part. Focused content in the visible part may still be covered by the button, or by the fading end of the card.
   */
  readonly onReach = async ({ type }: Event): Promise<void> => {
    const scrollTop = this.#box?.scrollTop ?? 0;
    if (type === 'scroll' && scrollTop <= MIN_SCROLL_PX) return;
    await this.#expand();
    // The content stays where it is on screen: the page scrolls by what the box was scrolled.
    scrollBy({ top: scrollTop, behavior: 'instant' });
  };

  button({ readMore }: Messages): TemplateResult | typeof nothing {
    if (!this.isClipped) return nothing;
    return html`<button part="fold" aria-expanded="false" aria-describedby="name-0"
      @click=${this.#onClick}>${readMore}</button>`;
  }

  /** The button disappears, so focus moves to the first link or button of the card. */
  readonly #onClick = async (): Promise<void> => {
    await this.#expand();
    this.#host.renderRoot.querySelector<HTMLElement>('section :is(a, button)')?.focus({ preventScroll: true });
  };

  /** Only while the card is clipped. */
  get #box(): Element | null {
    return this.#host.renderRoot.querySelector('.clipped');
  }

  async #expand(): Promise<void> {
    if (!this.isClipped) return;
    this.#biographies.expandAll();
    this.#stopClipping();
    await this.#host.updateComplete;
  }

  #stopClipping(): void {
    this.isClipped = false;
    this.#host.requestUpdate();
  }
}

import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { isInClippedContent } from './clipped-content.js';
import type { CollapsibleBiographies } from './collapse-long-biography.js';

/** A smaller reserved space can't show a card; the site builder set it to reserve nothing. */
const MIN_RESERVED_HEIGHT_PX = 100;

const isExpandButton = ({ target }: Event): boolean =>
  target instanceof Element && target.matches('.clipped > [part="fold"]');

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

  /**
   * Call it from `updated`. Shows the whole card if it fits. In print everything fits, and the button has no height.
   */
  afterUpdate(): void {
    const box = this.#box;
    if (!this.isClipped || !box?.lastElementChild?.clientHeight) return;
    const isNothingReserved = box.clientHeight < MIN_RESERVED_HEIGHT_PX;
    const fits = box.scrollHeight <= box.clientHeight;
    if (isNothingReserved || fits) void this.#host.updateComplete.then(this.#stopClipping);
  }

  /** Listener for `focusin` and `scroll`: shows the whole card if the user reached its clipped part. */
  readonly onReach = async (event: Event): Promise<void> => {
    if (!this.isClipped) return;
    // The button, and the fading end of the card, may cover focused content that is within the box.
    const isReached = event.type === 'focusin' ? !isExpandButton(event) : isInClippedContent(event);
    if (!isReached) return;
    // The content stays where it is on screen: the page scrolls by what the box was scrolled.
    const scrollTop = this.#box?.scrollTop ?? 0;
    this.#box?.scrollTo(0, 0);
    await this.#expand();
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

  get #box(): Element | null {
    return this.#host.renderRoot.querySelector('.reserved');
  }

  #expand(): Promise<boolean> {
    this.#biographies.expandAll();
    this.#stopClipping();
    return this.#host.updateComplete;
  }

  readonly #stopClipping = (): void => {
    this.isClipped = false;
    this.#host.requestUpdate();
  };
}

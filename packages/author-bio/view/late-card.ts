import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { type Folds, isFound } from './folds.js';

/** Less room than this shows nobody: it was set so that nothing is held. */
const LEAST_ROOM_PX = 100;

/** Whatever else has focus may lie under the button, or where the card fades. */
const isButton = ({ target }: Event): boolean => target instanceof Element && target.matches('.cut > [part="fold"]');

/** A card that comes late, in view, keeps to the room that was held for it until the reader wants the rest, or looks elsewhere. */
export class LateCard {
  /** The card ends where its room ends; biographies in it are not folded besides. */
  isCut = false;
  #wasAwaited = false;
  readonly #host: ReactiveElement;
  readonly #folds: Folds;

  constructor(host: ReactiveElement, folds: Folds) {
    this.#host = host;
    this.#folds = folds;
  }

  /**
   * To be called from `willUpdate`.
   *
   * @param isPainted The browser has shown the room that is held, so that a reader may have seen it.
   */
  update(isHeld: boolean, isEmpty: boolean, isPainted: boolean): void {
    this.isCut = isHeld && !isEmpty && (this.isCut || this.#wasAwaited);
    this.#wasAwaited = isHeld && isEmpty && isPainted;
  }

  get #room(): Element | null {
    return this.#host.renderRoot.querySelector('.held');
  }

  /** To be called from `updated`: what fits needs no cut. In print, where all fits, there is no button. */
  settle(): void {
    const { clientHeight = 0, scrollHeight = 0, lastElementChild } = this.#room ?? {};
    if (this.isCut && lastElementChild?.clientHeight && (clientHeight < LEAST_ROOM_PX || scrollHeight <= clientHeight))
      void this.#host.updateComplete.then(this.#uncut);
  }

  /** Of events in the card. What was found stays where it was found: what the card was scrolled by, the page is. */
  readonly onFound = async (event: Event): Promise<void> => {
    if (!this.isCut || (event.type === 'focusin' ? isButton(event) : !isFound(event))) return;
    const { scrollTop = 0 } = this.#room ?? {};
    this.#room?.scrollTo(0, 0);
    await this.#open();
    scrollBy({ top: scrollTop, behavior: 'instant' });
  };

  button({ readMore }: Messages): TemplateResult | typeof nothing {
    return this.isCut
      ? html`<button part="fold" aria-expanded="false" aria-describedby="name-0" @click=${this.#onClick}>${readMore}</button>`
      : nothing;
  }

  /** The button goes; what follows it is the reader's next. */
  readonly #onClick = async (): Promise<void> => {
    await this.#open();
    this.#host.renderRoot.querySelector<HTMLElement>('section :is(a, button)')?.focus({ preventScroll: true });
  };

  #open(): Promise<boolean> {
    this.#folds.openAll();
    this.#uncut();
    return this.#host.updateComplete;
  }

  readonly #uncut = (): void => {
    this.isCut = false;
    this.#host.requestUpdate();
  };
}

import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isAmericanOrBritish } from '../../core/i18n/english.js';
import type { CurrencyDisplay } from '../../core/i18n/format-money.js';

/** By then the page has painted the rates. */
const DELAY_MS = 1000;

/**
 * How tooltips, which say each rate in words to screen readers too, write currencies: as codes at first. The names come
 * from `Intl`, whose first use takes a phone as long as all else that shows five rates. So they are written when the
 * user points at the widget with a mouse or pen, or moves the focus into it with the keyboard. In languages whose
 * numbers need `Intl` anyway, they are written at the latest a second after the rates were shown.
 */
export class Tooltips implements ReactiveController {
  currencyDisplay: CurrencyDisplay = isServer ? 'name' : 'code';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addEventListener('pointerover', this);
    host.addEventListener('focusin', this);
    host.addController(this);
  }

  /** Call it when rates are shown. */
  schedule(locale: string): void {
    if (this.currencyDisplay === 'code' && !isAmericanOrBritish(locale))
      this.#timer ??= setTimeout(this.#writeNames, DELAY_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Fingers get no tooltips, and their taps should not wait for any. The names are written in a task of their own: the
   * module that keeps the focus in place during updates starts with the first focus, too.
   */
  handleEvent(event: Event): void {
    const isWanted =
      'pointerType' in event ? event.pointerType !== 'touch' : this.#host.shadowRoot?.querySelector(':focus-visible');
    if (isWanted && this.currencyDisplay === 'code') setTimeout(this.#writeNames);
  }

  readonly #writeNames = (): void => {
    this.currencyDisplay = 'name';
    this.#host.requestUpdate();
  };
}

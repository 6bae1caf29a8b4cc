import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** By then the page has painted the rates. */
const DELAY_MS = 1000;

/**
 * When rates get their tooltips, which say each rate in words, to screen readers too. The names of currencies come from
 * `Intl`, whose first use takes a phone as long as all else that shows five rates. So they are written when the user
 * points at the widget or moves the focus into it, and otherwise a second after the rates were shown.
 */
export class Tooltips implements ReactiveController {
  /** Whether to write them. */
  isActive = isServer;
  readonly #host: ReactiveControllerHost & EventTarget;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    // In a task of its own: the module that keeps the focus in place during updates starts with the first focus, too.
    const activateSoon = (): void => void setTimeout(this.#activate);
    for (const event of ['pointerover', 'focusin']) host.addEventListener(event, activateSoon, { once: true });
    host.addController(this);
  }

  /** Call it when rates are shown. */
  schedule(): void {
    if (!this.isActive) this.#timer ??= setTimeout(this.#activate, DELAY_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #activate = (): void => {
    if (this.isActive) return;
    this.isActive = true;
    this.#host.requestUpdate();
  };
}

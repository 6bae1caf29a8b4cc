import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the reader asked for less motion, and re-renders when that changes. A server assumes that none did. */
export class ReducedMotion implements ReactiveController {
  readonly #query = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get wanted(): boolean {
    return this.#query?.matches ?? false;
  }

  hostConnected(): void {
    this.#query?.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the media feature `prefers-reduced-motion`, and updates the element when it changes. */
export class ReducedMotion implements ReactiveController {
  readonly #query = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the user prefers reduced motion; `false` on a server. */
  get isPreferred(): boolean {
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

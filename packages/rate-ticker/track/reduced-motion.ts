import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the media feature `prefers-reduced-motion`, and updates the element when it changes. */
export class ReducedMotion implements ReactiveController {
  readonly #query = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
  readonly #host: ReactiveControllerHost;
  /** Whether the user prefers reduced motion; `false` on a server. Kept, because each update needs it several times. */
  isPreferred = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.isPreferred = this.#query?.matches ?? false;
    this.#query?.addEventListener('change', this);
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this);
  }

  /** Handles the media query's `change`. */
  handleEvent({ matches }: MediaQueryListEvent): void {
    this.isPreferred = matches;
    this.#host.requestUpdate();
  }
}

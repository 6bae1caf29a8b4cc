import type { LitElement, ReactiveController } from 'lit';

/** Keeps focus on the link that it was on: an update may write another destination into the same element. */
export class FocusKeeper implements ReactiveController {
  /** Focus is put back, which is no move of the reader's. */
  restoring = false;
  readonly #host: LitElement;
  #href: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get #link(): HTMLAnchorElement | undefined {
    const focused = this.#host.shadowRoot?.activeElement;
    return focused instanceof HTMLAnchorElement ? focused : undefined;
  }

  hostUpdate(): void {
    this.#href = this.#link?.href;
  }

  /** A link that is gone has no focus, as if its element were gone. */
  hostUpdated(): void {
    const href = this.#href;
    if (!href || this.#link?.href === href) return;
    const link = [...this.#host.renderRoot.querySelectorAll('a')].find((each) => each.href === href);
    this.restoring = true;
    if (link) link.focus({ preventScroll: true });
    else this.#link?.blur();
    this.restoring = false;
  }
}

import type { LitElement, ReactiveController } from 'lit';
import { pairOf } from '../view/rate-item.js';

/** The pair of the rate that a link belongs to; `undefined` for other links, such as the source's. */
function pairOfLink(link: Element | undefined): string | undefined {
  const item = link?.closest('[data-pair]');
  return item ? pairOf(item) : undefined;
}

let isRestoring = false;

/** Whether an update, not the user, moves focus now. */
export const isRestoringFocus = (): boolean => isRestoring;

/** Keeps keyboard focus on the link of the same pair when an update renders another pair into the focused element. */
class FocusRestoration implements ReactiveController {
  readonly #host: LitElement;
  /** Pair and address of the focused link before the update. */
  #pair: string | undefined;
  #href: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get #focusedLink(): HTMLAnchorElement | undefined {
    const focused = this.#host.shadowRoot?.activeElement;
    return focused instanceof HTMLAnchorElement ? focused : undefined;
  }

  hostUpdate(): void {
    this.#pair = pairOfLink(this.#focusedLink);
    this.#href = this.#focusedLink?.href;
  }

  hostUpdated(): void {
    const pair = this.#pair;
    if (!pair || pairOfLink(this.#focusedLink) === pair) return;
    const links = [...this.#host.renderRoot.querySelectorAll('a')];
    const link = links.find((candidate) => pairOfLink(candidate) === pair);
    // With the same address it is the same pair in another notation.
    if (!link && this.#focusedLink?.href === this.#href) return;
    isRestoring = true;
    if (link) link.focus({ preventScroll: true });
    // The pair is gone: focus is lost, as if its element had been removed.
    else this.#focusedLink?.blur();
    isRestoring = false;
  }
}

/** From now on, updates of the host keep focus on the same pair. */
export function restoreFocus(host: LitElement): void {
  host.addController(new FocusRestoration(host));
}

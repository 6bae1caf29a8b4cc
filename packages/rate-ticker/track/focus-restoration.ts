import type { LitElement, ReactiveController } from 'lit';
import { pairOf } from '../view/rate-item.js';

/** Of a link around a rate; any other link stays what it is, wherever it leads. */
function pairAround(link: Element | undefined): string | undefined {
  const item = link?.closest('[data-pair]');
  return item ? pairOf(item) : undefined;
}

/** Keeps focus on the pair that it was on: an update may write another one into the same element. */
export class FocusKeeper implements ReactiveController {
  /** Focus is put back, which is no move of the reader's. */
  restoring = false;
  readonly #host: LitElement;
  #pair: string | undefined;
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
    this.#pair = pairAround(this.#link);
    this.#href = this.#link?.href;
  }

  /** The link of a pair that is gone has no focus, as if its element were gone; unless it leads where it led, and the pair is only written otherwise. */
  hostUpdated(): void {
    const pair = this.#pair;
    if (!pair || pairAround(this.#link) === pair) return;
    const link = [...this.#host.renderRoot.querySelectorAll('a')].find((each) => pairAround(each) === pair);
    if (!link && this.#link?.href === this.#href) return;
    this.restoring = true;
    if (link) link.focus({ preventScroll: true });
    else this.#link?.blur();
    this.restoring = false;
  }
}

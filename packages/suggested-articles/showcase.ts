import type { ReactiveController, ReactiveElement } from 'lit';

/** What each strip in a page shows, by article key; strips that left the page are not in it. */
const shown = new Map<ReactiveElement, readonly string[]>();

/** Tells a strip what the other strips of its page show, and them what it shows, so that no article stands twice. */
export class Showcase implements ReactiveController {
  #keys: readonly string[] = [];
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    shown.set(this.#host, this.#keys);
  }

  hostDisconnected(): void {
    shown.delete(this.#host);
  }

  show(keys: readonly string[]): void {
    this.#keys = keys;
    if (shown.has(this.#host)) shown.set(this.#host, keys);
  }

  /** Keys of what the others show. */
  get elsewhere(): string[] {
    return this.#others.flatMap(([, keys]) => keys);
  }

  /** How many strips the page has, with this one. */
  get strips(): number {
    return this.#others.length + 1;
  }

  get #others(): [ReactiveElement, readonly string[]][] {
    return [...shown].filter(([strip]) => strip !== this.#host && strip.ownerDocument === this.#host.ownerDocument);
  }
}

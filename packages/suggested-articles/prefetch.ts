import { html, nothing, type TemplateResult } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough that a pointer which only crosses a card asks for nothing. */
const DWELL_MS = 65;

/** Readers who asked to save data get nothing ahead of time. @see https://wicg.github.io/savedata/ */
const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
};

/** Only pages of this site: another one would learn of readers who never went there. */
const isOwn = (url: string): boolean => new URL(url).origin === location.origin;

/**
 * A link that makes the browser fetch the page ahead of time. Speculation rules would have to be an inline script, which a
 * strict CSP refuses and reports unless it names `inline-speculation-rules`; a link in the widget's own tree needs nothing of
 * the page, and is gone with the widget.
 */
export const prefetchLink = (url: string, wanted: boolean): TemplateResult | typeof nothing =>
  wanted && isOwn(url) && !savesData() ? html`<link rel="prefetch" href=${url} />` : nothing;

/** Remembers the cards that a reader rested on. */
export class HoverIntent implements ReactiveController {
  readonly urls = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The pointer or the focus is on the card with this address now; `undefined` when on none. */
  restOn(url: string | undefined): void {
    clearTimeout(this.#timer);
    if (url === undefined || this.urls.has(url)) return;
    this.#timer = setTimeout(() => {
      this.urls.add(url);
      this.#host.requestUpdate();
    }, DWELL_MS);
  }
}

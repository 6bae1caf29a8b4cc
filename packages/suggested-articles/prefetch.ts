import type { LitElement } from 'lit';
import { savesData } from '../core/save-data.js';
import type { Card } from './cards.js';

/** A reader rests on a card: long enough that a pointer which only crosses it asks for nothing. */
const DWELL_MS = 65;

/** What the page's Content-Security-Policy refused once it refuses again. */
let refused = false;

/**
 * Scripts that would not run where a policy refuses inline scripts: a page that has one lets another in, with the same nonce if
 * it has one. Policies cannot be asked what they allow, and a script that is refused is reported to the publisher.
 */
const INLINE = 'script[nonce], script:not([src]):is(:not([type]), [type=""], [type="module"], [type="text/javascript"], [type="speculationrules"])';
const POLICY = 'meta[http-equiv="Content-Security-Policy" i]';

const inlineScript = (page: Document): HTMLScriptElement | null => (page.querySelector(POLICY) ? null : page.querySelector<HTMLScriptElement>(INLINE));

const understandsRules = (): boolean => HTMLScriptElement.supports?.('speculationrules') ?? false;

/**
 * Fetches articles of this site ahead of time: another site would learn of readers who never went there. Nothing for readers who
 * asked to save data. Rules and links stand in the widget's own tree: they need nothing of the page, and are gone with the widget.
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export class Prefetcher {
  readonly #asked = new Set<string>();
  readonly #host: LitElement & { readonly prerender: boolean };
  #rested: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement & { readonly prerender: boolean }) {
    this.#host = host;
  }

  /** The pointer or the focus is on this card, or on none. */
  rest(card: Card | undefined): void {
    if (card?.element === this.#rested) return;
    this.#rested = card?.element;
    clearTimeout(this.#timer);
    if (card) this.#timer = setTimeout(() => this.ahead(card), DWELL_MS);
  }

  ahead({ url }: Card): void {
    if (this.#asked.has(url) || new URL(url).origin !== location.origin || savesData()) return;
    this.#asked.add(url);
    const inline = inlineScript(this.#host.ownerDocument);
    const byRules = understandsRules() && !refused && (this.#host.prerender || inline);
    this.#host.renderRoot.append(byRules ? this.#rules(url, inline?.nonce ?? '') : this.#link(url));
  }

  #rules(url: string, nonce: string): HTMLScriptElement {
    const script = Object.assign(this.#host.ownerDocument.createElement('script'), { type: 'speculationrules', nonce });
    script.append(JSON.stringify({ tag: 'press-elements', [this.#host.prerender ? 'prerender' : 'prefetch']: [{ urls: [url] }] }));
    script.addEventListener('securitypolicyviolation', ({ disposition }) => {
      if (disposition === 'report') return;
      refused = true;
      script.replaceWith(this.#link(url));
    });
    return script;
  }

  #link(url: string): HTMLLinkElement {
    return Object.assign(this.#host.ownerDocument.createElement('link'), { rel: 'prefetch', href: url });
  }
}

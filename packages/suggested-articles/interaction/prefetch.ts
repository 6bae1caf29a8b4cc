import type { LitElement } from 'lit';
import { savesData } from '../../core/data/save-data.js';
import type { Card } from '../view/slotted-cards.js';

/** A reader rests on a card: long enough that a pointer which only crosses it asks for nothing. */
const DWELL_MS = 65;

/** The page's Content-Security-Policy refused rules: it would refuse, and report, the next as well. */
let refused = false;

/**
 * A page cannot be asked what its policy allows, and what a policy refuses it reports to the publisher. So rules are put only
 * where the page has some of its own, as WordPress's pages do, or where the publisher asked for what rules alone can do.
 */
const OWN_RULES = 'script[type="speculationrules"]:not([src])';

const understandsRules = (): boolean => HTMLScriptElement.supports?.('speculationrules') ?? false;

/**
 * Fetches articles of this site ahead of time: another site would learn of readers who never went there. Nothing for readers who
 * asked to save data. Rules and links stand in the widget's own tree, and are gone with it.
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
    const { ownerDocument, prerender, renderRoot } = this.#host;
    const byRules = understandsRules() && !refused && (prerender || ownerDocument.querySelector(OWN_RULES));
    renderRoot.append(byRules ? this.#rules(url) : this.#link(url));
  }

  #rules(url: string): HTMLScriptElement {
    const { ownerDocument, prerender } = this.#host;
    const nonce = ownerDocument.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    const script = Object.assign(ownerDocument.createElement('script'), { type: 'speculationrules', nonce });
    script.append(JSON.stringify({ tag: 'press-elements', [prerender ? 'prerender' : 'prefetch']: [{ urls: [url] }] }));
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

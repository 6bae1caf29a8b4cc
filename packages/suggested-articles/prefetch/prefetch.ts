import type { LitElement } from 'lit';
import { savesData } from '../../core/data/save-data.js';
import type { LinkedCards } from '../interaction/cards.js';
import { isArticleUrl } from './is-article-url.js';

/** A pointer that only crosses a card must not cause a request. */
const HOVER_DELAY_MS = 65;

/**
 * Speculation rules of the page. A script can't find out whether the Content Security Policy allows them, and
 * violations are reported to the publisher. So this library adds rules only if the page has some, as WordPress pages
 * do, or for `prerender`, which needs them.
 */
const PAGE_RULES = 'script[type="speculationrules"]:not([src])';

const supportsRules = (): boolean => HTMLScriptElement.supports?.('speculationrules') ?? false;

/** Shared by all strips: the policy belongs to the page, and would block and report the next rules, too. */
let policyBlocksRules = false;

interface Strip extends LitElement {
  readonly prefetch: string;
  readonly prerender: boolean;
}

/**
 * Prefetches addresses of articles on the same origin only: another site must not learn about users who don't visit it,
 * and an address that does something, such as `/logout`, must not be requested. Does nothing if the user has turned on
 * data saving. Rules and links are added to the element's shadow root and removed with it.
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export class Prefetcher {
  readonly #prefetchedUrls = new Set<string>();
  readonly #host: Strip;
  readonly #cards: () => LinkedCards;
  #pointedUrl: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param cards The cards on the page now.
   * @param viewedUrls Articles for which `press-view` has been fired already.
   */
  constructor(host: Strip, cards: () => LinkedCards, viewedUrls: Iterable<string>) {
    this.#host = host;
    this.#cards = cards;
    for (const type of ['pointerover', 'focusin']) host.addEventListener(type, this.#onEnter);
    for (const type of ['pointerleave', 'focusout']) host.addEventListener(type, () => this.#pointAt(undefined));
    host.addEventListener('press-view', ({ target, detail }) => {
      if (target === host && detail) this.#onView(detail.url);
    });
    for (const url of viewedUrls) this.#onView(url);
    // Pointer or focus may have entered a card before this part arrived.
    const entered = [...cards()].find(([element]) => element.matches(':hover, :focus-within'));
    if (host.prefetch === 'hover') this.#pointAt(entered?.[1].url);
  }

  readonly #onEnter = (event: Event): void => {
    if (this.#host.prefetch !== 'hover') return;
    const path = event.composedPath();
    const card = [...this.#cards()].find(([element]) => path.includes(element));
    this.#pointAt(card?.[1].url);
  };

  #onView(url: string): void {
    if (this.#host.prefetch === 'visible') this.#prefetch(url);
  }

  /** Prefetches an article if pointer or focus stay on its card. `undefined` if they leave it. */
  #pointAt(url: string | undefined): void {
    if (url === this.#pointedUrl) return;
    this.#pointedUrl = url;
    clearTimeout(this.#timer);
    if (url) this.#timer = setTimeout(() => this.#prefetch(url), HOVER_DELAY_MS);
  }

  #prefetch(url: string): void {
    if (this.#prefetchedUrls.has(url) || !isArticleUrl(url, location.href) || savesData()) return;
    this.#prefetchedUrls.add(url);
    this.#host.renderRoot.append(this.#usesRules ? this.#rules(url) : this.#link(url));
  }

  get #usesRules(): boolean {
    if (policyBlocksRules || !supportsRules()) return false;
    const { ownerDocument, prerender } = this.#host;
    return prerender || ownerDocument.querySelector(PAGE_RULES) !== null;
  }

  #rules(url: string): HTMLScriptElement {
    const { ownerDocument, prerender } = this.#host;
    const nonce = ownerDocument.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    const script = Object.assign(ownerDocument.createElement('script'), { type: 'speculationrules', nonce });
    const action = prerender ? 'prerender' : 'prefetch';
    script.append(JSON.stringify({ tag: 'press-elements', [action]: [{ urls: [url] }] }));
    script.addEventListener('securitypolicyviolation', ({ disposition }) => {
      if (disposition === 'report') return;
      policyBlocksRules = true;
      script.replaceWith(this.#link(url));
    });
    return script;
  }

  #link(url: string): HTMLLinkElement {
    return Object.assign(this.#host.ownerDocument.createElement('link'), { rel: 'prefetch', href: url });
  }
}

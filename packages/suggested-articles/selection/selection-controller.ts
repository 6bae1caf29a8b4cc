import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import type { Article } from '../../data/model/model.js';
import { articleKey } from '../../data/model/safe-url.js';
import { currentKeys, keysOf, selectArticles, type Wish } from './article-filter.js';

/** What each strip in the page shows; strips that left the page are not in it. */
const shown = new Map<ReactiveElement, readonly Article[]>();

/**
 * The articles that a strip shows: none that another strip of the page shows. They are chosen anew only when something changed
 * that decides it: a card does not change under a reader's eyes because another strip has left the page.
 */
export class ChosenArticles implements ReactiveController {
  articles: readonly Article[] = [];
  #came: readonly Article[] | undefined;
  #terms = '';
  #strips = 0;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** While a strip was out of the page, others did not keep to what it shows: it chooses anew, and asks for enough. */
  hostConnected(): void {
    shown.set(this.#host, this.articles);
    const elsewhere = new Set(this.#elsewhere);
    if (!this.articles.some(({ url }) => elsewhere.has(articleKey(url)))) return;
    this.#terms = '';
    this.#strips = 0;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    shown.delete(this.#host);
  }

  /**
   * How many to ask for, so that enough are left after leaving out. Strips that ask the same share one answer, and each needs
   * its own part of it; how many they are is counted once, lest a strip that comes later makes this one ask again.
   */
  wanted({ exclude, limit }: Wish): number {
    this.#strips ||= shown.size || 1;
    return limit * this.#strips + keysOf(exclude, this.#host.baseURI).length;
  }

  /** Out of what came. */
  choose(came: readonly Article[] | undefined, wish: Wish): void {
    const { limit, exclude, publishedAfter, language } = wish;
    const leftOut = [...(isServer ? [] : this.#inPage), ...keysOf(exclude, this.#host.baseURI)];
    const terms = [limit, publishedAfter, language, ...leftOut].join(' ');
    if (came === this.#came && terms === this.#terms) return;
    this.#came = came;
    this.#terms = terms;
    this.articles = selectArticles(came ?? [], [...leftOut, ...this.#elsewhere], wish);
    if (shown.has(this.#host)) shown.set(this.#host, this.articles);
  }

  /** Keys of the article being read, and of what the publisher's own cards lead to. */
  get #inPage(): string[] {
    const { ownerDocument, localName } = this.#host;
    const own = ownerDocument.querySelectorAll<HTMLAnchorElement>(`${localName} a:not([slot])`);
    return [
      ...currentKeys(ownerDocument),
      ...keysOf(Array.from(own, ({ href }) => href).join(' '), ownerDocument.baseURI),
    ];
  }

  /** Keys of what the others show. */
  get #elsewhere(): string[] {
    return [...shown].flatMap(([strip, articles]) =>
      strip === this.#host ? [] : articles.map(({ url }) => articleKey(url)),
    );
  }
}

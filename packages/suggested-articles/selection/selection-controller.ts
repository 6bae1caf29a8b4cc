import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import type { Article } from '../../data/model/model.js';
import { articleKey } from '../../data/model/tracking-parameters.js';
import { type ArticleFilter, filterArticles } from './filter-by-age-and-language.js';
import { keysOfUrls, keysOnPage } from './exclude-current-article.js';

export interface SelectionOptions extends ArticleFilter {
  /** URLs of articles to leave out, separated by white space. */
  readonly exclude: string;
}

/**
 * Selects the articles that a strip shows, without those in other strips of the page. Selects again only if its input
 * changed, so that a card stays the same when another strip leaves the page.
 */
export class SelectionController implements ReactiveController {
  /** Of each connected strip. Shared by all, because no article may appear in two strips of a page. */
  static readonly #connected = new Set<SelectionController>();

  articles: readonly Article[] = [];
  /** What they were selected from. */
  loaded: readonly Article[] | undefined;
  #lastCriteria = '';
  #stripCount = 0;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    // A server renders each strip alone: what it has loaded for a strip fills that strip.
    if (host.shadowRoot) this.#stripCount = 1;
    host.addController(this);
  }

  /** Other strips may have taken the same articles while this one was out of the page: then selects and loads again. */
  hostConnected(): void {
    SelectionController.#connected.add(this);
    const otherKeys = new Set(this.#keysInOtherStrips);
    if (!this.articles.some(({ url }) => otherKeys.has(articleKey(url)))) return;
    this.#lastCriteria = '';
    this.#stripCount = 0;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    SelectionController.#connected.delete(this);
  }

  /**
   * How many articles to request, so that enough remain after exclusion. Strips with the same request share one
   * response, which has to fill all of them. They are counted once, so that a strip that is added later doesn't cause a
   * second request.
   */
  requestLimit({ exclude, limit }: SelectionOptions): number {
    this.#stripCount ||= SelectionController.#connected.size || 1;
    return limit * this.#stripCount + keysOfUrls(exclude, this.#host.baseURI).length;
  }

  /** Updates {@link articles}. */
  select(loaded: readonly Article[] | undefined, options: SelectionOptions): void {
    if (!loaded && !this.loaded) return;
    const { limit, exclude, publishedAfter, language } = options;
    const { ownerDocument, localName, baseURI } = this.#host;
    const pageKeys = isServer ? [] : keysOnPage(ownerDocument, localName);
    const excludedKeys = [...pageKeys, ...keysOfUrls(exclude, baseURI)];
    const criteria = [limit, publishedAfter, language, ...excludedKeys].join(' ');
    if (loaded === this.loaded && criteria === this.#lastCriteria) return;
    this.loaded = loaded;
    this.#lastCriteria = criteria;
    this.articles = filterArticles(loaded ?? [], [...excludedKeys, ...this.#keysInOtherStrips], options);
  }

  get #keysInOtherStrips(): string[] {
    const others = [...SelectionController.#connected].filter((each) => each !== this);
    return others.flatMap(({ articles }) => articles.map(({ url }) => articleKey(url)));
  }
}

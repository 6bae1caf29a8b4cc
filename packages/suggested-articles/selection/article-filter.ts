/** Which of the articles that came are shown: pure functions over the model. */
import { languageOf } from '../../core/i18n/locale.js';
import type { Article } from '../../data/model/model.js';
import { articleKey, safeUrl } from '../../data/model/safe-url.js';

/** What a strip wants to show. */
export interface Wish {
  readonly limit: number;
  /** Addresses to leave out, parted by spaces. */
  readonly exclude: string;
  /** An ISO 8601 date: nothing older. */
  readonly publishedAfter: string | undefined;
  /** A BCP 47 subtag: nothing in another language. */
  readonly language: string | undefined;
}

/** What an article does not say of itself is not held against it. */
const isWanted = ({ inLanguage, datePublished }: Article, { language, publishedAfter }: Partial<Wish>): boolean =>
  (!language || !inLanguage || languageOf(inLanguage) === language) &&
  (!publishedAfter || !datePublished || Date.parse(datePublished) >= Date.parse(publishedAfter));

/** The first that are wanted, each once, without those whose {@link articleKey} is in `leftOut`. */
export function selectArticles(
  articles: readonly Article[],
  leftOut: Iterable<string>,
  wish: Pick<Wish, 'limit'> & Partial<Wish>,
): readonly Article[] {
  const known = new Set(leftOut);
  const fresh = articles.filter((article) => {
    const key = articleKey(article.url);
    return isWanted(article, wish) && !known.has(key) && known.add(key);
  });
  return fresh.slice(0, wish.limit);
}

/** Keys of the addresses in an attribute, parted by white space; what is no address is passed over. */
export const keysOf = (addresses: string, base: string): string[] =>
  addresses.split(/\s+/).flatMap((address) => {
    const url = safeUrl(address, base);
    return url ? [articleKey(url)] : [];
  });

/** Keys of the article that is being read: under the address it names as its own, and under the one in the address bar. */
export const currentKeys = (page: Document): string[] =>
  keysOf(`${page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? ''} ${page.URL}`, page.baseURI);

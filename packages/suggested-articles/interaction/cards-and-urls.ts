/** The cards on the page, each with the article that it links to. */
import type { Article } from '../../data/model/model.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { slottedCards } from '../view/slotted-cards.js';

export interface LinkedCard {
  readonly element: Element;
  readonly url: SafeUrl;
  /** Why the article is suggested. */
  readonly reason: string;
}

/** Reason of articles that the publisher chose: slotted cards, `data`, `src`, or a list in the page's JSON-LD. */
const EDITOR = 'editor';

export const reasonOf = (article: Article | undefined): string => article?.reason ?? EDITOR;

/** Rendered cards; each element shows the article at the same position. */
export function renderedCards(elements: readonly Element[], articles: readonly Article[]): LinkedCard[] {
  const cards: LinkedCard[] = [];
  for (const [position, element] of elements.entries()) {
    const article = articles[position];
    if (article) cards.push({ element, url: article.url, reason: reasonOf(article) });
  }
  return cards;
}

/** The publisher's own cards that have a link. */
export function linkedSlottedCards(host: Element): LinkedCard[] {
  const cards: LinkedCard[] = [];
  for (const element of slottedCards(host)) {
    const link = element instanceof HTMLAnchorElement ? element : element.querySelector<HTMLAnchorElement>('a[href]');
    const url = safeUrl(link?.href);
    if (url) cards.push({ element, url, reason: EDITOR });
  }
  return cards;
}

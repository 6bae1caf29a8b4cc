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

/** Of articles that the publisher chose: slotted cards, `data`, `src`, or a list in the page's JSON-LD. */
export const reasonOf = (article: Article | undefined): string => article?.reason ?? 'editor';

/**
 * The card elements on the page, with or without a link.
 *
 * @param articles The articles that the cards show; `undefined` for the publisher's own cards.
 */
export const cardElements = (host: Element, articles: readonly Article[] | undefined): Element[] =>
  articles ? [...(host.shadowRoot?.querySelectorAll('li') ?? [])] : slottedCards(host);

function linkOf(card: Element): SafeUrl | undefined {
  const link = card instanceof HTMLAnchorElement ? card : card.querySelector<HTMLAnchorElement>('a[href]');
  return safeUrl(link?.href);
}

/** Cards that have a link. A rendered card shows the article at the same position. */
export function linkedCards(host: Element, articles: readonly Article[] | undefined): LinkedCard[] {
  const cards: LinkedCard[] = [];
  for (const [position, element] of cardElements(host, articles).entries()) {
    const article = articles?.[position];
    const url = articles ? article?.url : linkOf(element);
    if (url) cards.push({ element, url, reason: reasonOf(article) });
  }
  return cards;
}

/** The cards on the page, and the articles that they link to. */
import type { PressSelectDetail } from '../../core/element/events.js';
import type { Article } from '../../data/model/model.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { slottedCards } from '../view/slotted-cards.js';

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

/** Cards that have a link, in order, with the detail of their events. */
export type LinkedCards = ReadonlyMap<Element, PressSelectDetail>;

/** A rendered card shows the article at the same position. */
export function linkedCards(host: Element, articles: readonly Article[] | undefined): LinkedCards {
  const cards = new Map<Element, PressSelectDetail>();
  for (const [index, element] of cardElements(host, articles).entries()) {
    const article = articles?.[index];
    const url = articles ? article?.url : linkOf(element);
    if (url) cards.set(element, { url, position: cards.size, reason: reasonOf(article) });
  }
  return cards;
}

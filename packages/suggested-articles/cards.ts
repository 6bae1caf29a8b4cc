import type { Article } from '../data/model.js';
import { type SafeUrl, safeUrl } from '../data/safe-url.js';

/** A card as it stands in the page: ours, or the publisher's. */
export interface Card {
  readonly element: Element;
  readonly url: SafeUrl;
  /** Why it is suggested. */
  readonly reason: string;
}

/** Chosen by a person: the publisher's own cards, `data`, `src`, or a list in the page. */
const EDITOR = 'editor';

export const reasonOf = (article: Article | undefined): string => article?.reason ?? EDITOR;

/** What stands in the default slot; of a list its items. */
export const ownItems = (host: Element): Element[] =>
  [...host.children].filter(({ slot }) => slot === '').flatMap((child) => (child.matches('ul, ol') ? [...child.children] : [child]));

/** The article that the publisher's card leads to. */
const linkOf = (card: Element): HTMLAnchorElement | null => (card instanceof HTMLAnchorElement ? card : card.querySelector<HTMLAnchorElement>('a[href]'));

const toCard = (element: Element, address: unknown, reason: string): Card[] => {
  const url = safeUrl(address);
  return url ? [{ element, url, reason }] : [];
};

export const ownCards = (host: Element): Card[] => ownItems(host).flatMap((element) => toCard(element, linkOf(element)?.href, EDITOR));

export const articleCards = (items: Iterable<Element>, articles: readonly Article[]): Card[] =>
  Array.from(items).flatMap((element, at) => toCard(element, articles[at]?.url, reasonOf(articles[at])));

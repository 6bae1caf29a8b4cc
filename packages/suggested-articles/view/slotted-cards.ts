import type { Article } from '../../data/model/model.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';

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

/** A link, what holds one, or an element of the publisher's own making; an editor's `<br>` or a list with nothing in it is no card. */
const isCard = (element: Element): boolean =>
  element.localName.includes('-') || element.matches('a') || element.querySelector('a') !== null;

/** The publisher's own cards; of a list its items. A server has no children to look at, and knows of none. */
export function ownItems(host: Element): Element[] {
  const children: Iterable<Element> = host.children ?? [];
  return Array.from(children)
    .filter(({ slot }) => slot === '')
    .flatMap((child) => (child.matches('ul, ol') ? [...child.children] : [child]))
    .filter(isCard);
}

/** The article that the publisher's card leads to. */
const linkOf = (card: Element): HTMLAnchorElement | null =>
  card instanceof HTMLAnchorElement ? card : card.querySelector<HTMLAnchorElement>('a[href]');

const toCard = (element: Element, address: unknown, reason: string): Card[] => {
  const url = safeUrl(address);
  return url ? [{ element, url, reason }] : [];
};

export const ownCards = (host: Element): Card[] =>
  ownItems(host).flatMap((element) => toCard(element, linkOf(element)?.href, EDITOR));

export const articleCards = (items: Iterable<Element>, articles: readonly Article[]): Card[] =>
  Array.from(items).flatMap((element, at) => toCard(element, articles[at]?.url, reasonOf(articles[at])));

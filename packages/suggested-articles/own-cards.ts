import type { PressSelectDetail } from '../core/events.js';
import { safeUrl } from '../data/safe-url.js';

const isLink = (node: EventTarget): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== '';

/** Which of the publisher's own cards a click follows, and where to; `undefined` for a click beside the links. */
export function followedLink(cards: readonly Element[], click: Event): PressSelectDetail | undefined {
  const link = click.composedPath().find(isLink);
  const url = safeUrl(link?.href);
  return link && url && { url, position: cards.findIndex((card) => card.contains(link)) };
}

/** RSS 2.0, its forerunners 0.9x, and RSS 1.0 (RDF), which differ in where the items stand. @see https://www.rssboard.org/rss-specification */
import { htmlToLine } from '../../text/html-text.js';
import { childrenOf, textOf } from '../../text/xml-elements.js';
import { toIsoDate } from './feed-date.js';
import { firstImage } from './first-image.js';
import { namedImage } from './media-rss.js';
import type { ParsedFeed } from './parsed-feed.js';
import { plainTitle } from './plain-text.js';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

/** RSS's own author is an e-mail address, with a name in brackets if the reader is lucky. */
const ownAuthor = (item: Element): string | undefined => {
  const written = textOf(item, 'author');
  return /\((.+)\)/.exec(written ?? '')?.[1] ?? (written?.includes('@') ? undefined : written);
};

function authorsOf(item: Element): { name: string }[] {
  const creators = childrenOf(item, 'creator', DUBLIN_CORE).map(({ textContent }) => textContent);
  return [creators.length > 0 ? creators : ownAuthor(item)]
    .flat()
    .flatMap((name) => (name ? [{ name: plainTitle(name) }] : []));
}

const addressOf = (item: Element): string | undefined =>
  textOf(item, 'link') ??
  childrenOf(item, 'guid').find((guid) => guid.getAttribute('isPermaLink') !== 'false')?.textContent ??
  undefined;

/** What WordPress sends in place of a locked post. */
const isLocked = (content: string | undefined): boolean => content?.includes('class="post-password-form"') ?? false;

function toArticle(item: Element): object[] {
  const content = textOf(item, 'encoded', CONTENT);
  const description = textOf(item, 'description');
  if (isLocked(content)) return [];
  return [
    {
      headline: plainTitle(textOf(item, 'title') ?? ''),
      url: addressOf(item),
      datePublished: toIsoDate(textOf(item, 'pubDate') ?? textOf(item, 'date', DUBLIN_CORE)),
      author: authorsOf(item),
      articleSection: plainTitle(textOf(item, 'category') ?? ''),
      description: htmlToLine(description ?? ''),
      image: namedImage(item) ?? firstImage(content) ?? firstImage(description),
    },
  ];
}

/** `undefined` for another format. */
export function readRss(root: Element): ParsedFeed | undefined {
  if (root.localName !== 'rss' && root.localName !== 'RDF') return undefined;
  const channel = Array.from(root.children).find(({ localName }) => localName === 'channel');
  const items = [root, channel]
    .flatMap((place) => Array.from(place?.children ?? []))
    .filter(({ localName }) => localName === 'item');
  return { articles: items.flatMap(toArticle), people: items.flatMap(authorsOf) };
}

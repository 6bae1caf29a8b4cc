/**
 * Reads RSS 2.0, its predecessors 0.9x, and RSS 1.0 (RDF), which has its items outside of the channel.
 * @see https://www.rssboard.org/rss-specification
 */
import { cleanHtmlLine } from '../../text/html-text.js';
import { childrenOf, textOf } from './xml-elements.js';
import { decodeTitle, type ParsedFeed, toIsoDate, withoutEmail } from './feed-fields.js';
import { declaredImage, firstImage } from './feed-image.js';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

/**
 * `<author>` is an e-mail address by specification, often with a name in parentheses. Some feeds write the name alone.
 */
function nameInAuthor(item: Element): string {
  return withoutEmail(textOf(item, 'author') ?? '').replace(/^\((.*)\)$/, '$1');
}

function authorsOf(item: Element): object[] {
  const creators = childrenOf(item, 'creator', DUBLIN_CORE);
  const names = creators.length > 0 ? creators.map(({ textContent }) => textContent) : [nameInAuthor(item)];
  return names.map((name) => withoutEmail(decodeTitle(name ?? ''))).flatMap((name) => (name ? [{ name }] : []));
}

function urlOf(item: Element): string | undefined {
  const permalink = childrenOf(item, 'guid').find((guid) => guid.getAttribute('isPermaLink') !== 'false');
  return textOf(item, 'link') ?? permalink?.textContent ?? undefined;
}

/** WordPress sends this form in place of a password-protected post. */
const isProtected = (content: string | undefined): boolean => content?.includes('class="post-password-form"') ?? false;

function toArticle(item: Element): object[] {
  const content = textOf(item, 'encoded', CONTENT);
  const description = textOf(item, 'description');
  if (isProtected(content)) return [];
  return [
    {
      headline: decodeTitle(textOf(item, 'title') ?? ''),
      url: urlOf(item),
      datePublished: toIsoDate(textOf(item, 'pubDate') ?? textOf(item, 'date', DUBLIN_CORE)),
      author: authorsOf(item),
      articleSection: decodeTitle(textOf(item, 'category') ?? ''),
      description: cleanHtmlLine(description),
      image: declaredImage(item) ?? firstImage(content) ?? firstImage(description),
    },
  ];
}

/** `undefined` for another format. */
export function readRss(root: Element): ParsedFeed | undefined {
  if (root.localName !== 'rss' && root.localName !== 'RDF') return undefined;
  const channel = Array.from(root.children).find(({ localName }) => localName === 'channel');
  const children = [...Array.from(root.children), ...Array.from(channel?.children ?? [])];
  const items = children.filter(({ localName }) => localName === 'item');
  return { articles: items.flatMap(toArticle), people: items.flatMap(authorsOf) };
}

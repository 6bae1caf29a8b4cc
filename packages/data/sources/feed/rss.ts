/**
 * Reads RSS 2.0, its predecessors 0.9x, and RSS 1.0 (RDF), which has its items outside of the channel.
 * @see https://www.rssboard.org/rss-specification
 */
import { MAX_ITEMS } from '../../model/resource.js';
import type { XmlElement } from '../../text/xml-element.js';
import { cleanHtmlLine } from '../../text/html-text.js';
import { childrenOf, textOf } from './xml-elements.js';
import { decodeTitle, MAX_AUTHORS, type ParsedFeed, toIsoDate, withoutEmail } from './feed-fields.js';
import { declaredImage, firstImage } from './feed-image.js';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

/**
 * `<author>` is an e-mail address by specification, often with a name in parentheses. Some feeds write the name alone.
 */
function nameInAuthor(item: XmlElement): string {
  return withoutEmail(textOf(item, 'author') ?? '').replace(/^\((.*)\)$/, '$1');
}

function authorsOf(item: XmlElement): object[] {
  const creators = childrenOf(item, 'creator', DUBLIN_CORE);
  const names = creators.length > 0 ? creators.slice(0, MAX_AUTHORS).map(({ text }) => text) : [nameInAuthor(item)];
  return names.map((name) => withoutEmail(decodeTitle(name))).flatMap((name) => (name ? [{ name }] : []));
}

function urlOf(item: XmlElement): string | undefined {
  const permalink = childrenOf(item, 'guid').find((guid) => guid.attributes.get('isPermaLink') !== 'false');
  return textOf(item, 'link') ?? permalink?.text;
}

/** WordPress sends this form in place of a password-protected post. */
const isProtected = (content: string | undefined): boolean => content?.includes('class="post-password-form"') ?? false;

function toArticle(item: XmlElement): object[] {
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
export function readRss(root: XmlElement): ParsedFeed | undefined {
  if (root.name !== 'rss' && root.name !== 'RDF') return undefined;
  const channel = root.children.find(({ name }) => name === 'channel');
  const children = [...root.children, ...(channel?.children ?? [])];
  const items = children.filter(({ name }) => name === 'item').slice(0, MAX_ITEMS);
  return { articles: items.flatMap(toArticle), people: items.flatMap(authorsOf) };
}

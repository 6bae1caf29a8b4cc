/** Reads Atom. @see RFC 4287 */
import { MAX_ITEMS } from '../../model/resource.js';
import type { XmlElement } from '../../text/xml-element.js';
import { htmlToLine } from '../../text/html-text.js';
import { childrenOf, textOf } from './xml-elements.js';
import { decodeTitle, MAX_AUTHORS, type ParsedFeed, toIsoDate, withoutEmail } from './feed-fields.js';
import { declaredImage, firstImage } from './feed-image.js';

/** An element's `type` says whether its content is text, escaped HTML, or XHTML. */
function lineOf(entry: XmlElement, name: string): string {
  const [element] = childrenOf(entry, name);
  const text = element?.text.trim() ?? '';
  return decodeTitle(element?.attributes.get('type') === 'html' ? htmlToLine(text) : text);
}

const authorsOf = (parent: XmlElement): object[] =>
  childrenOf(parent, 'author')
    .slice(0, MAX_AUTHORS)
    .flatMap((author) => {
      const name = withoutEmail(decodeTitle(textOf(author, 'name') ?? ''));
      return name ? [{ name, url: textOf(author, 'uri') }] : [];
    });

/** A link without `rel` is `alternate`: the article itself. */
const linkOf = (entry: XmlElement, rel: string): XmlElement | undefined =>
  childrenOf(entry, 'link').find((link) => (link.attributes.get('rel') ?? 'alternate') === rel);

function enclosedImage(entry: XmlElement): object | undefined {
  const link = linkOf(entry, 'enclosure');
  return link?.attributes.get('type')?.startsWith('image/') ? { url: link.attributes.get('href') } : undefined;
}

function toArticle(entry: XmlElement, feedAuthors: readonly object[]): object {
  const authors = authorsOf(entry);
  const [category] = childrenOf(entry, 'category');
  return {
    headline: lineOf(entry, 'title'),
    url: linkOf(entry, 'alternate')?.attributes.get('href'),
    datePublished: toIsoDate(textOf(entry, 'published') ?? textOf(entry, 'updated')),
    author: authors.length > 0 ? authors : feedAuthors,
    articleSection: category?.attributes.get('label') ?? category?.attributes.get('term'),
    description: lineOf(entry, 'summary'),
    image: declaredImage(entry) ?? enclosedImage(entry) ?? firstImage(textOf(entry, 'content')),
  };
}

/** `undefined` for another format. */
export function readAtom(root: XmlElement): ParsedFeed | undefined {
  if (root.name !== 'feed') return undefined;
  const authors = authorsOf(root);
  const entries = childrenOf(root, 'entry').slice(0, MAX_ITEMS);
  return {
    articles: entries.map((entry) => toArticle(entry, authors)),
    people: authors.length > 0 ? authors : entries.flatMap(authorsOf),
  };
}

/** Reads Atom. @see RFC 4287 */
import { htmlToLine } from '../../text/html-text.js';
import { childrenOf, textOf } from './xml-elements.js';
import { decodeTitle, type ParsedFeed, toIsoDate, withoutEmail } from './feed-fields.js';
import { declaredImage, firstImage } from './feed-image.js';

/** An element's `type` says whether its content is text, escaped HTML, or XHTML. */
function lineOf(entry: Element, name: string): string {
  const [element] = childrenOf(entry, name);
  const text = element?.textContent?.trim() ?? '';
  return decodeTitle(element?.getAttribute('type') === 'html' ? htmlToLine(text) : text);
}

const authorsOf = (parent: Element): object[] =>
  childrenOf(parent, 'author').flatMap((author) => {
    const name = withoutEmail(decodeTitle(textOf(author, 'name') ?? ''));
    return name ? [{ name, url: textOf(author, 'uri') }] : [];
  });

/** A link without `rel` is `alternate`: the article itself. */
const linkOf = (entry: Element, rel: string): Element | undefined =>
  childrenOf(entry, 'link').find((link) => (link.getAttribute('rel') ?? 'alternate') === rel);

function enclosedImage(entry: Element): object | undefined {
  const link = linkOf(entry, 'enclosure');
  return link?.getAttribute('type')?.startsWith('image/') ? { url: link.getAttribute('href') } : undefined;
}

function toArticle(entry: Element, feedAuthors: readonly object[]): object {
  const authors = authorsOf(entry);
  const [category] = childrenOf(entry, 'category');
  return {
    headline: lineOf(entry, 'title'),
    url: linkOf(entry, 'alternate')?.getAttribute('href'),
    datePublished: toIsoDate(textOf(entry, 'published') ?? textOf(entry, 'updated')),
    author: authors.length > 0 ? authors : feedAuthors,
    articleSection: category?.getAttribute('label') ?? category?.getAttribute('term'),
    description: lineOf(entry, 'summary'),
    image: declaredImage(entry) ?? enclosedImage(entry) ?? firstImage(textOf(entry, 'content')),
  };
}

/** `undefined` for another format. */
export function readAtom(root: Element): ParsedFeed | undefined {
  if (root.localName !== 'feed') return undefined;
  const authors = authorsOf(root);
  const entries = childrenOf(root, 'entry');
  return {
    articles: entries.map((entry) => toArticle(entry, authors)),
    people: authors.length > 0 ? authors : entries.flatMap(authorsOf),
  };
}

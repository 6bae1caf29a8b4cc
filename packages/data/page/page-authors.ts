/** The authors that a page names in `<meta>` elements, and in the links that themes mark as author links. */
import type { Person } from '../model/model.js';
import { isName } from '../sources/contract/people.js';
import { safeUrl } from '../model/safe-url.js';
import { cleanLine } from '../text/clean-text.js';

/** `rel=author`, as WordPress writes it, or the hCard microformat of themes without it. */
const AUTHOR_LINKS = 'a[rel~="author"][href], .author.vcard a.fn[href]';

/** In order of preference. A page with several authors has several elements. */
const AUTHOR_METAS = [
  '[name="author" i]',
  '[property="article:author" i]',
  '[name="parsely-author" i]',
  '[name="dc.creator" i]',
];

/** A longer text is a sentence: `More articles by …`. */
const MAX_NAME_WORDS = 6;

const isShortName = (text: string | undefined): text is string =>
  isName(text) && text.split(' ').length <= MAX_NAME_WORDS;

/** The names in the first kind of `<meta>` that has any. */
function namesInMeta(document: Document): readonly string[] {
  const metas = [...document.querySelectorAll('meta')];
  for (const selector of AUTHOR_METAS) {
    const found = metas.filter((meta) => meta.matches(selector));
    const names = found.map(({ content }) => cleanLine(content)).filter(isShortName);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/**
 * The people in author links. Only links in the article around the headline, or outside of any article, are read: cards
 * of other articles have author links too. Of several links to the same page the first one with a name is used.
 */
function peopleInLinks(document: Document, base: string): readonly Person[] {
  const mainArticle = document.querySelector('h1')?.closest('article') ?? null;
  const people = new Map<string, Person>();
  for (const link of document.querySelectorAll(AUTHOR_LINKS)) {
    const article = link.closest('article');
    const isInContent = article === null || article === mainArticle;
    if (!isInContent || link.closest('aside, nav, footer, press-author-bio')) continue;
    const name = cleanLine(link.textContent ?? '');
    const url = safeUrl(link.getAttribute('href'), base);
    if (url && isShortName(name) && !people.has(url)) people.set(url, { name, url });
  }
  return [...people.values()];
}

/**
 * The names in `<meta>`, each with the URL of the author link with that name. Without names: the people in author
 * links.
 */
export function pageAuthors(document: Document, base: string): readonly Person[] {
  const linked = peopleInLinks(document, base);
  const names = namesInMeta(document);
  if (names.length === 0) return linked;
  return names.map((name) => linked.find((person) => person.name === name) ?? { name });
}

/** Whom a page names as its author where no data does: in `<meta>`, and in the links that themes mark as the author's. */
import type { Person } from '../model/model.js';
import { safeUrl } from '../model/safe-url.js';
import { cleanLine } from '../text/clean-text.js';

/** `rel=author` as WordPress and its themes write it, and the microformat of those that leave it out. */
const LINKS = 'a[rel~="author"][href], .author.vcard a.fn[href]';

/** Each kind as often as there are authors; the first kind that holds a name. */
const METAS = [
  'meta[name="author" i]',
  'meta[property="article:author" i]',
  'meta[name="parsely-author" i]',
  'meta[name="dc.creator" i]',
];

/** Longer is a sentence, `More articles by …`, and no name. */
const MOST_WORDS = 6;

/** Facebook's `article:author` may be a profile's address instead of a name. */
const isName = (text: string | undefined): text is string =>
  text !== undefined && !/^https?:/.test(text) && text.split(' ').length <= MOST_WORDS;

function namesInMeta(document: Document): readonly string[] {
  const kinds = METAS.map((selector) =>
    [...document.querySelectorAll<HTMLMetaElement>(selector)].map(({ content }) => cleanLine(content)).filter(isName),
  );
  return [...new Set(kinds.find((names) => names.length > 0))];
}

/** The article around the headline: cards of other articles name their own authors. The first link to a page holds the name. */
function peopleInLinks(document: Document, base: string): readonly Person[] {
  const article = document.querySelector('h1')?.closest('article') ?? null;
  const people = new Map<string, Person>();
  for (const link of document.querySelectorAll(LINKS)) {
    const name = cleanLine(link.textContent ?? '');
    const url = safeUrl(link.getAttribute('href'), base);
    const isOwn =
      [null, article].includes(link.closest('article')) && !link.closest('aside, nav, footer, press-author-bio');
    if (url && isOwn && isName(name) && !people.has(url)) people.set(url, { name, url });
  }
  return [...people.values()];
}

/** Names in `<meta>`, each with the page that a link of that name leads to; else whom the links name. */
export function pageAuthors(document: Document, base: string): readonly Person[] {
  const linked = peopleInLinks(document, base);
  const names = namesInMeta(document);
  return names.length > 0 ? names.map((name) => linked.find((person) => person.name === name) ?? { name }) : linked;
}

/**
 * Finds the authors of an article in a page’s `<meta>` elements and markup, and tells people from what else stands in
 * the place of an author. Downloaded when the page’s JSON-LD does not name the authors plainly.
 */
import type { Person } from '../../model/model.js';
import { nameKey } from '../../model/name-key.js';
import { documentsOfFacts, type PageFacts } from '../../model/resource.js';
import type { Evidence, FoundText } from './evidence.js';
import { findMainArticle, type MainArticle } from './main-article.js';
import { markupAuthors } from './markup-authors.js';
import { authorsInFacts, metaAuthors } from './meta-authors.js';
import { fullNamesIn, isFullName, namesIn, withoutEmail } from './person-name.js';
import { siteNames, siteNameTest } from './site-names.js';
import { mergePeople } from '../../sources/contract/people.js';
import { peopleModule } from '../../sources/lazy-modules.js';

/** A text that was not believed. */
export interface Rejection {
  readonly text: string;
  readonly found: string;
  /** `is a placeholder`. */
  readonly why: string;
}

/** The authors from one place in the page, and what was not believed. */
export interface Byline {
  readonly people: readonly Person[];
  /** Where the people were found; `undefined` if there are none. */
  readonly found: string | undefined;
  readonly rejected: readonly Rejection[];
}

type PageOfArticle = Pick<PageFacts, 'url' | 'meta' | 'jsonLd'>;

/** More authors than an article has: the page is a list. */
const MAX_AUTHORS = 12;

/** The texts of one place that are read. */
const MAX_TEXTS = 50;

/** What is known of the page’s site. */
interface Site {
  readonly names: readonly string[];
  readonly isSiteName: (name: string) => boolean;
}

const siteOf = (page: PageOfArticle): Site => ({ names: siteNames(page), isSiteName: siteNameTest(page) });

/** `Kloop / Aida Sadykova`: the name of the site beside that of a person. */
function withoutSiteNames(text: string, { names, isSiteName }: Site): string {
  if (isSiteName(text)) return text;
  const rest = names.reduce((line, name) => line.replace(name, ' | '), text).replace(/^[\s|/,–—-]+/u, '');
  return /\p{L}/u.test(rest) ? rest : text;
}

/** In UTF-16 units. No line of names is longer. */
const MAX_TEXT_LENGTH = 500;

/** What the names in a text are, and why a text has none. */
function judgeText(written: string, evidence: Evidence, site: Site) {
  const { isSiteName } = site;
  const lines = written
    .slice(0, MAX_TEXT_LENGTH)
    .split('\n')
    .map((line) => withoutSiteNames(withoutEmail(line) || line, site));
  const text = lines.join('\n');
  if (evidence.isGuess) return { names: fullNamesIn(text).filter((name) => !isSiteName(name)) };
  const { names, reason } = namesIn(text);
  const people = names.filter((name) => !isSiteName(name));
  return { names: people, reason: reason ?? (people.length < names.length ? 'is the name of the site' : undefined) };
}

function judge(evidence: Evidence, site: Site): Byline {
  const people = new Map<string, Person>();
  const rejected: Rejection[] = [];
  for (const { text, url } of evidence.texts.slice(0, MAX_TEXTS)) {
    const { names, reason } = judgeText(text, evidence, site);
    if (reason) rejected.push({ text, found: evidence.found, why: reason });
    const link = names.length === 1 ? url : undefined;
    for (const name of names) {
      const known = people.get(nameKey(name));
      people.set(nameKey(name), known?.url || !link ? (known ?? { name }) : { name, url: link });
    }
  }
  const areTooMany = people.size > MAX_AUTHORS;
  return { people: areTooMany ? [] : [...people.values()], found: evidence.found, rejected };
}

const hasFullNames = ({ people }: Byline): boolean => people.length > 0 && people.every(({ name }) => isFullName(name));

/** Static pages of WordPress have an author who wrote none of their text: often the administrator. */
const STATIC_PAGE = 'body.page[class*="page-id-"]';

/** The classes of WordPress's lists. Other systems use such words on articles. */
const LIST = 'body:is(.home, .blog, .archive:not(.author), .search, .error404):not(.single)';

const isList = (document: Document, { meta }: PageOfArticle): boolean =>
  meta['og:type'] !== 'article' && document.querySelector(LIST) !== null;

const isShownIn = (article: MainArticle, { people }: Byline): boolean => {
  const text = article.root.textContent?.toLowerCase() ?? '';
  return people.every(({ name }) => text.includes(name.toLowerCase()));
};

/** Every place that may name authors, in order of preference. */
function* evidenceIn(document: Document, article: MainArticle, base: string): Generator<Evidence> {
  yield* metaAuthors(document);
  yield* markupAuthors(document, article, base);
}

const NOBODY: Byline = { people: [], found: undefined, rejected: [] };

const hasAllOf = (more: Byline, fewer: Byline): boolean =>
  fewer.people.every(({ name }) => more.people.some((other) => nameKey(other.name) === nameKey(name)));

/** `<meta>` may name the first of several authors. */
function withOthers(best: Byline, places: readonly Byline[]): Byline {
  const more = places.find((place) => place.people.length > best.people.length && hasAllOf(place, best));
  return more && hasFullNames(more) ? more : best;
}

/** The best of several places: full names that the article shows, any full names, any name. */
function chooseBest(places: readonly Byline[], article: MainArticle): Byline | undefined {
  return (
    places.find((place) => hasFullNames(place) && isShownIn(article, place)) ?? places.find(hasFullNames) ?? places[0]
  );
}

/** Whether no later place needs to be read. One name in `<meta>` may be the first of several. */
function isEnough(place: Byline, isGuess: boolean, article: MainArticle): boolean {
  if (!hasFullNames(place)) return false;
  return isGuess || (place.people.length > 1 && isShownIn(article, place));
}

const isWithoutAuthor = (document: Document, page: PageOfArticle): boolean =>
  page.meta['og:type'] === 'product' || document.querySelector(STATIC_PAGE) !== null || isList(document, page);

/**
 * The authors of the article. A full name that the article shows is preferred to one that only `<meta>` has, and to a
 * single word.
 */
export function readByline(document: Document, page: PageOfArticle, base: string): Byline {
  if (isWithoutAuthor(document, page)) return NOBODY;
  const article = findMainArticle(document);
  const site = siteOf(page);
  const found: Byline[] = [];
  const rejected: Rejection[] = [];
  for (const evidence of evidenceIn(document, article, base)) {
    const place = judge(evidence, site);
    rejected.push(...place.rejected);
    if (place.people.length > 0) found.push(place);
    if (isEnough(place, evidence.isGuess ?? false, article)) break;
  }
  const first = chooseBest(found, article);
  const best = first && withOthers(first, found);
  return { people: best ? withLinks(best.people, found) : [], found: best?.found, rejected };
}

/** A post in a list of whole posts, such as the front page of a blog. */
const POST = '.wp-block-post, .hentry, .post, article';

/**
 * In a list of posts, the authors of the post around an element; elsewhere, `undefined`. `<meta>` and JSON-LD
 * describe the list.
 */
export function readBylineInList(element: Element, page: PageOfArticle, base: string): readonly Person[] | undefined {
  const { ownerDocument: document } = element;
  const root = isList(document, page) && element.closest(POST);
  if (!root) return undefined;
  const site = siteOf(page);
  const headline = root.querySelector('h1, h2, h3') ?? undefined;
  for (const evidence of markupAuthors(document, { root, headline }, base)) {
    const { people } = judge(evidence, site);
    if (people.length > 0) return people;
  }
  return [];
}

/** The authors in the facts of a page without its document, as a server writes them. */
function peopleInFacts(page: PageOfArticle): readonly Person[] {
  const site = siteOf(page);
  const places = authorsInFacts(page.meta).map((evidence) => judge(evidence, site));
  return (places.find(hasFullNames) ?? places.find(({ people }) => people.length > 0))?.people ?? [];
}

/** Adds the address of each person’s page, if another place has it. */
function withLinks(people: readonly Person[], places: readonly Byline[]): Person[] {
  const linked = places.flatMap((place) => place.people).filter(({ url }) => url);
  return people.map((person) => linked.find(({ name }) => nameKey(name) === nameKey(person.name)) ?? person);
}

/**
 * The authors in the document that the facts were read from: they are looked for only now, because most pages name them
 * in JSON-LD or in their CMS. A server has written them into the facts.
 */
export function findAuthors(page: PageFacts): readonly Person[] {
  const document = documentsOfFacts.get(page);
  return page.authors ?? (document ? readByline(document, page, document.baseURI).people : peopleInFacts(page));
}

/** The text of a field that names an author, for `judgePeople`. */
const asEvidence = (person: Person): FoundText => ({ text: person.name });

/**
 * The people whose names are those of people: several in one field are split, labels and addresses are removed. The
 * site itself is left out.
 */
export function judgePeople(people: readonly Person[], page: PageOfArticle, found = 'JSON-LD'): Byline {
  const site = siteOf(page);
  const known = new Map<string, Person>();
  const rejected: Rejection[] = [];
  for (const person of people) {
    if (person['@type']) {
      rejected.push({ text: person.name, found, why: 'is an organization' });
      continue;
    }
    const byline = judge({ found, texts: [asEvidence(person)] }, site);
    rejected.push(...byline.rejected);
    const [only, ...others] = byline.people;
    const isOne = only && others.length === 0;
    for (const each of isOne ? [{ ...person, name: only.name }] : byline.people)
      if (!known.has(nameKey(each.name))) known.set(nameKey(each.name), each);
    if (person.nameWithheld) known.set(`withheld ${known.size}`, person);
  }
  return { people: [...known.values()], found, rejected };
}

/**
 * The authors of a page: those of its CMS and its JSON-LD, as far as they are people, and those in the page itself. The
 * first list with full names counts: others may be user names.
 */
export function authorsOf(page: PageFacts, sources: readonly (readonly Person[])[]): Person[] {
  const judged = sources.map((people) => judgePeople(people, page).people);
  const lists = [...judged, findAuthors(page)];
  const isFull = (people: readonly Person[]): boolean =>
    people.length > 0 && people.every(({ name, nameWithheld }) => nameWithheld || isFullName(name));
  const first = lists.find(isFull) ?? lists.find((people) => people.length > 0) ?? [];
  return mergePeople(first, ...lists.filter((people) => people !== first));
}

/** Where the names on a page were found, and which were not believed. */
export interface AuthorsExplained {
  readonly found: readonly { readonly name: string; readonly found: string }[];
  readonly rejected: readonly Rejection[];
}

/** Explains what the page itself says about its authors, without its CMS. */
export function explainAuthors(document: Document, page: PageFacts): AuthorsExplained {
  const inJsonLd = judgePeople(peopleModule.current?.readPageAuthors(page).data ?? [], page);
  const inPage = readByline(document, page, document.baseURI);
  const shown =
    inJsonLd.people.length > 0 && (hasFullNames(inJsonLd) || inPage.people.length === 0) ? inJsonLd : inPage;
  return {
    found: shown.people.map(({ name }) => ({ name, found: shown.found ?? '' })),
    rejected: [...inJsonLd.rejected, ...inPage.rejected],
  };
}

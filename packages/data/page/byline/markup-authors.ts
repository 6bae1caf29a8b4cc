/** The authors that the markup of an article names, from the safest marks to the weakest. */
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { cleanLine } from '../../text/clean-text.js';
import type { Evidence, FoundText } from './evidence.js';
import { isInArticle, type MainArticle } from './main-article.js';
import { fullNamesIn, hasLabel } from './person-name.js';

/** A byline is a line. */
const MAX_LENGTH = 160;

const ITEMPROP = '[itemprop~="author"], [itemprop~="creator"]';
const LINKS = 'a[rel~="author"], .author.vcard .fn, .p-author, .h-card .p-name, .byline .fn';
const BLOCKS =
  '.wp-block-post-author-name, .wp-block-post-author__name, .wp-block-co-authors-plus-name, .wp-block-newspack-blocks-author';
const PATHS = [
  'author',
  'authors',
  'autor',
  'autoren',
  'auteur',
  'auteurs',
  'autores',
  'people',
  'person',
  'staff',
  'profile',
  'profil',
  'profiles',
  'contributor',
  'contributors',
  'columnist',
  'journalist',
  'journalists',
  'reporter',
  'writers',
  'by',
  'avtor',
  'avtory',
  'author-page',
  'muallif',
  'yazar',
  'kirjoittaja',
  'redaktion',
];
const PATH_LINKS = PATHS.map((path) => `a[href*="/${path}/" i]`).join(', ');
const CLASSES = [
  'byline',
  'author',
  'autor',
  'auteur',
  'avtor',
  'writer',
  'yazar',
  'muallif',
  'muhabir',
  'reporter',
  'journalist',
  'contributor',
  'sign',
  'firma',
  'username',
]
  .flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`, `[data-testid*="${word}" i]`])
  .concat('address')
  .join(', ');
const DATA = '[data-author], [data-author-name], [data-authors]';
/** Boxes with the words of a biography, links and numbers. */
const NOT_A_BYLINE = /bio\b|description|social|follow|avatar|image|photo|count|authority|-?more|posts/i;

/** Elements that end a line. */
const BLOCK = /^(?:address|br|dd|div|dt|h\d|header|li|ol|p|section|time|ul)$/;
const HIDDEN = /^(?:button|noscript|script|style|svg|template|time)$/;

function textsIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  const name = node.nodeName.toLowerCase();
  const text = HIDDEN.test(name) ? '' : Array.from(node.childNodes, textsIn).join('');
  // Elements without a space between them are apart on the page, by their style.
  const isApart = BLOCK.test(name) || node.previousSibling?.nodeType === Node.ELEMENT_NODE;
  return isApart ? `\n${text}\n` : text;
}

/** The text as the page shows it: blocks are lines of their own. */
const linesOf = (element: Element): string =>
  textsIn(element)
    .replace(/ *\n\s*/g, '\n')
    .trim();

const textOf = (element: Element): string => cleanLine(linesOf(element)) ?? '';

/** Those in the article’s own box, or else the others, such as a byline above the article. */
function nearest(elements: readonly HTMLElement[], { root }: MainArticle): readonly HTMLElement[] {
  const inside = elements.filter((element) => root.contains(element));
  return inside.length > 0 ? inside : elements;
}

/** Elements in the article; those after the headline first. */
function inArticle(document: Document, selector: string, article: MainArticle): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const elements = nearest(
    all.filter((element) => isInArticle(element, article)),
    article,
  );
  const { headline } = article;
  if (!headline) return [...elements];
  const isAfter = (element: HTMLElement): boolean =>
    Boolean(headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return [...elements.filter(isAfter), ...elements.filter((element) => !isAfter(element))];
}

const pageOf = (element: Element, base: string): SafeUrl | undefined =>
  safeUrl(element.closest('a')?.getAttribute('href') ?? element.querySelector('a')?.getAttribute('href'), base);

/** A thing of another type, such as a comment, has an author of its own. */
function isOfArticle(element: Element): boolean {
  const thing = element.parentElement?.closest('[itemscope]')?.getAttribute('itemtype') ?? '';
  return !/Comment|Image|Photo|Video|Rating|Organization|WebSite/.test(thing);
}

function microdataText(element: Element): string {
  const name = element.querySelector('[itemprop~="name"]') ?? element;
  return name.getAttribute('content') ?? textOf(name);
}

const microdata = (document: Document, article: MainArticle, base: string): FoundText[] =>
  [...inArticle(document, ITEMPROP, article), ...document.querySelectorAll(`head :is(${ITEMPROP})`)]
    .filter(isOfArticle)
    .map((element) => ({ text: microdataText(element), url: pageOf(element, base) }));

const texts = (elements: readonly Element[], base: string): FoundText[] =>
  elements.map((element) => ({ text: textOf(element), url: pageOf(element, base) }));

/** The links in a byline name one author each; otherwise its text is read. */
function bylineTexts(element: Element, base: string): FoundText[] {
  const text = linesOf(element);
  if (text.length > MAX_LENGTH || NOT_A_BYLINE.test(element.className)) return [];
  const links = texts([...element.querySelectorAll('a')], base).filter((link) => fullNamesIn(link.text).length > 0);
  if (links.length > 0) return links;
  return fullNamesIn(text).length > 0 ? [{ text, url: pageOf(element, base) }] : [];
}

/** The box around a byline has those of the other authors, unless it is the whole article. */
function boxOf(byline: Element): Element {
  const box = byline.parentElement;
  const isByline = box && linesOf(box).length <= 2 * MAX_LENGTH && !box.querySelector('h1');
  return isByline ? box : byline;
}

/** The first byline that names somebody, and the others beside it. */
function bylines(elements: readonly Element[], base: string): FoundText[] {
  const first = elements.find((element) => bylineTexts(element, base).length > 0);
  if (!first) return [];
  const box = boxOf(first);
  return elements.filter((element) => box.contains(element)).flatMap((element) => bylineTexts(element, base));
}

const MAX_TEXTS = 3000;

const MAX_OTHER_WORDS = 6;

/** Whether the text names people and says little else: `By Friday, the boils should be back` starts like a byline. */
function isByline(text: string): boolean {
  const names = fullNamesIn(text);
  const others = names.reduce((rest, name) => rest.replace(name, ' '), text).split(/\s+/);
  return text.length <= MAX_LENGTH && names.length > 0 && others.filter(Boolean).length <= MAX_OTHER_WORDS;
}

/** The text of an element with a label, or of the one around it: the name may be in an element of its own. */
function labeledText(node: Node, article: MainArticle): string | undefined {
  const line = cleanLine(node.nodeValue ?? '') ?? '';
  const box = node.parentElement;
  if (!box || line.length > MAX_LENGTH || !hasLabel(`${line} `)) return undefined;
  if (box.closest('script, style, template, noscript') || !isInArticle(box, article)) return undefined;
  const lines = [line, linesOf(box), linesOf(box.parentElement ?? box)];
  return lines.find((text) => hasLabel(text) && isByline(text));
}

/** `By Aida Sadykova`, in an element without any mark. */
function labeledTexts(document: Document, article: MainArticle): FoundText[] {
  const walker = document.createTreeWalker(article.root, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MAX_TEXTS && walker.nextNode(); count++) {
    const text = labeledText(walker.currentNode, article);
    if (text) return [{ text }];
  }
  return [];
}

const dataTexts = (elements: readonly HTMLElement[]): FoundText[] =>
  elements.map(({ dataset }) => ({ text: dataset['authorName'] ?? dataset['author'] ?? dataset['authors'] ?? '' }));

/** From the safest marks to the weakest. A generator, because most pages need only the first. */
export function* markupAuthors(document: Document, article: MainArticle, base: string): Generator<Evidence> {
  const find = (selector: string): HTMLElement[] => inArticle(document, selector, article);
  yield { found: 'itemprop=author', texts: microdata(document, article, base) };
  yield { found: 'a[rel=author] or hCard', texts: texts(find(LINKS), base) };
  yield { found: 'block of the post author', texts: texts(find(BLOCKS), base) };
  yield { found: 'class of a byline', texts: bylines(find(CLASSES), base), isGuess: true };
  yield { found: 'link to an author page', texts: bylines(find(PATH_LINKS), base), isGuess: true };
  yield { found: 'data-author', texts: dataTexts(find(DATA)), isGuess: true };
  yield { found: 'text of a byline', texts: labeledTexts(document, article), isGuess: true };
}

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
  '.wp-block-post-author-name, .wp-block-post-author__name, .wp-block-co-authors-plus-name, ' +
  '.wp-block-newspack-blocks-author';
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

/** In UTF-16 units. The rest of a longer text is not read: it is no byline. */
const MAX_READ_LENGTH = 1000;

function textsIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').slice(0, MAX_READ_LENGTH).replace(/\s+/g, ' ');
  const name = node.nodeName.toLowerCase();
  let text = '';
  let child = HIDDEN.test(name) ? null : node.firstChild;
  for (; child && text.length < MAX_READ_LENGTH; child = child.nextSibling) text += textsIn(child);
  // Elements without a space between them are apart on the page, by their style.
  const isApart = BLOCK.test(name) || node.previousSibling?.nodeType === Node.ELEMENT_NODE;
  return isApart ? `\n${text}\n` : text;
}

/** The text as the page shows it: blocks are lines of their own. */
const linesOf = (element: Element): string =>
  textsIn(element)
    .replace(/ +/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();

const textOf = (element: Element): string => cleanLine(linesOf(element)) ?? '';

/** A longer box beside the article is not its header. */
const MAX_BOX_LENGTH = 3000;

/** The boxes beside the article and beside those around it, such as a header above it. */
function boxesBeside({ root }: MainArticle, isBefore: boolean): Element[] {
  const boxes: Element[] = [];
  for (let box: Element | null = root; box?.parentElement; box = box.parentElement) {
    let sibling = isBefore ? box.previousElementSibling : box.nextElementSibling;
    for (; sibling; sibling = isBefore ? sibling.previousElementSibling : sibling.nextElementSibling)
      if ((sibling.textContent?.length ?? 0) < MAX_BOX_LENGTH) boxes.push(sibling);
  }
  return boxes;
}

const isHtml = (element: Element): element is HTMLElement => 'dataset' in element;

/** Elements of a selector that are looked at: `sign` is also in the class `design`. */
const MAX_ELEMENTS = 300;

const matchesIn = (boxes: readonly Element[], selector: string): Element[] =>
  boxes
    .flatMap((box) => [...(box.matches(selector) ? [box] : []), ...box.querySelectorAll(selector)])
    .slice(0, MAX_ELEMENTS);

/**
 * Elements in the article’s own box, or else above it. Below it are boxes of other articles: there only marks count
 * that say who wrote this one.
 */
function findElements(selector: string, article: MainArticle, isGuess: boolean): HTMLElement[] {
  const zones = [() => [article.root], () => boxesBeside(article, true), () => boxesBeside(article, false)];
  for (const zone of isGuess ? zones.slice(0, 2) : zones) {
    const found = matchesIn(zone(), selector).filter((element) => isInArticle(element, article));
    if (found.length > 0) return found.filter(isHtml);
  }
  return [];
}

/** Those after the headline first. */
function inArticle(selector: string, article: MainArticle, isGuess = false): HTMLElement[] {
  const elements = findElements(selector, article, isGuess);
  const { headline } = article;
  if (!headline) return elements;
  const isAfter = (element: HTMLElement): boolean =>
    Boolean(headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return [...elements.filter(isAfter), ...elements.filter((element) => !isAfter(element))];
}

const pageOf = (element: Element, base: string): SafeUrl | undefined =>
  safeUrl(element.closest('a')?.getAttribute('href') ?? element.querySelector('a')?.getAttribute('href'), base);

/** A thing of another type, such as a comment, has an author of its own. */
function isOfArticle(element: Element): boolean {
  const thing = element.parentElement?.closest('[itemscope]')?.getAttribute('itemtype') ?? '';
  return !/Comment|Image|Photo|Video|Rating|Organization|WebSite|Book|Movie|Music|Product|Question|Answer/.test(thing);
}

function microdataText(element: Element): string {
  const name = element.querySelector('[itemprop~="name"]') ?? element;
  return name.getAttribute('content') ?? textOf(name);
}

const microdata = (document: Document, article: MainArticle, base: string): FoundText[] =>
  [...inArticle(ITEMPROP, article), ...document.querySelectorAll(`head :is(${ITEMPROP})`)]
    .filter(isOfArticle)
    .map((element) => ({ text: microdataText(element), url: pageOf(element, base) }));

const texts = (elements: readonly Element[], base: string): FoundText[] =>
  elements.map((element) => ({ text: textOf(element), url: pageOf(element, base) }));

/** The people in such a line did not write the text. */
const OTHER_WORK =
  /^(?:photo|foto|фото|illustrat|pictures?|video|edit|review|fact|translat|übersetz|redigi|攝影|摄影|写真|撮影)/i;

/** A paragraph may link to the pages of the people that it is about. */
function isInRunningText(element: Element): boolean {
  const block = element.closest('p, li, td, dd');
  return block !== null && linesOf(block).length > MAX_LENGTH;
}

/** Whether the line around the element says so: `Photography by`. */
function isOfOtherWork(element: Element): boolean {
  for (let box: Element | null = element; box; box = box.parentElement) {
    const text = linesOf(box);
    if (text.length > MAX_LENGTH) return false;
    if (OTHER_WORK.test(text)) return true;
  }
  return false;
}

/** The links in a byline name one author each; otherwise its text is read. */
function bylineTexts(element: Element, base: string): FoundText[] {
  const text = linesOf(element);
  if (text.length > MAX_LENGTH || NOT_A_BYLINE.test(element.className)) return [];
  if (isInRunningText(element) || isOfOtherWork(element)) return [];
  const anchors = [...element.querySelectorAll('a')].filter((anchor) => !isOfOtherWork(anchor));
  const links = texts(anchors, base).filter((link) => fullNamesIn(link.text).length > 0);
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

const hasLabeledLine = ({ nodeValue }: Node): boolean => {
  const line = cleanLine(nodeValue ?? '') ?? '';
  return line.length <= MAX_LENGTH && hasLabel(`${line} `);
};

/** The text of an element with a label, or of the one around it: the name may be in an element of its own. */
function labeledText(node: Node, article: MainArticle): string | undefined {
  const box = node.parentElement;
  // A link with a label is a teaser of another article.
  if (!box || box.closest('script, style, template, noscript, a') || !isInArticle(box, article)) return undefined;
  const lines = [cleanLine(node.nodeValue ?? '') ?? '', linesOf(box), linesOf(box.parentElement ?? box)];
  return lines.find((text) => hasLabel(text) && isByline(text));
}

/** `By Aida Sadykova`, in an element without any mark. */
function labeledTexts(document: Document, article: MainArticle): FoundText[] {
  let labels = 0;
  for (const box of [article.root, ...boxesBeside(article, true)]) {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let count = 0; count < MAX_TEXTS && walker.nextNode(); count++) {
      if (!hasLabeledLine(walker.currentNode)) continue;
      const text = labels++ < MAX_ELEMENTS ? labeledText(walker.currentNode, article) : undefined;
      if (text) return [{ text }];
    }
  }
  return [];
}

const dataTexts = (elements: readonly HTMLElement[]): FoundText[] =>
  elements.map(({ dataset }) => ({ text: dataset['authorName'] ?? dataset['author'] ?? dataset['authors'] ?? '' }));

/** From the safest marks to the weakest. */
function* evidenceInMarkup(document: Document, article: MainArticle, base: string): Generator<Evidence> {
  const find = (selector: string): HTMLElement[] => inArticle(selector, article);
  const guess = (selector: string): HTMLElement[] => inArticle(selector, article, true);
  yield { found: 'itemprop=author', texts: microdata(document, article, base) };
  yield { found: 'a[rel=author] or hCard', texts: texts(find(LINKS), base) };
  yield { found: 'block of the post author', texts: texts(find(BLOCKS), base) };
  yield { found: 'class of a byline', texts: bylines(guess(CLASSES), base), isGuess: true };
  yield { found: 'link to an author page', texts: bylines(guess(PATH_LINKS), base), isGuess: true };
  yield { found: 'data-author', texts: dataTexts(guess(DATA)), isGuess: true };
  yield { found: 'text of a byline', texts: labeledTexts(document, article), isGuess: true };
}

/** From the safest marks to the weakest. A generator, because most pages need only the first. */
export function* markupAuthors(document: Document, article: MainArticle, base: string): Generator<Evidence> {
  try {
    yield* evidenceInMarkup(document, article, base);
  } catch {
    // In a form, a field can have the name of a method: `<input name="closest">`.
  }
}

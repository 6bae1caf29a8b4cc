/** Finds the article that a page is about, among cards, comments and boxes that have authors of their own. */

/** Also the classes of themes that are older than the element, and of microformats. */
const ARTICLE = ':is(article, .hentry, .h-entry)';
/** An article has one; the site’s name may be another, and each teaser may have one. */
const MAX_HEADLINES = 200;
const HEADLINE = 'h1, [itemprop~="headline"]';

const lengthOf = (element: Element): number => element.textContent?.length ?? 0;

/** Whether the text is longer, without reading all of it. */
function isLongerThan(length: number, element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let read = 0;
  while (read <= length && walker.nextNode()) read += walker.currentNode.nodeValue?.length ?? 0;
  return read > length;
}

function longest(elements: readonly Element[]): Element | undefined {
  let found: Element | undefined;
  let most = -1;
  for (const element of elements) {
    const length = lengthOf(element);
    if (length <= most) continue;
    found = element;
    most = length;
  }
  return found;
}

const isHeadlineOf = (article: Element) => (headline: Element) => headline.closest(ARTICLE) === article;

const textLengthIn = (element: Element): number =>
  [...element.querySelectorAll('p')].reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);

/** Whether the element has most of the page’s paragraphs. */
const hasMostText = (element: Element, page: Element): boolean => textLengthIn(element) * 2 >= textLengthIn(page);

/** The boxes from `inner` to the page, each with the length of its paragraphs that are in no inner box. */
function paragraphLengths(inner: Element, page: Element): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>();
  for (let box = inner; box !== page && box.parentElement; box = box.parentElement) lengths.set(box, 0);
  lengths.set(page, 0);
  for (const paragraph of page.querySelectorAll('p')) {
    let box = paragraph.parentElement;
    while (box && !lengths.has(box)) box = box.parentElement;
    if (box) lengths.set(box, (lengths.get(box) ?? 0) + lengthOf(paragraph));
  }
  return lengths;
}

/** The smallest element around the headline that has most of the page’s paragraphs. */
function boxAround(headline: Element | undefined, page: Element): Element {
  const whole = textLengthIn(page);
  // A page without paragraphs says nothing of its parts.
  if (whole === 0) return page;
  let inside = 0;
  for (const [box, length] of paragraphLengths(headline?.parentElement ?? page, page)) {
    inside += length;
    if (inside * 2 >= whole) return box;
  }
  return page;
}

export interface MainArticle {
  /** The element that holds the article. */
  readonly root: Element;
  readonly headline: Element | undefined;
}

/** The `<article>` around the last `h1` that is inside one, because themes also put the site’s name into an `h1`. */
function findArticle(headlines: readonly Element[], page: Element): Element | undefined {
  const around = headlines.findLast((headline) => headline.closest(ARTICLE))?.closest(ARTICLE);
  const articles = [...page.querySelectorAll(ARTICLE)];
  const outermost = articles.filter((article) => !article.parentElement?.closest(ARTICLE));
  const main = longest(outermost);
  // A teaser may have an `h1` as well.
  if (around && main && lengthOf(around) * 2 > lengthOf(main)) return around;
  // Cards may be the only articles of a page.
  return main && hasMostText(main, page) ? main : undefined;
}

/** Finds the article by its `<article>`, or else by its headline and paragraphs. */
export function findMainArticle({ body, documentElement }: Document): MainArticle {
  const page = body ?? documentElement;
  const headlines = [...page.querySelectorAll(HEADLINE)].slice(0, MAX_HEADLINES);
  const article = findArticle(headlines, page);
  if (!article) return { root: boxAround(headlines.at(-1), page), headline: headlines.at(-1) };
  return { root: article, headline: headlines.find(isHeadlineOf(article)) ?? headlines.at(-1) };
}

/** Boxes whose names are those of other people. */
const OTHER_BOX =
  'aside, nav, form, dialog, blockquote, figure, figcaption, [role="complementary"], [role="navigation"], [hidden], ' +
  [
    'comment',
    'respond',
    'related',
    'recommend',
    'sidebar',
    'popular',
    'trending',
    'newsletter',
    'most-read',
    'promo',
    'h-cite',
    'webmention',
    'quote',
    'repl',
    'disqus',
    'guestbook',
    'condolence',
    'review',
    'testimonial',
    'teaser',
  ]
    .flatMap((word) => [
      `[class*="${word}" i]:not(body, html, article, main)`,
      `[id*="${word}" i]:not(body, html, article, main)`,
    ])
    .join(', ') +
  ', .wp-caption, press-author-bio, press-suggested-articles, press-rate-ticker, press-article-hero';

const CARD_HEADLINE = ':is(h2, h3, h4, h5) a, a :is(h2, h3, h4, h5)';

/** A card of another article is short, and its headline is a link. */
const MAX_CARD_LENGTH = 600;

function isInCard(element: Element, root: Element): boolean {
  for (let box = element.parentElement; box && box !== root; box = box.parentElement) {
    if (isLongerThan(MAX_CARD_LENGTH, box)) return false;
    if (box.querySelector('h1')) return false;
    if (box.querySelector(CARD_HEADLINE)) return true;
  }
  return false;
}

/** Whether the element is in the article itself, and not in a box with names of other people. */
export function isInArticle(element: Element, { root }: MainArticle): boolean {
  const article = element.closest(ARTICLE);
  if (article && article !== root && !article.contains(root)) return false;
  const footer = element.closest('footer');
  if (footer && !(root.matches(ARTICLE) && root.contains(footer))) return false;
  const box = element.closest(OTHER_BOX);
  if (box && !box.contains(root)) return false;
  return !isInCard(element, root);
}

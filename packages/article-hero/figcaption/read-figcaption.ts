/** Reads the caption, the credit and the credit's link from the page's own `<figcaption>`. */
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { cleanText, onOneLine } from '../../data/text/clean-text.js';
import { type CreditLine, parseCreditLine } from '../credit/parse-credit-line.js';
import { type CaptionAndCredit, splitCreditFromCaption } from '../credit/split-credit-from-caption.js';

export interface Figcaption extends CaptionAndCredit {
  readonly creditLine?: CreditLine | undefined;
  readonly creditUrl?: SafeUrl | undefined;
  /** Whether plain text would lose something: links in the caption, an emphasized title, a formula. */
  readonly hasRichContent: boolean;
}

/** Markup of the credit in themes and plugins: Newspack's `image-credit`, Jetpack's `wp-media-credit`, `<cite>`. */
const CREDIT_SELECTOR = 'cite, [class*=credit i], [itemprop*=credit i]';

/** Elements that plain text would lose, anywhere in the figcaption. */
const INTERACTIVE_OR_EMBEDDED =
  'a, button, input, img, svg:not([aria-hidden=true]), iframe, ul, ol, table, details, math';
/** Elements that carry meaning inside a caption. */
const MEANINGFUL = '[lang], [dir], bdo, sub, sup, abbr[title], time, q, code, p + p';
/** Elements that carry meaning only around a part of the caption. Around all of it, they are a style. */
const EMPHASIS = 'em, i, strong, b';

/** Elements whose text the page doesn't show. */
const HIDDEN = 'script, style, template, noscript, [slot]';
/** Elements that end a line. */
const BLOCK = 'br, p, div, li, h1, h2, h3, h4, h5, h6, blockquote';

/** The texts of a node; a line break in the source is a space on the page. */
function textsIn(node: Node, leftOut: Element | null): string {
  if (node.nodeType === Node.TEXT_NODE) return onOneLine(node.textContent ?? '');
  if (node === leftOut || !isElement(node) || node.matches(HIDDEN)) return '';
  const text = [...node.childNodes].map((child) => textsIn(child, leftOut)).join('');
  return node.matches(BLOCK) ? `${text}\n` : text;
}

/** Elements of another window, as in a frame, are not instances of this window's `Element`. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** The text as the page shows it, with blocks on lines of their own. */
export const textOf = (element: Element, leftOut: Element | null = null): string =>
  cleanText(
    textsIn(element, leftOut)
      .replace(/ +/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n'),
  );

/** The figcaption's only link, if its text is part of the credit alone. */
function findCreditLink(figcaption: Element, { caption, credit }: CaptionAndCredit): HTMLAnchorElement | undefined {
  const [link, other] = figcaption.querySelectorAll('a');
  if (!link || other) return undefined;
  const text = textOf(link);
  return text && credit?.includes(text) && !caption?.includes(text) ? link : undefined;
}

function isLostAsText(element: Element, caption: string | undefined): boolean {
  if (element.matches(INTERACTIVE_OR_EMBEDDED)) return true;
  const text = onOneLine(textOf(element));
  const isStyleOnly = text === caption && element.matches(EMPHASIS);
  return Boolean(text && caption?.includes(text)) && !isStyleOnly;
}

/** Takes the credit from its own markup if there is any, otherwise from the end of the text. */
function readTexts(figcaption: Element, creditElement: Element | null): CaptionAndCredit {
  const credit = creditElement && textOf(creditElement);
  if (!credit) return splitCreditFromCaption(textOf(figcaption));
  return { ...splitCreditFromCaption(textOf(figcaption, creditElement)), credit };
}

export function readFigcaption(figcaption: Element): Figcaption {
  const creditElement = figcaption.querySelector(CREDIT_SELECTOR);
  const texts = readTexts(figcaption, creditElement);
  const creditLink = creditElement?.querySelector('a') ?? findCreditLink(figcaption, texts);
  const markup = [...figcaption.querySelectorAll([INTERACTIVE_OR_EMBEDDED, MEANINGFUL, EMPHASIS].join())];
  const hasRichContent = markup.some(
    (element) => element !== creditLink && !creditElement?.contains(element) && isLostAsText(element, texts.caption),
  );
  return { ...texts, creditLine: parseCreditLine(texts.credit), creditUrl: safeUrl(creditLink?.href), hasRichContent };
}

import { type SafeUrl, safeUrl } from '../data/safe-url.js';
import { type CaptionText, splitCaption } from './caption-text.js';

/** What the page's own `<figcaption>` says. */
export interface Figcaption extends CaptionText {
  readonly creditUrl?: SafeUrl | undefined;
  /** It holds links or other things that text alone would lose. */
  readonly isRich: boolean;
}

/** How themes and plugins mark the credit within a caption: Newspack `image-credit`, Jetpack `wp-media-credit`, plain `cite`. */
const CREDIT = 'cite, [class*="credit" i], [itemprop="creditText"], [itemprop="creator"], [itemprop="copyrightHolder"]';
/** `font` is what browsers put around text that they translate. */
const PLAIN = 'p, div, br, span, em, i, b, strong, small, cite, sup, sub, wbr, bdi, abbr, time, font';
const BLOCK = 'p, div, br';

/** The text with its line breaks, without that of `except`. */
function textOf(node: Node, except?: Element): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node === except) return '';
  const text = [...node.childNodes].map((child) => textOf(child, except)).join('');
  return node.matches(BLOCK) ? `${text}\n` : text;
}

export function readFigcaption(figcaption: Element): Figcaption {
  const marked = figcaption.querySelector(CREDIT) ?? undefined;
  const isRich = [...figcaption.querySelectorAll(`:not(${PLAIN})`)].some((element) => !marked?.contains(element));
  const credit = (marked && textOf(marked).trim()) || undefined;
  if (!credit) return { ...splitCaption(textOf(figcaption)), isRich };
  const { caption } = splitCaption(textOf(figcaption, marked));
  return { caption, credit, creditUrl: safeUrl(marked?.querySelector('a')?.href), isRich };
}

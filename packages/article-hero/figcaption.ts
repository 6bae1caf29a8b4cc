import { htmlToText } from '../data/html-text.js';
import { type SafeUrl, safeUrl } from '../data/safe-url.js';
import { type CaptionText, splitCaption } from './caption-text.js';

/** What the page's own `<figcaption>` says. */
export interface Figcaption extends CaptionText {
  readonly creditUrl?: SafeUrl | undefined;
  /** It holds links or other things that text alone would lose. */
  readonly isRich: boolean;
}

/** How themes and plugins mark the credit within a caption: Newspack `image-credit`, Jetpack `wp-media-credit`, plain `cite`. */
const CREDIT = 'cite, [class*=credit i], [itemprop*=credit i]';

/** Line breaks in the source are no breaks to a reader. */
const textOf = (markup: string): string => htmlToText(markup.replace(/\s+/g, ' '));

export function readFigcaption(figcaption: Element): Figcaption {
  const { innerHTML } = figcaption;
  const marked = figcaption.querySelector(CREDIT);
  const isRich = [...figcaption.querySelectorAll('a, button, img, svg:not([aria-hidden=true]), ul, ol')].some((element) => !marked?.contains(element));
  const credit = textOf(marked?.innerHTML ?? '');
  if (!marked || !credit) return { ...splitCaption(textOf(innerHTML)), isRich };
  const { caption } = splitCaption(textOf(innerHTML.replace(marked.outerHTML, '')));
  return { caption, credit, creditUrl: safeUrl(marked.querySelector('a')?.href), isRich };
}

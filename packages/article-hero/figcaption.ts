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

/** A link that only names who is credited is kept as the credit's own. */
function linkOf(figcaption: Element, { caption, credit }: CaptionText): HTMLAnchorElement | undefined {
  const [link, ...others] = figcaption.querySelectorAll('a');
  const name = textOf(link?.innerHTML ?? '');
  return name && others.length === 0 && credit?.includes(name) && !caption?.includes(name) ? link : undefined;
}

export function readFigcaption(figcaption: Element): Figcaption {
  const { innerHTML } = figcaption;
  const marked = figcaption.querySelector(CREDIT);
  const said = { ...splitCaption(textOf(innerHTML.replace(marked?.outerHTML ?? '', ''))), ...(marked && { credit: textOf(marked.innerHTML) }) };
  const text = marked && said.credit ? said : splitCaption(textOf(innerHTML));
  const link = marked?.querySelector('a') ?? linkOf(figcaption, text);
  const isRich = [...figcaption.querySelectorAll('a, button, img, svg:not([aria-hidden=true]), ul, ol')].some((element) => element !== link && !marked?.contains(element));
  return { ...text, creditUrl: safeUrl(link?.href), isRich };
}

import { htmlToText } from '../../data/text/html-text.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { onOneLine } from '../../data/text/clean-text.js';
import { type CaptionText, splitCaption } from '../credit/split-credit-from-caption.js';

/** What the page's own `<figcaption>` says. */
export interface Figcaption extends CaptionText {
  readonly creditUrl?: SafeUrl | undefined;
  /** It holds links, emphasis or other things that text alone would lose. */
  readonly isRich: boolean;
}

/** How themes and plugins mark the credit within a caption: Newspack `image-credit`, Jetpack `wp-media-credit`, plain `cite`. */
const CREDIT = 'cite, [class*=credit i], [itemprop*=credit i]';

/** What text alone would lose, wherever it stands. */
const THING = 'a, button, input, img, svg:not([aria-hidden=true]), iframe, ul, ol, table, details, math';
/** What it would lose of a caption; */
const PHRASE = '[lang], [dir], bdo, sub, sup, abbr[title], time, q, code, p + p';
/** of one that is set in it throughout, only a look. */
const EMPHASIS = 'em, i, strong, b';

/** Line breaks in the source are no breaks to a reader. */
const textOf = (markup: string): string => htmlToText(markup.replace(/\s+/g, ' '));

/** A link that only names who is credited is kept as the credit's own. */
function linkOf(figcaption: Element, { caption, credit }: CaptionText): HTMLAnchorElement | undefined {
  const [link, ...others] = figcaption.querySelectorAll('a');
  const name = textOf(link?.innerHTML ?? '');
  return name && others.length === 0 && credit?.includes(name) && !caption?.includes(name) ? link : undefined;
}

function isLost(element: Element, caption: string | undefined): boolean {
  const words = onOneLine(textOf(element.innerHTML));
  return (
    element.matches(THING) ||
    Boolean(words && caption?.includes(words) && !(words === caption && element.matches(EMPHASIS)))
  );
}

export function readFigcaption(figcaption: Element): Figcaption {
  const { innerHTML } = figcaption;
  const marked = figcaption.querySelector(CREDIT);
  const said = {
    ...splitCaption(textOf(innerHTML.replace(marked?.outerHTML ?? '', ''))),
    ...(marked && { credit: textOf(marked.innerHTML) }),
  };
  const text = marked && said.credit ? said : splitCaption(textOf(innerHTML));
  const link = marked?.querySelector('a') ?? linkOf(figcaption, text);
  const isRich = [...figcaption.querySelectorAll([THING, PHRASE, EMPHASIS].join())].some(
    (element) => element !== link && !marked?.contains(element) && isLost(element, text.caption),
  );
  return { ...text, creditUrl: safeUrl(link?.href), isRich };
}

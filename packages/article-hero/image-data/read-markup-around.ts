/** Reads caption and credit in markup around the picture that is no figcaption. */
import { safeUrl } from '../../data/model/safe-url.js';
import { parseCreditLine } from '../credit/parse-credit-line.js';
import { splitCreditFromCaption } from '../credit/split-credit-from-caption.js';
import { type Figcaption, textOf } from '../figcaption/read-figcaption.js';

/** Also the words that themes without figcaptions use. */
const CREDIT_SELECTOR =
  ':is(cite, [class*=credit i], [class*=copyright i], [class*=photographer i], [class*=source i], ' +
  '[itemprop*=credit i], [itemprop=copyrightHolder]):not(source, :has(img))';
const CAPTION_SELECTOR = '[class*=caption i]:not(:has(img))';

/** A longer text in an element for credits is none, and one around the picture no caption. */
const MAX_CREDIT_LENGTH = 150;
const MAX_CAPTION_LENGTH = 1000;

/** The element for the credit beside a caption. */
function findCredit(host: Element): Element | undefined {
  const elements = [...host.querySelectorAll(`${CREDIT_SELECTOR}:not([slot], [slot] *)`)];
  return elements.find((element) => {
    const text = textOf(element);
    return text.length < MAX_CREDIT_LENGTH && parseCreditLine(text);
  });
}

/** What all of the markup around the picture says, if it is not more than a caption. */
function readAround(host: Element): Figcaption | undefined {
  const text = textOf(host);
  if (text === '' || text.length > MAX_CAPTION_LENGTH) return undefined;
  const texts = splitCreditFromCaption(text);
  return { ...texts, creditLine: parseCreditLine(texts.credit), hasRichContent: true };
}

/**
 * Reads what the publisher's markup around the picture says about it. What is outside of the figcaption stays where it
 * is, and so does a figcaption with its credit outside.
 */
export function readMarkupAround(host: Element, figcaption: Element | null): Figcaption | undefined {
  const element = findCredit(host);
  if (!element) return readAround(host);
  const caption = figcaption ?? host.querySelector(`${CAPTION_SELECTOR}:not([slot], [slot] *)`) ?? host;
  const credit = textOf(element);
  return {
    ...splitCreditFromCaption(textOf(caption, element)),
    credit,
    creditLine: parseCreditLine(credit),
    creditUrl: safeUrl(element.querySelector('a')?.href),
    hasRichContent: true,
  };
}

/** Where the hero found its credit: in which markup, or in which field of which data. */
import type { ImageCredit } from '../../data/model/model.js';
import type { Loaded } from '../../data/model/resource.js';
import { cleanLine } from '../../data/text/clean-text.js';
import type { CreditOrigin } from '../content/choose-credit.js';
import { type CreditLine, creditTextOf } from '../credit/parse-credit-line.js';

/** The fields that may have a credit, in the order in which they are used. */
const FIELDS: Readonly<Record<string, (image: ImageCredit) => string | undefined>> = {
  caption: ({ caption }) => caption,
  creditText: ({ creditText }) => creditText,
  creator: ({ creator }) => creator?.map(({ name }) => name).join(', '),
  copyrightNotice: ({ copyrightNotice }) => copyrightNotice,
};

/** The readers of whole pages. A page without a CMS has its credits in JSON-LD. */
const SOURCE_NAMES: Readonly<Record<string, string>> = { wordpress: 'WordPress', ghost: 'Ghost', page: 'JSON-LD' };

/** Whether the text says the credit, or the credit ends with it. */
const agree = (text: string | undefined, credit: string): boolean =>
  Boolean(text && (text.includes(credit) || credit.includes(text)));

function fieldOfCredit(credit: string, { data, source }: Loaded<ImageCredit>): string {
  const images = [data, ...(data.others ?? [])];
  const names = Object.keys(FIELDS);
  const field = names.find((name) => images.some((image) => agree(FIELDS[name]?.(image), credit)));
  return [field, SOURCE_NAMES[source]].filter(Boolean).join(' in ');
}

const isInFigcaption = (host: Element, credit: string): boolean =>
  [...host.querySelectorAll('figcaption, .wp-caption-text')].some(({ textContent }) =>
    cleanLine(textContent ?? '')?.includes(credit),
  );

/** `figcaption`, `page (creditText in JSON-LD)`. */
export function placeOfCredit(
  credit: CreditLine,
  origin: CreditOrigin | undefined,
  host: Element,
  loaded: Loaded<ImageCredit> | undefined,
): string {
  const text = creditTextOf(credit);
  if (origin === 'figcaption' && !isInFigcaption(host, text)) return 'markup around the picture';
  if (!loaded || (origin !== 'page' && origin !== 'data')) return String(origin);
  return `${origin} (${fieldOfCredit(text, loaded)})`;
}

/** What the camera or an agency wrote into the file, if an editor wrote another credit into the caption. */
export function replacedCreditNote(credit: CreditLine | undefined, images: readonly ImageCredit[]): string {
  const text = credit && creditTextOf(credit);
  const image = text && images.find(({ caption }) => caption?.includes(text));
  const { creditText } = image || {};
  if (!text || !creditText || agree(creditText, text)) return '';
  return `Not shown: “${creditText}” in creditText. The caption credits the picture.`;
}

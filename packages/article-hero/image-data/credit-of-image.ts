import type { ImageCredit } from '../../data/model/model.js';
import { type CreditLine, parseCreditLine } from '../credit/parse-credit-line.js';
import { splitCreditFromCaption } from '../credit/split-credit-from-caption.js';

/**
 * The credit text of an image. What an editor typed into the caption for this story precedes the file's field, which a
 * camera or an agency has filled in.
 */
const creditTextOfImage = ({ creditText = '', caption }: ImageCredit): string =>
  splitCreditFromCaption(caption).credit ?? creditText;

/** The credit of an image: its credit text and creators; if it has neither, its copyright notice. */
export function creditOfImage(image: ImageCredit): CreditLine | undefined {
  const creditText = creditTextOfImage(image);
  const people = (image.creator ?? []).map(({ name }) => name);
  const missingPeople = people.filter((name) => !creditText.includes(name));
  const line = [creditText, ...missingPeople].filter(Boolean).join(', ');
  return parseCreditLine(line, people) ?? parseCreditLine(image.copyrightNotice);
}

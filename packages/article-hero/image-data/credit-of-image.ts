import type { ImageCredit } from '../../data/model/model.js';
import { type CreditLine, parseCreditLine } from '../credit/parse-credit-line.js';
import { splitCreditFromCaption } from '../credit/split-credit-from-caption.js';

/**
 * The credit text of an image. WordPress editors write the whole credit into the caption, and the file's field has only
 * a part of it.
 */
function creditTextOfImage({ creditText = '', caption }: ImageCredit): string {
  const { credit } = splitCreditFromCaption(caption);
  return credit?.includes(creditText) ? credit : creditText;
}

/** The credit of an image: its credit text and creators; if it has neither, its copyright notice. */
export function creditOfImage(image: ImageCredit): CreditLine | undefined {
  const creditText = creditTextOfImage(image);
  const people = (image.creator ?? []).map(({ name }) => name);
  const missingPeople = people.filter((name) => !creditText.includes(name));
  const line = [creditText, ...missingPeople].filter(Boolean).join(', ');
  return parseCreditLine(line, people) ?? parseCreditLine(image.copyrightNotice);
}

/** Chooses the hero's credit: the first source that has one. */
import type { ImageCredit } from '../../data/model/model.js';
import { type CreditLine, parseCreditLine } from '../credit/parse-credit-line.js';
import { splitCreditFromCaption } from '../credit/split-credit-from-caption.js';
import { type ContentSources, type HeroAttributes, loadsFromPage, type SlottedSources } from './content-sources.js';

/** In order of precedence. The figcaption precedes the page, because it belongs to this very picture. */
export type CreditOrigin = 'slot' | 'attribute' | 'data' | 'figcaption' | 'page' | 'file';

export interface ChosenCredit {
  readonly credit: CreditLine | undefined;
  readonly creditOrigin: CreditOrigin | undefined;
}

/** Whether the page must be read for a credit, because no source that precedes it has one. */
export const needsPageCredit = ({ slots, figcaption }: SlottedSources, attributes: HeroAttributes): boolean =>
  loadsFromPage(attributes) && !slots.credit && !attributes.credit?.trim() && !figcaption?.credit;

/**
 * The credit text of an image. WordPress editors write the whole credit into the caption, and the file's field has only
 * a part of it.
 */
function creditTextOfImage({ creditText = '', caption }: ImageCredit): string {
  const { credit } = splitCreditFromCaption(caption);
  return credit?.includes(creditText) ? credit : creditText;
}

/** The credit of an image: its credit text and creators; if it has neither, its copyright notice. */
function creditOfImage(image: ImageCredit): CreditLine | undefined {
  const creditText = creditTextOfImage(image);
  const people = (image.creator ?? []).map(({ name }) => name);
  const missingPeople = people.filter((name) => !creditText.includes(name));
  const line = [creditText, ...missingPeople].filter(Boolean).join(', ');
  return parseCreditLine(line, people) ?? parseCreditLine(image.copyrightNotice);
}

export function chooseCredit({ slotted, attributes, loaded, embedded }: ContentSources): ChosenCredit {
  const loadedCredit = loaded && creditOfImage(loaded);
  const isFromPage = loadsFromPage(attributes);
  const candidates: readonly ChosenCredit[] = [
    { creditOrigin: 'slot', credit: parseCreditLine(slotted.slots.credit) },
    { creditOrigin: 'attribute', credit: parseCreditLine(attributes.credit) },
    { creditOrigin: 'data', credit: isFromPage ? undefined : loadedCredit },
    { creditOrigin: 'figcaption', credit: parseCreditLine(slotted.figcaption?.credit) },
    { creditOrigin: 'page', credit: isFromPage ? loadedCredit : undefined },
    { creditOrigin: 'file', credit: embedded && creditOfImage(embedded) },
  ];
  return candidates.find(({ credit }) => credit) ?? { credit: undefined, creditOrigin: undefined };
}

/** Chooses the hero's credit: the first source that has one. */
import { type CreditLine, parseCreditLine } from '../credit/parse-credit-line.js';
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

export function chooseCredit({ slotted, attributes, loaded, embedded, imageData }: ContentSources): ChosenCredit {
  const loadedCredit = loaded && imageData?.creditOfImage(loaded);
  const isFromPage = loadsFromPage(attributes);
  const candidates: readonly ChosenCredit[] = [
    { creditOrigin: 'slot', credit: parseCreditLine(slotted.slots.credit) },
    { creditOrigin: 'attribute', credit: parseCreditLine(attributes.credit) },
    { creditOrigin: 'data', credit: isFromPage ? undefined : loadedCredit },
    { creditOrigin: 'figcaption', credit: slotted.figcaption?.creditLine },
    { creditOrigin: 'page', credit: isFromPage ? loadedCredit : undefined },
    { creditOrigin: 'file', credit: embedded && imageData?.creditOfImage(embedded) },
  ];
  return candidates.find(({ credit }) => credit) ?? { credit: undefined, creditOrigin: undefined };
}

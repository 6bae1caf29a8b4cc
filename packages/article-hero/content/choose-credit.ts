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
  const candidates: readonly (readonly [CreditOrigin, CreditLine | undefined])[] = [
    ['slot', parseCreditLine(slotted.slots.credit)],
    ['attribute', parseCreditLine(attributes.credit)],
    ['data', isFromPage ? undefined : loadedCredit],
    ['figcaption', slotted.figcaption?.creditLine],
    ['page', isFromPage ? loadedCredit : undefined],
    ['file', embedded && imageData?.creditOfImage(embedded)],
  ];
  const [creditOrigin, credit] = candidates.find(([, line]) => line) ?? [];
  return { credit, creditOrigin };
}

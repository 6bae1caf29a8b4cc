/** What the hero says, and where each field comes from: slot > attribute > data > page. */
import type { ImageCredit } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';
import { splitCaption } from './caption-text.js';
import { licenceUrl } from './creative-commons.js';
import { type Credit, creditOf, firstCredit } from './credit.js';
import { namesOf, parseCreditLine } from './credit-line.js';
import type { Figcaption } from './figcaption.js';
import { isSamePicture } from './same-picture.js';

export interface HeroFields {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly creditUrl?: SafeUrl | undefined;
  readonly license?: SafeUrl | undefined;
  readonly acquireLicensePage?: SafeUrl | undefined;
}

export interface HeroInputs {
  readonly slotted: Pick<HeroFields, 'caption' | 'credit'>;
  readonly attributes: HeroFields;
  readonly figcaption: Figcaption | undefined;
  /** What was loaded, from `data` or `src`, or from the page that the hero stands in. */
  readonly image: ImageCredit | undefined;
  readonly isFromPage: boolean;
  /** Addresses of the picture that the page ships. */
  readonly shown: readonly string[];
  /** The browser can hide a figcaption whose words the hero shows. */
  readonly canReplaceFigcaption: boolean;
}

export interface HeroContent {
  readonly caption: string | undefined;
  readonly credit: Credit | undefined;
  readonly license: SafeUrl | undefined;
  readonly acquireLicensePage: SafeUrl | undefined;
  readonly copyrightNotice: string | undefined;
  /** The picture that the page describes, where that is not the one it ships: nothing of it is used. */
  readonly otherPicture: SafeUrl | undefined;
  /** The hero shows the figcaption's words in its place. */
  readonly replacesFigcaption: boolean;
  /** The page's own figcaption says these already: each thing once. */
  readonly saidByPage: { readonly caption: boolean; readonly credit: boolean };
}

/** Sometimes captions come as a single space: blank is missing. */
const known = (text: string | undefined): string | undefined => text?.trim() || undefined;

function otherPicture({ image, isFromPage, shown }: HeroInputs): SafeUrl | undefined {
  const described = isFromPage && shown.length > 0 ? image?.contentUrl : undefined;
  return described && !shown.some((address) => isSamePicture(address, described)) ? described : undefined;
}

const usable = (inputs: HeroInputs): ImageCredit | undefined => (otherPicture(inputs) ? undefined : inputs.image);

const captionOf = ({ slotted, attributes, figcaption }: HeroInputs, image: ImageCredit | undefined): string | undefined =>
  slotted.caption ?? known(attributes.caption) ?? figcaption?.caption ?? splitCaption(image?.caption).caption;

function resolveCredit({ slotted, attributes, figcaption, isFromPage }: HeroInputs, image: ImageCredit | undefined): Credit | undefined {
  const loaded = image && creditOf(image);
  const credit = firstCredit([
    { origin: 'slot', line: parseCreditLine(slotted.credit) },
    { origin: 'attribute', line: parseCreditLine(attributes.credit) },
    { origin: 'data', line: isFromPage ? undefined : loaded },
    { origin: 'figcaption', line: parseCreditLine(figcaption?.credit), url: figcaption?.creditUrl },
    { origin: 'page', line: isFromPage ? loaded : undefined },
  ]);
  return credit && { ...credit, url: attributes.creditUrl ?? credit.url };
}

/** A figcaption gives way to a caption that overrides it, and to its own credit told apart; never where links would be lost. */
function replaces({ slotted, attributes, figcaption, canReplaceFigcaption }: HeroInputs): boolean {
  if (!figcaption || !canReplaceFigcaption) return false;
  const isOverridden = Boolean(slotted.caption ?? known(attributes.caption));
  return isOverridden || (figcaption.credit !== undefined && !figcaption.isRich);
}

/** The widget's own words are wanted before those of a figcaption that stays. */
const isExplicit = (credit: Credit | undefined): boolean => credit?.origin === 'slot' || credit?.origin === 'attribute';

/** A licence that the credit line names is the picture's. */
const licenceIn = (credit: Credit | undefined): SafeUrl | undefined => credit && namesOf(credit.line, 'licence').map(licenceUrl).find(Boolean);

export function heroContent(inputs: HeroInputs): HeroContent {
  const { attributes, figcaption } = inputs;
  const image = usable(inputs);
  const credit = resolveCredit(inputs, image);
  const replacesFigcaption = replaces(inputs);
  const stays = replacesFigcaption ? undefined : figcaption;
  return {
    caption: captionOf(inputs, image),
    credit,
    license: attributes.license ?? image?.license ?? licenceIn(credit),
    acquireLicensePage: attributes.acquireLicensePage ?? image?.acquireLicensePage,
    copyrightNotice: image?.copyrightNotice ?? credit?.line.copyrightNotice,
    otherPicture: otherPicture(inputs),
    replacesFigcaption,
    saidByPage: { caption: stays?.caption !== undefined, credit: stays?.credit !== undefined && !isExplicit(credit) },
  };
}

/** Whether the page has to be asked: nothing nearer to the picture credits it. */
export const lacksCredit = ({ slotted, attributes, figcaption }: Pick<HeroInputs, 'slotted' | 'attributes' | 'figcaption'>): boolean =>
  !slotted.credit && !known(attributes.credit) && !figcaption?.credit;

/** Whether an answer says anything that the hero could show. */
export const isUseful = ({ contentUrl, caption, creditText, creator, copyrightNotice }: ImageCredit): boolean =>
  Boolean(contentUrl ?? caption ?? creditText ?? creator?.length ?? copyrightNotice);

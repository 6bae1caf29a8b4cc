/**
 * Decides what the hero shows. One function answers one question; the order of sources is slot, attribute, data, page.
 */
import type { digitalSource } from '../image-data/digital-source.js';
import type { CaptionAndCredit } from '../credit/split-credit-from-caption.js';
import type { Figcaption } from '../figcaption/read-figcaption.js';
import { licenseUrl } from '../../data/text/creative-commons.js';
import type { ImageCredit } from '../../data/model/model.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { type CreditLine, namesOf } from '../credit/parse-credit-line.js';
import { type ChosenCredit, chooseCredit, type CreditOrigin } from './choose-credit.js';
import type { ContentSources } from './content-sources.js';
import type { DataOfHero } from '../image-data/data-of-hero.js';

/** What the hero does with the page's own figcaption. */
interface FigcaptionUse {
  /** Whether the hero shows the figcaption's text instead of the figcaption. */
  readonly replacesFigcaption: boolean;
  /** Whether caption and credit share one paragraph, as in the figcaption; two paragraphs would need more lines. */
  readonly isOneParagraph: boolean;
  /** Whether a visible figcaption already has the caption. */
  readonly isCaptionInFigcaption: boolean;
  /** Whether a visible figcaption already has the credit. */
  readonly isCreditInFigcaption: boolean;
}

interface HeroLinks {
  readonly creditUrl: SafeUrl | undefined;
  readonly license: SafeUrl | undefined;
  readonly acquireLicensePage: SafeUrl | undefined;
}

export interface HeroContent extends ChosenCredit, HeroLinks, FigcaptionUse {
  readonly caption: string | undefined;
  readonly copyrightNotice: string | undefined;
  /** IPTC's term for how the picture was created. */
  readonly digitalSourceType: string | undefined;
  /** Renders it. */
  readonly digitalSource: typeof digitalSource | undefined;
  /** The picture that the page describes, if it isn't the hero's. Its caption and credit aren't used. */
  readonly otherPicture: SafeUrl | undefined;
}

/** Whether the browser knows `:state()`. `CSS.supports()` would take longer. */
function knowsStates(): boolean {
  try {
    return !document.documentElement.matches(':state(x)');
  } catch {
    return false;
  }
}

/**
 * The hero hides the figcaption and shows its text if another caption overrides it, or if it contains a credit and
 * plain text loses nothing. Without support for `:state()` it can't be hidden.
 *
 * @param ownCaption The caption that replaces the figcaption's.
 */
function figcaptionUse(
  figcaption: Figcaption | undefined,
  ownCaption: string | undefined,
  origin: CreditOrigin | undefined,
): FigcaptionUse {
  const isReplaceable = ownCaption || (figcaption?.credit && !figcaption.hasRichContent);
  const replacesFigcaption = Boolean(figcaption && isReplaceable) && knowsStates();
  const visible: CaptionAndCredit = (replacesFigcaption ? undefined : figcaption) ?? {};
  return {
    replacesFigcaption,
    isOneParagraph: replacesFigcaption && !ownCaption && origin === 'figcaption',
    isCaptionInFigcaption: visible.caption !== undefined,
    isCreditInFigcaption: visible.credit !== undefined && origin !== 'slot' && origin !== 'attribute',
  };
}

function licenseIn(credit: CreditLine | undefined): SafeUrl | undefined {
  const [license = ''] = credit ? namesOf(credit, 'license') : [];
  return licenseUrl(license);
}

function linksOf(
  { attributes, slotted }: ContentSources,
  { license, acquireLicensePage }: ImageCredit,
  { credit, creditOrigin }: ChosenCredit,
): HeroLinks {
  const urlOf = (value: string | undefined) => safeUrl(value, attributes.baseURI);
  // The link of the figcaption's credit is used only with that credit.
  const linkInFigcaption = creditOrigin === 'figcaption' ? slotted.figcaption?.creditUrl : undefined;
  return {
    creditUrl: urlOf(attributes.creditUrl) ?? linkInFigcaption,
    license: urlOf(attributes.license) ?? license ?? licenseIn(credit),
    acquireLicensePage: urlOf(attributes.acquireLicensePage) ?? acquireLicensePage,
  };
}

export function heroContent(sources: ContentSources): HeroContent {
  const { attributes, imageData, slotted } = sources;
  const { figcaption } = slotted;
  // Until data can be read, there is none.
  const data: Partial<DataOfHero> = imageData?.dataOfHero(sources) ?? {};
  const { image = {}, loaded, otherPicture, digitalSourceType } = data;
  const chosen = chooseCredit({ ...sources, loaded });
  const ownCaption = slotted.slots.caption || attributes.caption?.trim();
  return {
    caption: ownCaption || figcaption?.caption || image.caption,
    copyrightNotice: image.copyrightNotice ?? chosen.credit?.copyrightNotice,
    digitalSourceType,
    digitalSource: imageData?.digitalSource,
    otherPicture,
    ...chosen,
    ...linksOf(sources, image, chosen),
    ...figcaptionUse(figcaption, ownCaption, chosen.creditOrigin),
  };
}

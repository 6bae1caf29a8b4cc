/**
 * Decides what the hero shows. One function answers one question; the order of sources is slot, attribute, data, page.
 */
import { isServer } from 'lit';
import type { digitalSource } from '../image-data/digital-source.js';
import { licenseUrl } from '../../data/text/creative-commons.js';
import type { ImageCredit } from '../../data/model/model.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { type CreditLine, namesOf } from '../credit/parse-credit-line.js';
import { type ChosenCredit, chooseCredit, type CreditOrigin } from './choose-credit.js';
import type { ContentSources, HeroAttributes } from './content-sources.js';
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

export interface HeroContent extends ChosenCredit, FigcaptionUse {
  readonly caption: string | undefined;
  readonly creditUrl: SafeUrl | undefined;
  readonly license: SafeUrl | undefined;
  readonly acquireLicensePage: SafeUrl | undefined;
  readonly copyrightNotice: string | undefined;
  /** IPTC's term for how the picture was created. */
  readonly digitalSourceType: string | undefined;
  /** Renders it. */
  readonly digitalSource: typeof digitalSource | undefined;
  /** The picture that the page describes, if it isn't the hero's. Its caption and credit aren't used. */
  readonly otherPicture: SafeUrl | undefined;
}

/** The caption that replaces the figcaption's. */
const overridingCaption = ({ slotted, attributes }: ContentSources): string =>
  slotted.slots.caption || attributes.caption?.trim() || '';

const captionOf = (sources: ContentSources, image: ImageCredit): string | undefined =>
  overridingCaption(sources) || sources.slotted.figcaption?.caption || image.caption;

/** The link of the figcaption's credit is used only with that credit. */
function creditUrlOf({ slotted, attributes }: ContentSources, origin: CreditOrigin | undefined): SafeUrl | undefined {
  const linkInFigcaption = origin === 'figcaption' ? slotted.figcaption?.creditUrl : undefined;
  return safeUrl(attributes.creditUrl, attributes.baseURI) ?? linkInFigcaption;
}

function licenseOf(
  attributes: HeroAttributes,
  image: ImageCredit,
  credit: CreditLine | undefined,
): SafeUrl | undefined {
  const [licenseInCredit = ''] = credit ? namesOf(credit, 'license') : [];
  return safeUrl(attributes.license, attributes.baseURI) ?? image.license ?? licenseUrl(licenseInCredit);
}

/** Whether the browser supports `:state()`. Set when it is needed. */
let canHideFigcaption: boolean | undefined;

/**
 * Whether the hero hides the figcaption and shows its text: if another caption overrides it, or if it contains a credit
 * and plain text loses nothing. Without support for `:state()` it can't be hidden.
 */
function shouldReplaceFigcaption(sources: ContentSources): boolean {
  const { figcaption } = sources.slotted;
  const hasPlainCredit = figcaption?.credit && !figcaption.hasRichContent;
  if (!figcaption || (!hasPlainCredit && !overridingCaption(sources))) return false;
  return (canHideFigcaption ??= !isServer && CSS.supports('selector(:state(x))'));
}

function figcaptionUse(sources: ContentSources, origin: CreditOrigin | undefined): FigcaptionUse {
  const replacesFigcaption = shouldReplaceFigcaption(sources);
  const hasOverridingCaption = overridingCaption(sources) !== '';
  const hasOverridingCredit = origin === 'slot' || origin === 'attribute';
  const visibleFigcaption = replacesFigcaption ? undefined : sources.slotted.figcaption;
  return {
    replacesFigcaption,
    isOneParagraph: replacesFigcaption && !hasOverridingCaption && origin === 'figcaption',
    isCaptionInFigcaption: visibleFigcaption?.caption !== undefined,
    isCreditInFigcaption: visibleFigcaption?.credit !== undefined && !hasOverridingCredit,
  };
}

/** Until data can be read, there is none. */
const NO_DATA: DataOfHero = { image: {}, loaded: undefined, otherPicture: undefined, digitalSourceType: undefined };

export function heroContent(sources: ContentSources): HeroContent {
  const { attributes, imageData } = sources;
  const { image, loaded, otherPicture, digitalSourceType } = imageData?.dataOfHero(sources) ?? NO_DATA;
  const { credit, creditOrigin } = chooseCredit({ ...sources, loaded });
  return {
    caption: captionOf(sources, image),
    credit,
    creditOrigin,
    creditUrl: creditUrlOf(sources, creditOrigin),
    license: licenseOf(attributes, image, credit),
    acquireLicensePage: safeUrl(attributes.acquireLicensePage, attributes.baseURI) ?? image.acquireLicensePage,
    copyrightNotice: image.copyrightNotice ?? credit?.copyrightNotice,
    digitalSourceType,
    digitalSource: imageData?.digitalSource,
    otherPicture,
    ...figcaptionUse(sources, creditOrigin),
  };
}

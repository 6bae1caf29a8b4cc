/** What data says about the hero's picture, and about no other one. */
import { fillMissing } from '../../data/model/fields.js';
import type { ImageCredit } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { type ContentSources, loadsFromPage } from '../content/content-sources.js';
import { parseDigitalSourceType } from '../credit/digital-source-type.js';
import { splitCreditFromCaption } from '../credit/split-credit-from-caption.js';
import { isSamePicture } from './is-same-picture.js';

export interface DataOfHero {
  /** From data and from the metadata of the file. The caption is without its credit. */
  readonly image: ImageCredit;
  /** From data alone, as it was written. */
  readonly loaded: ImageCredit | undefined;
  /** The picture that the page describes, if it isn't the hero's. */
  readonly otherPicture: SafeUrl | undefined;
  /** IPTC's term. */
  readonly digitalSourceType: string | undefined;
}

/** Whether the picture that the page describes is the hero's, and not a share card or the preview image of a video. */
function isHeroPicture({ slotted }: ContentSources, described: SafeUrl): boolean {
  const { img, hasMedia } = slotted;
  if (!img) return !hasMedia;
  const urls = [img.src, img.currentSrc].filter(Boolean);
  return urls.length === 0 || urls.some((url) => isSamePicture(url, described));
}

/** Of several pictures that the page describes, the hero’s; otherwise the first. */
function pictureOnPage(sources: ContentSources): ImageCredit | undefined {
  const { loaded } = sources;
  const isHero = ({ contentUrl }: ImageCredit) => contentUrl !== undefined && isHeroPicture(sources, contentUrl);
  return [loaded, ...(loaded?.others ?? [])].find((image) => image && isHero(image)) ?? loaded;
}

function otherPictureOnPage(sources: ContentSources, described: SafeUrl | undefined): SafeUrl | undefined {
  if (!described || !loadsFromPage(sources.attributes)) return undefined;
  return isHeroPicture(sources, described) ? undefined : described;
}

/** A caption in data that only repeats the alternative text is not one. */
function captionInData({ slotted }: ContentSources, { caption, description }: ImageCredit): string | undefined {
  const isAltText = [slotted.img?.alt, slotted.img ? undefined : description].includes(caption);
  return isAltText ? undefined : splitCreditFromCaption(caption).caption;
}

export function dataOfHero(sources: ContentSources): DataOfHero {
  const { attributes, embedded } = sources;
  const described = pictureOnPage(sources);
  const otherPicture = otherPictureOnPage(sources, described?.contentUrl);
  const loaded = otherPicture ? undefined : described;
  const image = fillMissing<ImageCredit>(loaded ?? {}, embedded ?? {});
  return {
    image: { ...image, caption: captionInData(sources, image) },
    loaded,
    otherPicture,
    digitalSourceType:
      parseDigitalSourceType(attributes.digitalSourceType) ?? parseDigitalSourceType(image.digitalSourceType),
  };
}

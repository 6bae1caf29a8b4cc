/**
 * The `ImageObject` that tells search engines whom to credit.
 * @see https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
import type { ImageCredit } from '../data/model/model.js';
import { type SafeUrl, safeUrl } from '../data/model/safe-url.js';
import { creditTextOf, namesOf } from './credit/parse-credit-line.js';
import { schemaOrgDigitalSource } from './credit/digital-source-type.js';
import type { HeroContent } from './content/hero-content.js';

type PictureFacts = Pick<ImageCredit, 'contentUrl' | 'width' | 'height'>;

/** In schema.org's words, as it is written into the page. */
export interface DescribedImage {
  readonly contentUrl: SafeUrl;
  readonly [property: string]: unknown;
}

/** The page's own picture: `src` stays the same on every screen, but a lazy loader's may be a stand-in. */
export function pictureOfPage(img: HTMLImageElement): PictureFacts {
  const pixels = (name: string) => Number(img.getAttribute(name)) || undefined;
  return { contentUrl: safeUrl(img.src) ?? safeUrl(img.currentSrc), width: pixels('width'), height: pixels('height') };
}

/** Without a person the agency is the maker. */
function creators({ credit }: HeroContent): readonly object[] | undefined {
  if (!credit) return undefined;
  const named = (type: string, names: readonly string[]) =>
    names.length > 0 ? names.map((name) => ({ '@type': type, name })) : undefined;
  return named('Person', namesOf(credit, 'person')) ?? named('Organization', namesOf(credit, 'agency'));
}

/** `undefined` where nothing is known that a search engine would show. */
export function imageObject(picture: PictureFacts | undefined, content: HeroContent): DescribedImage | undefined {
  const { credit, caption, license, acquireLicensePage, copyrightNotice, digitalSource } = content;
  if (!picture?.contentUrl || (!credit && !license && !copyrightNotice && !digitalSource)) return undefined;
  const { contentUrl, width, height } = picture;
  const creditText = credit && creditTextOf(credit);
  const type = { '@context': 'https://schema.org', '@type': 'ImageObject' };
  return {
    ...type,
    contentUrl,
    width,
    height,
    caption,
    creditText,
    creator: creators(content),
    copyrightNotice,
    license,
    acquireLicensePage,
    digitalSourceType: digitalSource && schemaOrgDigitalSource(digitalSource),
  };
}

/**
 * Builds the `ImageObject` that tells search engines the picture's credit and license.
 * @see https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
import type { ImageCredit } from '../../data/model/model.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import type { HeroContent } from '../content/hero-content.js';
import { schemaOrgDigitalSource } from '../credit/digital-source-type.js';
import { type CreditLine, creditTextOf, namesOf } from '../credit/parse-credit-line.js';

export type PictureFacts = Pick<ImageCredit, 'contentUrl' | 'width' | 'height'>;

export interface ImageObjectJsonLd {
  readonly contentUrl: SafeUrl;
  readonly [property: string]: unknown;
}

/** URL and size of the page's own image. `src` is preferred, because `currentSrc` differs between screens. */
export function pictureFactsOf(img: HTMLImageElement): PictureFacts {
  const pixels = (name: string) => Number(img.getAttribute(name)) || undefined;
  return { contentUrl: safeUrl(img.src) ?? safeUrl(img.currentSrc), width: pixels('width'), height: pixels('height') };
}

/** The people in the credit; if it names none, the agencies. */
function creatorsOf(credit: CreditLine): readonly object[] | undefined {
  const people = namesOf(credit, 'person').map((name) => ({ '@type': 'Person', name }));
  if (people.length > 0) return people;
  const agencies = namesOf(credit, 'agency').map((name) => ({ '@type': 'Organization', name }));
  return agencies.length > 0 ? agencies : undefined;
}

/** `undefined` if the picture has no URL, or nothing is known that search engines show. */
export function imageObjectJsonLd(
  { contentUrl, width, height }: PictureFacts,
  content: HeroContent,
): ImageObjectJsonLd | undefined {
  const { credit, caption, license, acquireLicensePage, copyrightNotice, digitalSourceType } = content;
  const hasCredit = credit || license || copyrightNotice || digitalSourceType;
  if (!contentUrl || !hasCredit) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    contentUrl,
    width,
    height,
    caption,
    creditText: credit && creditTextOf(credit),
    creator: credit && creatorsOf(credit),
    copyrightNotice,
    license,
    acquireLicensePage,
    digitalSourceType: digitalSourceType && schemaOrgDigitalSource(digitalSourceType),
  };
}

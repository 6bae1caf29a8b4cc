/**
 * The `ImageObject` that tells search engines whom to credit.
 * @see https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
import { type SafeUrl, safeUrl } from '../data/safe-url.js';
import { creditTextOf, namesOf } from './credit-line.js';
import type { HeroContent } from './hero-content.js';
import { isSamePicture } from './same-picture.js';

export interface PictureFacts {
  readonly contentUrl: SafeUrl;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** In schema.org's words, as it is written into the page. */
export interface DescribedImage extends PictureFacts {
  readonly '@context': string;
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const pixels = (value: string | null): number | undefined => Number.parseInt(value ?? '', 10) || undefined;

/** The page's own picture: `src` stays the same on every screen, but a lazy loader's may be a stand-in. */
export function pictureOfPage(img: HTMLImageElement): PictureFacts | undefined {
  const contentUrl = safeUrl(img.src) ?? safeUrl(img.currentSrc);
  return contentUrl && { contentUrl, width: pixels(img.getAttribute('width')), height: pixels(img.getAttribute('height')) };
}

const named = (type: 'Person' | 'Organization') => (name: string) => ({ '@type': type, name });

/** Without a person the agency is the maker. */
function creators({ credit }: HeroContent): readonly object[] | undefined {
  if (!credit) return undefined;
  const people = namesOf(credit.line, 'person').map(named('Person'));
  const makers = people.length > 0 ? people : namesOf(credit.line, 'agency').map(named('Organization'));
  return makers.length > 0 ? makers : undefined;
}

/** `undefined` where nothing is known that a search engine would show. */
export function imageObject(picture: PictureFacts, content: HeroContent): DescribedImage | undefined {
  const { credit, caption, license, acquireLicensePage, copyrightNotice } = content;
  const creditText = credit && creditTextOf(credit.line);
  if (!creditText && !license && !copyrightNotice) return undefined;
  const { contentUrl, width, height } = picture;
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    contentUrl,
    width,
    height,
    caption,
    creditText,
    creator: creators(content),
    copyrightNotice,
    license,
    acquireLicensePage,
  };
}

const CREDITS = ['creator', 'creditText', 'copyrightNotice', 'license'];
/** Deeper than any real graph. */
const MAX_DEPTH = 12;

/** Whether the page's own JSON-LD already credits this picture. */
export function isCredited(node: unknown, contentUrl: SafeUrl, depth = 0): boolean {
  if (typeof node !== 'object' || node === null || depth > MAX_DEPTH) return false;
  const address = [Reflect.get(node, 'contentUrl'), Reflect.get(node, 'url')].find((value) => typeof value === 'string');
  const isCredit = CREDITS.some((key) => Object.hasOwn(node, key));
  if (isCredit && typeof address === 'string' && isSamePicture(address, contentUrl)) return true;
  return Object.values(node).some((value) => isCredited(value, contentUrl, depth + 1));
}

/** Converts WordPress media to an image with its sizes and its credit. */
import type { ImageCandidate, ImageObject } from '../../model/model.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { valid } from '../../schema/field-types.js';
import { cleanHtmlLine } from '../../text/html-text.js';
import { type MediaWire, type PostWire, sizeSchema } from './wire-schema.js';

/** Only sizes with the proportions of the original are used: others are crops. */
const MAX_PROPORTION_DIFFERENCE = 0.02;

function toCandidates(media: MediaWire, base: string): ImageCandidate[] {
  const { width, height, sizes } = media.media_details ?? {};
  if (!width || !height) return [];
  const urlByWidth = new Map<number, SafeUrl>();
  for (const value of Object.values(sizes ?? {})) {
    const size = valid(sizeSchema, value);
    const url = size && safeUrl(size.source_url, base);
    if (!url) continue;
    const difference = Math.abs(size.width / size.height / (width / height) - 1);
    if (difference <= MAX_PROPORTION_DIFFERENCE) urlByWidth.set(size.width, url);
  }
  const candidates = Array.from(urlByWidth, ([candidateWidth, url]) => ({ url, width: candidateWidth }));
  return candidates.sort((a, b) => a.width - b.width);
}

/** The credit that Newspack stores. If there is an organization too, `_media_credit` is the name of a person. */
function newspackCredit({ meta }: MediaWire, base: string): Pick<ImageObject, 'creditText' | 'creator'> | undefined {
  const credit = cleanHtmlLine(meta?._media_credit);
  const organization = cleanHtmlLine(meta?._navis_media_credit_org);
  const creditText = [credit, organization].filter(Boolean).join(' / ');
  if (!creditText) return undefined;
  const hasPerson = credit !== undefined && organization !== undefined;
  const creator = hasPerson ? [{ name: credit, url: safeUrl(meta?._media_credit_url, base) }] : undefined;
  return { creditText, creator };
}

/** `undefined` if the URL of the file is invalid, or the file is a video: themes accept one as the featured image. */
export function toImage(media: MediaWire, base: string): ImageObject | undefined {
  const contentUrl = safeUrl(media.source_url, base);
  if (!contentUrl || media.media_type === 'file') return undefined;
  const details = media.media_details;
  return {
    contentUrl,
    width: details?.width,
    height: details?.height,
    candidates: toCandidates(media, base),
    description: cleanHtmlLine(media.alt_text),
    caption: cleanHtmlLine(media.caption?.rendered),
    creditText: cleanHtmlLine(details?.image_meta?.credit),
    copyrightNotice: cleanHtmlLine(details?.image_meta?.copyright),
    ...newspackCredit(media, base),
  };
}

/** The featured image of a post. */
export function featuredImage(post: PostWire, base: string): ImageObject | undefined {
  const media = post._embedded?.['wp:featuredmedia'] ?? [];
  return media.flatMap((item) => (item && toImage(item, base)) ?? [])[0];
}

import type { ImageCandidate, ImageCredit } from '../../model/model.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';

/**
 * Ghost offers these widths of each image that it stores, in every theme: `contentImageSizes` in its
 * `core/shared/config/overrides.json`.
 */
const WIDTHS_PX = [600, 1000, 1600, 2400];

const STORED_IMAGE = /\/content\/images\/(?!size\/)(?=.+\.(?:jpe?g|png|webp)$)/i;

/** Other sizes of a post's image. None if the image is on another origin than the post. */
export function imageSizes({ contentUrl }: ImageCredit, post: SafeUrl | undefined): ImageCandidate[] {
  if (!contentUrl || !post || !STORED_IMAGE.test(contentUrl)) return [];
  if (new URL(contentUrl).origin !== new URL(post).origin) return [];
  return WIDTHS_PX.flatMap((width) => {
    const url = safeUrl(contentUrl.replace(STORED_IMAGE, `$&size/w${width}/`));
    return url ? [{ url, width }] : [];
  });
}

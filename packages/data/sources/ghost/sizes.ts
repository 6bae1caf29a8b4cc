import type { ImageCandidate, ImageCredit } from '../../model/model.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';

/** Ghost makes these of every picture that it keeps, whatever the theme: `contentImageSizes` in its core/shared/config/overrides.json. */
const WIDTHS = [600, 1000, 1600, 2400];

const KEPT = /\/content\/images\/(?!size\/)(?=.+\.(?:jpe?g|png|webp)$)/i;

/** Smaller files of a post's picture; none of one that is kept on another server than the post. */
export function sizesOf({ contentUrl }: ImageCredit, post: SafeUrl | undefined): ImageCandidate[] {
  if (!contentUrl || !post || !KEPT.test(contentUrl) || new URL(contentUrl).origin !== new URL(post).origin) return [];
  return WIDTHS.flatMap((width) => {
    const url = safeUrl(contentUrl.replace(KEPT, `$&size/w${width}/`));
    return url ? [{ url, width }] : [];
  });
}

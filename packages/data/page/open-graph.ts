/** OpenGraph says the least, so it is read last. @see https://ogp.me/ */
import type { ImageCredit } from '../model/model.js';
import type { PageFacts } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { decodeEscaped } from '../text/character-references.js';
import { cleanLine } from '../text/clean-text.js';

export function openGraphImage({ meta, url }: PageFacts): ImageCredit {
  return {
    contentUrl: safeUrl(meta['og:image'], url),
    description: cleanLine(decodeEscaped(meta['og:image:alt'] ?? '')),
  };
}

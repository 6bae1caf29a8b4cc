/** OpenGraph and `<meta name="author">`. They say the least, so they are read last. @see https://ogp.me/ */
import type { ImageCredit, Person } from '../model/model.js';
import { isName } from '../sources/contract/people.js';
import type { PageFacts } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';
import { cleanLine } from '../text/clean-text.js';

export function openGraphPeople({ meta }: PageFacts): Person[] {
  const name = [meta['author'], meta['article:author']].map(cleanLine).find(isName);
  return name ? [{ name }] : [];
}

export function openGraphImage({ meta, url }: PageFacts): ImageCredit {
  return { contentUrl: safeUrl(meta['og:image'], url), description: cleanLine(meta['og:image:alt']) };
}

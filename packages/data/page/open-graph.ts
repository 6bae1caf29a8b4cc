/** OpenGraph and `<meta name="author">`: the least a page says, and so the last that is asked. @see https://ogp.me/ */
import type { ImageCredit, Person } from '../model/model.js';
import { safeUrl } from '../model/safe-url.js';
import { cleanLine } from '../text/clean-text.js';
import type { PageFacts } from '../model/page-facts.js';

/** Facebook's `article:author` may be a profile's address instead of a name. */
const isName = (value: string | undefined): value is string => value !== undefined && !/^https?:/.test(value);

export function openGraphPeople({ meta }: PageFacts): Person[] {
  const name = [meta['author'], meta['article:author']].map(cleanLine).find(isName);
  return name ? [{ name }] : [];
}

export function openGraphImage({ meta, url }: PageFacts): ImageCredit {
  return { contentUrl: safeUrl(meta['og:image'], url), description: cleanLine(meta['og:image:alt']) };
}

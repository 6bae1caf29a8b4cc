/** Converts articles and images, as a schema read them: URLs are resolved and checked, texts are cleaned. */
import type { Article, ImageCandidate, ImageCredit, ImageObject, Person } from '../../model/model.js';
import { safeUrl } from '../../model/safe-url.js';
import type { ArticleWire } from './article.js';
import type { ImageWire } from './image.js';
import type { PersonWire } from './person.js';
import { cleanLine } from '../../text/clean-text.js';
import { toPerson } from './to-person.js';

/** The people to name beside an article or an image: those with a withheld name are left out. */
const toByline = (wires: readonly PersonWire[], base: string): Person[] =>
  wires.map((person) => toPerson(person, base)).filter(({ nameWithheld }) => !nameWithheld);

type CandidateWire = NonNullable<ImageWire['candidates']>[number];

function toCandidate({ url, width }: CandidateWire, base: string): ImageCandidate[] {
  const target = safeUrl(url, base);
  return target ? [{ url: target, width }] : [];
}

export const toImageCredit = (wire: ImageWire, base: string): ImageCredit => ({
  contentUrl: safeUrl(wire.contentUrl ?? wire.url, base),
  width: wire.width,
  height: wire.height,
  candidates: wire.candidates?.flatMap((candidate) => toCandidate(candidate, base)),
  description: cleanLine(wire.description),
  caption: cleanLine(wire.caption),
  creditText: cleanLine(wire.creditText),
  creator: toByline([wire.creator, wire.author, wire.copyrightHolder].find((people) => people.length > 0) ?? [], base),
  copyrightNotice: cleanLine(wire.copyrightNotice),
  license: safeUrl(wire.license, base),
  acquireLicensePage: safeUrl(wire.acquireLicensePage, base),
  digitalSourceType: cleanLine(wire.digitalSourceType),
});

function toImage(wire: ImageWire | undefined, base: string): ImageObject | undefined {
  const image = wire && toImageCredit(wire, base);
  return image?.contentUrl && { ...image, contentUrl: image.contentUrl };
}

/**
 * Silent reading speed of adults for non-fiction.
 * @see Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047
 */
const WORDS_PER_MINUTE = 238;

function minutesIn(duration: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? [];
  return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

/** Reading time in whole minutes, at least one. A word count of 0 means that the words were not counted. */
function timeRequired({ timeRequired: duration, wordCount = 0 }: ArticleWire): string | undefined {
  const minutes = duration ? minutesIn(duration) : wordCount / WORDS_PER_MINUTE;
  return minutes > 0 ? `PT${Math.max(1, Math.round(minutes))}M` : undefined;
}

function toSponsor(sponsor: ArticleWire['sponsor']): Article['sponsor'] {
  if (typeof sponsor === 'string') return cleanLine(sponsor) ?? true;
  return sponsor || undefined;
}

/** `undefined` if the article's URL is invalid. */
export function toArticle(wire: ArticleWire, base: string): Article | undefined {
  const url = safeUrl(wire.url, base);
  if (!url) return undefined;
  return {
    url,
    headline: cleanLine(wire.headline) ?? wire.headline,
    image: toImage(wire.image, base),
    datePublished: wire.datePublished,
    author: toByline(wire.author, base),
    articleSection: cleanLine(wire.articleSection),
    description: cleanLine(wire.description),
    sponsor: toSponsor(wire.sponsor),
    timeRequired: timeRequired(wire),
    inLanguage: wire.inLanguage?.alternateName,
    reason: cleanLine(wire.reason),
  };
}

/** Converts schema.org items, as a schema read them, to the model: URLs are resolved and checked, texts are cleaned. */
import type { Article, ImageCandidate, ImageCredit, ImageObject, Person, TextLink } from '../../model/model.js';
import { isName } from '../contract/people.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import type { ArticleWire } from './article.js';
import type { ImageWire } from './image.js';
import type { PersonWire } from './person.js';
import { cleanLine } from '../../text/clean-text.js';
import { isType, ORGANIZATION } from '../json-ld/json-ld-types.js';

const MAX_NAMES = 20;

/** The names of things, such as awards. schema.org also allows a URL in place of a thing: it is not shown. */
function namesOf(things: readonly { readonly name: string }[]): readonly string[] | undefined {
  const texts = things.slice(0, MAX_NAMES).map(({ name }) => name);
  const names = texts.filter(isName).flatMap((name) => cleanLine(name) ?? []);
  return names.length > 0 ? names : undefined;
}

type TextLinkWire = NonNullable<PersonWire['descriptionLinks']>[number];

function toTextLink({ at, text, url }: TextLinkWire, base: string): TextLink[] {
  const target = safeUrl(url, base, ['mailto:']);
  return target ? [{ at, text, url: target }] : [];
}

function toMailtoUrl(email: string | undefined): SafeUrl | undefined {
  if (email === undefined) return undefined;
  const url = email.startsWith('mailto:') ? email : `mailto:${email}`;
  return safeUrl(url, undefined, ['mailto:']);
}

const toNamedPerson = (wire: PersonWire, base: string): Person => ({
  '@type': isType(wire, ORGANIZATION) ? 'Organization' : undefined,
  name: cleanLine(wire.name) ?? wire.name,
  url: safeUrl(wire.url, base),
  image: safeUrl(wire.image?.contentUrl ?? wire.image?.url, base),
  description: wire.description,
  descriptionLinks: wire.descriptionLinks?.flatMap((link) => toTextLink(link, base)),
  jobTitle: cleanLine(wire.jobTitle),
  worksFor: cleanLine(wire.worksFor?.name),
  workLocation: cleanLine(wire.workLocation?.name ?? wire.workLocation?.address?.addressLocality),
  knowsAbout: namesOf(wire.knowsAbout),
  knowsLanguage: namesOf(wire.knowsLanguage),
  hasCredential: namesOf(wire.hasCredential),
  award: namesOf(wire.award),
  sameAs: wire.sameAs.flatMap((profile) => safeUrl(profile, base) ?? []),
  email: toMailtoUrl(wire.email),
});

/** If the name is withheld, no other field is copied. */
export const toPerson = (wire: PersonWire, base: string): Person =>
  wire.nameWithheld === true ? { name: '', nameWithheld: true } : toNamedPerson(wire, base);

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
  creator: toByline(wire.creator, base),
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

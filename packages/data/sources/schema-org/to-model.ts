/** From schema.org's words as they came to the model: addresses resolved and checked, texts on as many lines as they need. */
import type { Article, ImageCandidate, ImageCredit, ImageObject, Person, Rate, TextLink } from '../../model/model.js';
import { changePercent } from '../../model/rates.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import type { RateWire } from '../../schema/rates.js';
import type { ArticleWire, ImageWire, PersonWire } from '../../schema/schema-org.js';
import { cleanLine } from '../../text/clean-text.js';
import { isType, ORGANIZATION } from './graph.js';

/** More of a kind would be read by nobody. */
const MOST_NAMES = 20;

/** schema.org lets an address stand for a thing; as a word it says nothing. */
function namesOf(things: readonly { readonly name: string }[]): readonly string[] | undefined {
  const names = things
    .slice(0, MOST_NAMES)
    .flatMap(({ name }) => (/^https?:/.test(name) ? [] : (cleanLine(name) ?? [])));
  return names.length > 0 ? names : undefined;
}

function toLink({ at, text, url }: TextLinkWire, base: string): TextLink[] {
  const checked = safeUrl(url, base, ['mailto:']);
  return checked ? [{ at, text, url: checked }] : [];
}

type TextLinkWire = NonNullable<PersonWire['descriptionLinks']>[number];

const toNamedPerson = (wire: PersonWire, base: string): Person => ({
  '@type': isType(wire, ORGANIZATION) ? 'Organization' : undefined,
  name: cleanLine(wire.name) ?? wire.name,
  url: safeUrl(wire.url, base),
  image: safeUrl(wire.image?.contentUrl ?? wire.image?.url, base),
  description: wire.description,
  descriptionLinks: wire.descriptionLinks?.flatMap((link) => toLink(link, base)),
  jobTitle: cleanLine(wire.jobTitle),
  worksFor: cleanLine(wire.worksFor?.name),
  workLocation: cleanLine(wire.workLocation?.name ?? wire.workLocation?.address?.addressLocality),
  knowsAbout: namesOf(wire.knowsAbout),
  knowsLanguage: namesOf(wire.knowsLanguage),
  hasCredential: namesOf(wire.hasCredential),
  award: namesOf(wire.award),
  sameAs: wire.sameAs.flatMap((profile) => safeUrl(profile, base) ?? []),
  email: toEmail(wire.email),
});

/** Nothing that came with a withheld name is passed on. */
export const toPerson = (wire: PersonWire, base: string): Person =>
  wire.nameWithheld === true ? { name: '', nameWithheld: true } : toNamedPerson(wire, base);

/** Who is named beside an article or a picture: a name that is withheld is nothing to name. */
const toNamed = (wires: readonly PersonWire[], base: string): Person[] =>
  wires.map((person) => toPerson(person, base)).filter(({ nameWithheld }) => !nameWithheld);

const toEmail = (email: string | undefined): SafeUrl | undefined =>
  email === undefined
    ? undefined
    : safeUrl(email.startsWith('mailto:') ? email : `mailto:${email}`, undefined, ['mailto:']);

const toCandidate = (url: SafeUrl | undefined, width: number): ImageCandidate[] => (url ? [{ url, width }] : []);

export const toImageCredit = (wire: ImageWire, base: string): ImageCredit => ({
  contentUrl: safeUrl(wire.contentUrl ?? wire.url, base),
  width: wire.width,
  height: wire.height,
  candidates: wire.candidates?.flatMap(({ url, width }) => toCandidate(safeUrl(url, base), width)),
  description: cleanLine(wire.description),
  caption: cleanLine(wire.caption),
  creditText: cleanLine(wire.creditText),
  creator: toNamed(wire.creator, base),
  copyrightNotice: cleanLine(wire.copyrightNotice),
  license: safeUrl(wire.license, base),
  acquireLicensePage: safeUrl(wire.acquireLicensePage, base),
  digitalSourceType: cleanLine(wire.digitalSourceType),
});

const toImage = (wire: ImageWire | undefined, base: string): ImageObject | undefined => {
  const image = wire && toImageCredit(wire, base);
  return image?.contentUrl && { ...image, contentUrl: image.contentUrl };
};

/** What adults read of a text that is not fiction, silently: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047. */
const WORDS_PER_MINUTE = 238;

/** In whole minutes, one at least. A text of no words is one that was not counted. */
function timeRequired({ timeRequired: duration, wordCount = 0 }: ArticleWire): string | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration ?? '') ?? [];
  const read = duration ? Number(hours) * 60 + Number(minutes) + Number(seconds) / 60 : wordCount / WORDS_PER_MINUTE;
  return read > 0 ? `PT${Math.max(1, Math.round(read))}M` : undefined;
}

const toSponsor = (name: ArticleWire['sponsor']): Article['sponsor'] =>
  typeof name === 'string' ? (cleanLine(name) ?? true) : name || undefined;

/** `undefined` where the article's address cannot be followed. */
export function toArticle(wire: ArticleWire, base: string): Article | undefined {
  const url = safeUrl(wire.url, base);
  return (
    url && {
      url,
      headline: cleanLine(wire.headline) ?? wire.headline,
      image: toImage(wire.image, base),
      datePublished: wire.datePublished,
      author: toNamed(wire.author, base),
      articleSection: cleanLine(wire.articleSection),
      description: cleanLine(wire.description),
      sponsor: toSponsor(wire.sponsor),
      timeRequired: timeRequired(wire),
      inLanguage: wire.inLanguage?.alternateName,
      reason: cleanLine(wire.reason),
    }
  );
}

/** The change in per cent is computed where only the rate before is known. */
export const toRate = ({ url, ...wire }: Omit<RateWire, 'history'> & Pick<Rate, 'history'>, base: string): Rate => ({
  ...wire,
  changePercent: wire.changePercent ?? changePercent(wire.rate, wire.previous),
  url: safeUrl(url, base),
});

/**
 * The library's own JSON, which is a subset of schema.org: what a publisher serves, hands to `data`, or already has in the
 * page as JSON-LD. Unknown keys are ignored.
 * @see https://schema.org/NewsArticle
 */
import * as z from 'zod/mini';
import { isoDate, maybe, number, objectOr, oneOrMany, pixels, text } from './scalars.js';

const named = objectOr('name', z.object({ name: text }));
const namedOrNone = z.lazy(() => oneOrMany(named));

/** schema.org/Place; a bare text is its name. */
const placeSchema = () =>
  objectOr(
    'name',
    z.object({
      name: maybe(text),
      address: maybe(objectOr('addressLocality', z.object({ addressLocality: maybe(text) }))),
    }),
  );

/** Of a person whose name is withheld nothing is read; this stands for the name that the schema asks for. */
const WITHHELD = { name: 'withheld', nameWithheld: true };

const withheldFirst = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'nameWithheld' in value && String(value.nameWithheld) === 'true'
    ? WITHHELD
    : value;

/** schema.org/Person or Organization; a bare text is a name. */
export const personSchema = z.lazy(() =>
  z.pipe(
    z.transform(withheldFirst),
    objectOr(
      'name',
      z.object({
        '@type': z.optional(z.unknown()),
        name: text,
        nameWithheld: z.optional(z.unknown()),
        url: maybe(text),
        image: maybe(objectOr('url', z.object({ url: maybe(text), contentUrl: maybe(text) }))),
        description: maybe(text),
        /** Not schema.org's: the model's own, as it is stored for the next page. */
        descriptionLinks: maybe(z.array(z.object({ at: z.number(), text, url: text }))),
        jobTitle: maybe(text),
        worksFor: maybe(named),
        workLocation: maybe(placeSchema()),
        knowsAbout: namedOrNone,
        knowsLanguage: namedOrNone,
        hasCredential: namedOrNone,
        award: namedOrNone,
        sameAs: oneOrMany(text),
        email: maybe(text),
      }),
    ),
  ),
);

/** schema.org/ImageObject; a bare text is an address. */
export const imageSchema = z.lazy(() =>
  objectOr(
    'contentUrl',
    z.object({
      contentUrl: maybe(text),
      url: maybe(text),
      width: maybe(pixels),
      height: maybe(pixels),
      candidates: maybe(z.array(z.object({ url: text, width: pixels }))),
      description: maybe(text),
      caption: maybe(text),
      creditText: maybe(text),
      creator: oneOrMany(personSchema),
      copyrightNotice: maybe(text),
      license: maybe(text),
      acquireLicensePage: maybe(text),
      digitalSourceType: maybe(text),
    }),
  ),
);

/** Who paid; `true` where that cannot be read: a paid article without the name of its sponsor is a paid one. */
const sponsorOf = (value: unknown): string | boolean => named.safeParse(value).data?.name ?? Boolean(value);

/** ISO 8601, of hours, minutes and seconds: `PT5M`. */
const DURATION = /^PT(?=\d)(?:\d{1,3}H)?(?:\d{1,4}M)?(?:\d{1,6}S)?$/;

/** schema.org/NewsArticle, and every kind of Article. */
export const articleSchema = /* @__PURE__ */ z.lazy(() =>
  z.object({
    headline: text,
    url: text,
    image: maybe(imageSchema),
    datePublished: maybe(isoDate),
    author: oneOrMany(personSchema),
    articleSection: maybe(text),
    description: maybe(text),
    sponsor: maybe(z.transform(sponsorOf)),
    timeRequired: maybe(z.string().check(z.regex(DURATION, 'an ISO 8601 duration'))),
    wordCount: maybe(number),
    inLanguage: maybe(objectOr('alternateName', z.object({ alternateName: maybe(text) }))),
    reason: maybe(text),
  }),
);

export type PersonWire = z.output<typeof personSchema>;
export type ImageWire = z.output<typeof imageSchema>;
export type ArticleWire = z.output<typeof articleSchema>;

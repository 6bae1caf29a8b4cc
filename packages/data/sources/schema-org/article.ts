/**
 * schema.org/NewsArticle: in a publisher's own JSON, in a `data` property, or in the page's JSON-LD. Unknown keys are
 * ignored.
 * @see https://schema.org/NewsArticle
 */
import type * as z from 'zod/v4/core';
import {
  field,
  isoDate,
  lazy,
  number,
  object,
  objectOrString,
  oneOrMany,
  optional,
  text,
  valid,
} from '../../schema/field-types.js';
import { imageSchema } from './image.js';
import { named, personSchema } from './person.js';

/** The sponsor's name; `true` if it cannot be read, because the article is sponsored all the same. */
const toSponsor = (value: unknown): string | boolean => valid(named, value)?.name ?? Boolean(value);

/** ISO 8601 duration with hours, minutes and seconds: `PT5M`. */
const DURATION = /^PT(?=\d)(?:\d{1,3}H)?(?:\d{1,4}M)?(?:\d{1,6}S)?$/;

const duration = field((value, refuse) => {
  if (typeof value !== 'string') return refuse('a string');
  return DURATION.test(value) ? value : refuse('an ISO 8601 duration');
});

/** NewsArticle, and all other types of articles. */
export const articleSchema = lazy(() =>
  object({
    headline: text,
    url: text,
    image: optional(imageSchema),
    datePublished: optional(isoDate),
    author: oneOrMany(personSchema),
    articleSection: optional(text),
    description: optional(text),
    sponsor: optional(field(toSponsor)),
    timeRequired: optional(duration),
    wordCount: optional(number),
    inLanguage: optional(objectOrString('alternateName', object({ alternateName: optional(text) }))),
    reason: optional(text),
  }),
);

export type ArticleWire = z.output<typeof articleSchema>;

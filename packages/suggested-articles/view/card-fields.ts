/** Which fields a card shows: the `show` attribute. */
import { isPresent } from '../../data/model/fields.js';
import type { Article } from '../../data/model/model.js';

/** The fields that a card can show besides its headline, each with the article's property that it shows. */
const PROPERTIES = {
  image: 'image',
  section: 'articleSection',
  date: 'datePublished',
  'reading-time': 'timeRequired',
  author: 'author',
  excerpt: 'description',
  credit: 'image',
} as const;

export type CardField = keyof typeof PROPERTIES;
export type CardFields = readonly CardField[];

export const DEFAULT_SHOW = 'image section date';

export const CARD_FIELDS = Object.keys(PROPERTIES) as CardField[];

/**
 * Parses `show`: field names, separated by white space. Unknown names are ignored; if all are unknown, the default
 * applies. An empty value is the headline alone.
 */
export function parseShow(value: string): CardFields {
  const words = value.split(/\s+/);
  const fields = CARD_FIELDS.filter((field) => words.includes(field));
  return fields.length > 0 || value.trim() === '' ? fields : parseShow(DEFAULT_SHOW);
}

/** Fields that at least one of the articles has. A row that would be empty on every card takes no space. */
export const fieldsWithData = (fields: CardFields, articles: readonly Article[]): CardFields =>
  fields.filter((field) => articles.some((article) => isPresent(article[PROPERTIES[field]])));

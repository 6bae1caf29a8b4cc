import { isKnown } from '../../data/model/has-values.js';
import type { Article } from '../../data/model/model.js';

/** What a card shows beside its headline, and the property that it shows. The credit stands on the picture. */
const PROPERTIES = {
  image: 'image',
  section: 'articleSection',
  date: 'datePublished',
  'reading-time': 'timeRequired',
  author: 'author',
  excerpt: 'description',
  credit: 'image',
} as const;

export type Field = keyof typeof PROPERTIES;
export type Fields = readonly Field[];

export const DEFAULT_SHOW = 'image section date';

export const FIELDS: Fields = ['image', 'section', 'date', 'reading-time', 'author', 'excerpt', 'credit'];

/** Reads the attribute: words parted by white space, unknown ones passed over; an empty one asks for headlines alone. */
export function parseShow(value: string): Fields {
  const words = value.split(/\s+/);
  const fields = FIELDS.filter((field) => words.includes(field));
  return fields.length > 0 || value.trim() === '' ? fields : parseShow(DEFAULT_SHOW);
}

/** Fields that at least one of the articles has: a row that is empty in every card is no row. */
export const fieldsPresent = (fields: Fields, articles: readonly Article[]): Fields =>
  fields.filter((field) => articles.some((article) => isKnown(article[PROPERTIES[field]])));

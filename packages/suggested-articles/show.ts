import type { Article } from '../data/model.js';

const FIELDS = ['image', 'section', 'date', 'author', 'excerpt'] as const;

/** What a card shows beside its headline. */
export type Field = (typeof FIELDS)[number];
export type Fields = ReadonlySet<Field>;

export const DEFAULT_SHOW = 'image section date';

const parse = (value: string): readonly Field[] => {
  const words = value.split(/\s+/);
  return FIELDS.filter((field) => words.includes(field));
};

/** Reads the attribute: words parted by white space, unknown ones passed over; an empty one asks for headlines alone. */
export function parseShow(value: string): Fields {
  const fields = parse(value);
  return new Set(fields.length > 0 || value.trim() === '' ? fields : parse(DEFAULT_SHOW));
}

const HAS: Readonly<Record<Field, (article: Article) => boolean>> = {
  image: ({ image }) => image !== undefined,
  section: ({ articleSection, sponsor }) => Boolean(articleSection ?? sponsor),
  date: ({ datePublished }) => datePublished !== undefined,
  author: ({ author }) => Boolean(author?.length),
  excerpt: ({ description }) => description !== undefined,
};

/** Fields that at least one of the articles has: a row that is empty in every card is no row. */
export const fieldsPresent = (fields: Fields, articles: readonly Article[]): Fields =>
  new Set([...fields].filter((field) => articles.some(HAS[field])));

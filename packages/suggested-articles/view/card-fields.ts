/** Which fields a card shows: the `show` attribute. */
/** The fields that a card can show besides its headline. */
export const CARD_FIELDS = ['image', 'section', 'date', 'reading-time', 'author', 'excerpt', 'credit'] as const;

export type CardField = (typeof CARD_FIELDS)[number];
export type CardFields = readonly CardField[];

export const DEFAULT_SHOW = 'image section date';

/**
 * Parses `show`: field names, separated by white space. Unknown names are ignored; if all are unknown, the default
 * applies. An empty value is the headline alone.
 */
export function parseShow(value: string): CardFields {
  const words = value.split(/\s+/);
  const fields = CARD_FIELDS.filter((field) => words.includes(field));
  return fields.length > 0 || value.trim() === '' ? fields : parseShow(DEFAULT_SHOW);
}

/** The result of the three feed readers, and the fields that they read in the same way. */
import { decodeEntities } from '../../text/html-entities.js';

/** Content of a feed in schema.org's terms, before the schemas check it. */
export interface ParsedFeed {
  readonly articles: readonly object[];
  /** The authors of the feed. If it has none: the authors of its items. */
  readonly people: readonly object[];
}

const ISO_WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT[\d:.]+$/;
const RFC_822_WITHOUT_ZONE = /^(?:[A-Za-z]+, )?\d+ [A-Za-z]+ \d+ [\d:]+$/;

/** A date without a time zone is treated as UTC: otherwise it would mean another time for each user. */
function withZone(date: string): string {
  if (ISO_WITHOUT_ZONE.test(date)) return `${date}Z`;
  return RFC_822_WITHOUT_ZONE.test(date) ? `${date} GMT` : date;
}

/**
 * Converts RFC 822 (RSS) and RFC 3339 (Atom) dates to ISO 8601. Other texts are returned unchanged: the schema reports
 * them.
 */
export function toIsoDate(text: string | undefined): string | undefined {
  const time = Date.parse(withZone(text?.trim() ?? ''));
  return Number.isNaN(time) ? text : new Date(time).toISOString().replace('.000', '');
}

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/**
 * Decodes a title that is plain text by the rules of its format. Some writers escape it anyway (for example Eleventy's
 * JSON Feed): then it contains entities, and no bare `&`, `<` or `>`. A title that contains both is not escaped.
 */
export function decodeTitle(text: string): string {
  const isEscaped = !/[&<>]/.test(text.replace(ENTITY, ''));
  return isEscaped ? decodeEntities(text) : text;
}

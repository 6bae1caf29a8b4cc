/** The result of the three feed readers, and the fields that they read in the same way. */
import { decodeEscaped } from '../../text/character-references.js';

/** Content of a feed in schema.org's terms, before the schemas check it. */
export interface ParsedFeed {
  readonly articles: readonly object[];
  /** The authors of the feed. If it has none: the authors of its items. */
  readonly people: readonly object[];
}

/**
 * No byline is longer. The authors of the feed are copied to each item without authors, so a long list would be costly.
 */
export const MAX_AUTHORS = 20;

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

/** Markup of words within a title. Other tags are what the title is about: `How to use <br>`. */
const INLINE_ELEMENT = /<(b|i|u|em|strong|small|sub|sup|span|font|mark|cite|q|abbr|a)(?:\s[^<>]*)?>([^<>]*)<\/\1>/gi;

/** Elements in one another, such as a link in bold, need a pass each. */
const MAX_PASSES = 3;

function withoutInlineElements(text: string): string {
  let result = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) result = result.replace(INLINE_ELEMENT, '$2');
  return result;
}

/** A title that is plain text by the rules of its format, although some writers put entities and markup into it. */
export function decodeTitle(text: string): string {
  const decoded = decodeEscaped(text);
  const title = withoutInlineElements(decoded);
  // Beside markup, entities are markup too.
  return title === decoded ? title : decodeEscaped(title);
}

/** `Example editor (me@example.com)`, `Aida <aida@news.example>`: only the name is shown. */
export const withoutEmail = (name: string): string =>
  name.replace(/[<([]?[^\s<([]{1,64}@[^\s>)\]]{1,255}[>)\]]?/g, '').trim();

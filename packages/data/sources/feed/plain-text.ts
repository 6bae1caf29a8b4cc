/** Text of a feed, whose formats and writers disagree on how often it is escaped. */
import { decodeEntities } from '../../text/html-text.js';

const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/**
 * A title that is plain text by its format's rule. Some writers escape it all the same (Eleventy's JSON Feed is one):
 * it then has references and not one bare `&`, `<` or `>`, and is decoded once. What has both means its references literally.
 */
export function plainTitle(text: string): string {
  const isEscaped = !/[&<>]/.test(text.replace(REFERENCE, ''));
  return isEscaped ? decodeEntities(text) : text;
}

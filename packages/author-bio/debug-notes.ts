/** Notes about the displayed authors in the debug panel. */
import { hasValues } from '../data/model/fields.js';
import type { Person } from '../data/model/model.js';
import type { AuthorAttributes } from './authors/author-attributes.js';
import type { Byline } from './authors/byline-policy.js';
import { findByName } from './authors/select-authors.js';

const NO_AUTHOR =
  'No author found: there is no attribute and no slotted content, and neither data nor page ' +
  '(WordPress link, JSON-LD, <meta name="author">, <a rel="author">) names one.';
const NO_POLICY =
  'The name is withheld, and no policy says why: set no-bylines-policy, ' +
  'or noBylinesPolicy of the publisher in the page’s JSON-LD.';
const AMBIGUOUS =
  'Attributes and slotted content are ignored, because there are several authors: set name to select one.';

/**
 * @param known The authors in the data or on the page, shown or not.
 * @param hasSlottedContent Whether any slot has content.
 */
export function debugNotes(
  { people, policy }: Byline,
  attributes: AuthorAttributes,
  known: readonly Person[],
  hasSlottedContent: boolean,
): readonly string[] {
  const { name } = attributes;
  const notes: string[] = [];
  if (people.length === 0 && !hasSlottedContent) notes.push(NO_AUTHOR);
  if (people.some(({ nameWithheld }) => nameWithheld) && !policy) notes.push(NO_POLICY);
  if (name && known.length > 0 && !findByName(known, name)) {
    const knownNames = known.map((person) => person.name).join(', ');
    notes.push(`name="${name}" matches no author; known authors: ${knownNames}.`);
  }
  const hasOtherAttributes = hasValues({ ...attributes, name: undefined });
  if (people.length > 1 && (hasSlottedContent || hasOtherAttributes)) notes.push(AMBIGUOUS);
  return notes;
}

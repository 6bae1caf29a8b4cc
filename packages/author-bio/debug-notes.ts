/** What `debug` says of who is shown. */
import { saysAnything } from '../data/model/has-values.js';
import type { Person } from '../data/model/model.js';
import { type AttributedAuthor, namesake } from './authors/authors.js';
import type { Byline } from './authors/byline-policy.js';

const NO_AUTHOR =
  'No author is known: no attribute, no slot, and neither data nor page (WordPress link, JSON-LD, <meta name="author">, <a rel="author">) names one.';
const NO_POLICY =
  'Nobody is named, and no policy says why: no-bylines-policy, or noBylinesPolicy of the publisher in the page’s JSON-LD.';
const WHOSE = 'Of several authors, attributes and slots are nobody’s: name picks one.';

/**
 * @param known Whom data or page names, shown or not.
 * @param hasMarkup The publisher fills a slot.
 */
export function notesOn(
  { people, policy }: Byline,
  attributes: AttributedAuthor,
  known: readonly Person[],
  hasMarkup: boolean,
): readonly string[] {
  const { name } = attributes;
  const isWritten = hasMarkup || saysAnything({ ...attributes, name: undefined });
  return [
    people.length > 0 || hasMarkup ? '' : NO_AUTHOR,
    people.some(({ nameWithheld }) => nameWithheld) && !policy ? NO_POLICY : '',
    name && known.length > 0 && !namesake(known, name)
      ? `name="${name}": nobody of that name among ${known.map((person) => person.name).join(', ')}.`
      : '',
    people.length > 1 && isWritten ? WHOSE : '',
  ];
}

import type { Person } from '../../data/model/model.js';

/** The first letters of the first and last word of a name, such as `DC`. Empty for an organization. */
export function initialsOf(person: Person): string {
  if (person['@type'] === 'Organization') return '';
  // The first letter of each word, with its combining marks. A letter after an apostrophe or hyphen starts no word.
  const [first = '', ...others] = person.name.match(/(?<![\p{L}\p{M}'’ʻʼ-])\p{L}\p{M}*/gu) ?? [];
  return (first + (others.at(-1) ?? '')).toUpperCase();
}

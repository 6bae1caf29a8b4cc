/** Comparing and merging people from several sources. */
import { fillMissing } from '../../model/fields.js';
import type { Person } from '../../model/model.js';
import { nameKey } from '../../model/name-key.js';

/** Whether the text can be a name. Facebook's `article:author`, for example, may be the URL of a profile. */
export const isName = (text: string | undefined): text is string => text !== undefined && !/^https?:/.test(text);

/**
 * The people of the first list that is not empty. The other lists fill in missing fields of people with the same name.
 */
export function mergePeople(...lists: readonly (readonly Person[])[]): Person[] {
  const people = lists.find((list) => list.length > 0) ?? [];
  const others = new Map<string, Person>();
  for (const other of lists.filter((list) => list !== people).flat()) {
    const key = nameKey(other.name);
    others.set(key, fillMissing(others.get(key) ?? other, other));
  }
  return people.map((person) => fillMissing(person, others.get(nameKey(person.name)) ?? {}));
}

const identityOf = ({ url, name }: Person): string => url ?? name;

/** Each person once: people with the same URL, or without one the same name, are the same person. The last one wins. */
export const uniquePeople = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [identityOf(person), person])).values(),
];

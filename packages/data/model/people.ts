/** Field by field, the first that knows it wins. */
import { isKnown } from './has-values.js';
import type { Person } from './model.js';

/** `first` with what only `second` knows. */
export function fill<T extends object>(first: T, second: Partial<T>): T {
  const missing = Object.entries(second).filter(([key, value]) => isKnown(value) && !isKnown(Reflect.get(first, key)));
  return { ...first, ...Object.fromEntries(missing) };
}

/** Equal for names that are written alike but for their case and their forms of letters. */
export const nameKey = (name: string): string => name.trim().normalize('NFKC').toLowerCase();

/** The people of the first list that has any, each with what the other lists know of a person of that name. */
export function mergePeople(...lists: readonly (readonly Person[])[]): Person[] {
  const named = lists.find((list) => list.length > 0) ?? [];
  const others = lists.filter((list) => list !== named).flat();
  return named.map((person) =>
    others
      .filter((other) => nameKey(other.name) === nameKey(person.name))
      .reduce((known, other) => fill(known, other), person),
  );
}

const keyOf = ({ url, name }: Person): string => url ?? name;

/** The same person under several articles is one person. */
export const uniquePeople = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [keyOf(person), person])).values(),
];

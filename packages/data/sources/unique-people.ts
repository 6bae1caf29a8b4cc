import type { Person } from '../model/model.js';

const keyOf = ({ url, name }: Person): string => url ?? name;

/** The same person under several articles is one person. */
export const uniquePeople = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [keyOf(person), person])).values(),
];

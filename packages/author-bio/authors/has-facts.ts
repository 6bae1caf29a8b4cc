import type { Person } from '../../data/model/model.js';

/** Fields of a person that the card lists below the biography. */
export const FACTS = ['knowsAbout', 'knowsLanguage', 'hasCredential', 'award'] as const;

export const hasFacts = (person: Person): boolean => FACTS.some((fact) => person[fact]?.length);

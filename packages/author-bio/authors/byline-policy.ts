/** Decides which policy explains a missing byline, and who is shown if an article has no author. */
import type { Publisher } from '../../core/data/page-authors.js';
import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';

/** The authors to show, and the policy to link if one of them needs an explanation. */
export interface Byline {
  readonly people: readonly Person[];
  readonly policy: SafeUrl | undefined;
}

/** Whether a policy has to explain why this author isn't a named person. */
export const needsPolicy = (person: Person): boolean =>
  Boolean(person.nameWithheld) || person['@type'] === 'Organization';

/** Whether the article has no named person as its author, so that its publisher matters. */
export const needsPublisher = (people: readonly Person[]): boolean => people.length === 0 || people.some(needsPolicy);

/**
 * Adds the policy that explains why no person is named. An article without authors is attributed to its publisher,
 * but only if there is a policy.
 *
 * @param ownPolicy The policy that the site builder set; it takes precedence over the page's JSON-LD.
 * @param publisher The publisher that the page's JSON-LD describes; empty if there is none, and on a server.
 */
export function bylineOf(people: readonly Person[], ownPolicy: SafeUrl | undefined, publisher: Publisher): Byline {
  if (!needsPublisher(people)) return { people, policy: undefined };
  // The publisher's general principles also explain a withheld name, but not an article without an author.
  const principles = people.some(({ nameWithheld }) => nameWithheld) ? publisher.publishingPrinciples : undefined;
  const policy = ownPolicy ?? publisher.noBylinesPolicy ?? principles;
  if (people.length > 0 || !policy) return { people, policy };
  return { people: [{ '@type': 'Organization', name: publisher.name ?? '' }], policy };
}

/** Articles that nobody signs, or whose author's name is withheld: the publisher's policy says why. */
import type { Person } from '../../data/model/model.js';
import { type Publisher, publisherOnPage } from '../../core/data/page.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { isUnnamed } from './authors.js';

/** Who is shown, and the policy that belongs beside them. */
export interface Byline {
  readonly people: readonly Person[];
  readonly policy: SafeUrl | undefined;
}

/** The publisher stands in for nobody, if it says why. A name that is withheld is explained by its principles, too, where it has no policy of its own. */
function explained(
  people: readonly Person[],
  own: SafeUrl | undefined,
  { name = '', noBylinesPolicy, publishingPrinciples }: Publisher,
): Byline {
  const isWithheld = people.some(({ nameWithheld }) => nameWithheld);
  const policy = own ?? noBylinesPolicy ?? (isWithheld ? publishingPrinciples : undefined);
  return { people: people.length === 0 && policy ? [{ '@type': 'Organization', name }] : people, policy };
}

/**
 * @param own The policy that the embedder names; it goes before the page's.
 * @param document Whose JSON-LD may name one; a server has none.
 */
export function signed(people: readonly Person[], own: SafeUrl | undefined, document: Document | undefined): Byline {
  const needsPolicy = people.length === 0 || people.some(isUnnamed);
  return needsPolicy
    ? explained(people, own, document ? publisherOnPage(document) : {})
    : { people, policy: undefined };
}

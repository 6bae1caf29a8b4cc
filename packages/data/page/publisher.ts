/** Who publishes the page, and what it says of articles that nobody signs. */
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { isObject, type JsonObject, textIn } from '../model/json-object.js';
import { ARTICLE, isType, ORGANIZATION, resolveReferences, topNodes } from '../sources/schema-org/graph.js';
import { cleanLine } from '../text/clean-text.js';
import type { PageFacts } from '../model/page-facts.js';

export interface Publisher {
  readonly name?: string | undefined;
  /** schema.org/noBylinesPolicy: when and why authors are not named. */
  readonly noBylinesPolicy?: SafeUrl | undefined;
  /** schema.org/publishingPrinciples. */
  readonly publishingPrinciples?: SafeUrl | undefined;
}

/** A policy is an address, or a page that has one. */
const addressIn = (value: unknown): unknown => (isObject(value) ? (value['url'] ?? value['@id']) : value);

/** In the page's JSON-LD the article's publisher, and an organization that signs it or stands beside it. */
export function publisherOf({ jsonLd, url }: PageFacts): Publisher {
  const nodes = resolveReferences(topNodes(jsonLd)).map(({ value }) => value);
  const articles = nodes.filter((node) => isType(node, ARTICLE));
  const named = articles
    .flatMap((article) => [article['publisher'], article['author']])
    .flat()
    .filter(isObject);
  const organizations = [...named, ...nodes].filter((node) => isType(node, ORGANIZATION));
  const policy = (key: string, from: readonly JsonObject[]) =>
    from.map((node) => safeUrl(addressIn(node[key]), url)).find(Boolean);
  return {
    name: organizations.map(({ name }) => cleanLine(textIn(name))).find(Boolean),
    noBylinesPolicy: policy('noBylinesPolicy', organizations),
    publishingPrinciples: policy('publishingPrinciples', [...organizations, ...articles]),
  };
}

/** The publisher of a page and its policies on bylines, from the page's JSON-LD. */
import { isObject, type JsonObject, objectsIn, textIn } from '../../model/json-object.js';
import type { PageFacts } from '../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { ARTICLE, isType, ORGANIZATION, topNodes } from '../json-ld/json-ld-types.js';
import { resolveReferences } from '../json-ld/resolve-id-references.js';
import { cleanLine } from '../../text/clean-text.js';

export interface Publisher {
  readonly name?: string | undefined;
  /** schema.org/noBylinesPolicy: when and why articles have no byline. */
  readonly noBylinesPolicy?: SafeUrl | undefined;
  /** schema.org/publishingPrinciples. */
  readonly publishingPrinciples?: SafeUrl | undefined;
}

/** A policy is a URL, or a node with a URL. */
const urlIn = (value: unknown): unknown => (isObject(value) ? (value['url'] ?? value['@id']) : value);

/** Reads the article's publisher, an organization that is the author, and organizations elsewhere in the graph. */
export function publisherOf({ jsonLd, url }: PageFacts): Publisher {
  const found = resolveReferences(resolveReferences(topNodes(jsonLd), 'publisher'), 'author');
  const nodes = found.map(({ value }) => value);
  const articles = nodes.filter((node) => isType(node, ARTICLE));
  const namedInArticles = articles.flatMap(({ publisher, author }) => [...objectsIn(publisher), ...objectsIn(author)]);
  const candidates = [...namedInArticles, ...nodes];
  const organizations = candidates.filter((node) => isType(node, ORGANIZATION));
  const policyIn = (candidateNodes: readonly JsonObject[], key: string) =>
    candidateNodes.map((node) => safeUrl(urlIn(node[key]), url)).find(Boolean);
  return {
    name: organizations.map(({ name }) => cleanLine(textIn(name))).find(Boolean),
    noBylinesPolicy: policyIn(organizations, 'noBylinesPolicy'),
    publishingPrinciples: policyIn([...organizations, ...articles], 'publishingPrinciples'),
  };
}

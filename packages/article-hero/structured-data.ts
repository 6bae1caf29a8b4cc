import { jsonLdOnPage } from '../core/data/page-facts.js';
import { JsonLdBlock } from '../core/structured-data/write-json-ld-block.js';
import { findNodes } from '../core/structured-data/find-json-ld-nodes.js';
import type { JsonObject } from '../data/model/json-object.js';
import { safeUrl } from '../data/model/safe-url.js';
import type { ImageObjectJsonLd } from './image-object-json-ld.js';
import { isSamePicture } from './picture/is-same-picture.js';

/** Properties that search engines show as a picture's credit and license. */
const CREDIT_PROPERTIES = [
  'creator',
  'creditText',
  'copyrightNotice',
  'license',
  'acquireLicensePage',
  'digitalSourceType',
];

const hasCredit = (node: JsonObject): boolean => CREDIT_PROPERTIES.some((name) => node[name] !== undefined);

const describes = (node: JsonObject, contentUrl: string): boolean =>
  [node['contentUrl'], node['url']].some((url) => typeof url === 'string' && isSamePicture(url, contentUrl));

/**
 * Returns what to add to the page's own JSON-LD: only the properties that are missing there, under the same `@id`, so
 * that search engines merge the two objects. `undefined` if no credit is missing, or if the page credits the picture
 * without an `@id`.
 */
function supplementOf(
  object: ImageObjectJsonLd,
  jsonLd: readonly unknown[],
  baseUrl: string,
): ImageObjectJsonLd | undefined {
  const nodes = findNodes(jsonLd).filter((node) => describes(node, object.contentUrl));
  const identified = nodes.find((node) => typeof node['@id'] === 'string');
  if (!identified) return nodes.some(hasCredit) ? undefined : object;
  const isMissing = (name: string) => nodes.every((node) => !(name in node));
  const missing = Object.entries(object).filter(([name]) => name.startsWith('@') || isMissing(name));
  const url = identified['contentUrl'] ?? identified['url'];
  const supplement = {
    ...Object.fromEntries(missing),
    '@id': identified['@id'],
    contentUrl: safeUrl(url, baseUrl) ?? object.contentUrl,
  };
  return hasCredit(supplement) ? supplement : undefined;
}

/**
 * Adds an `ImageObject` to the document's head. Heroes of the same picture share it; it is removed with the last of
 * them.
 */
export class StructuredData {
  readonly #block = new JsonLdBlock();
  /** The object of the last call, as JSON. */
  #lastJson = '';

  /** Call it after each update; does nothing if the object hasn't changed. `undefined` removes it. */
  write(document: Document, object: ImageObjectJsonLd | undefined): void {
    const json = JSON.stringify(object) ?? '';
    if (json === this.#lastJson) return;
    this.#lastJson = json;
    const supplement = object && supplementOf(object, jsonLdOnPage(document), document.baseURI);
    this.#block.write(document, object?.contentUrl ?? '', supplement);
  }
}

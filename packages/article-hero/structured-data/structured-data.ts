import type { ReactiveController, ReactiveElement } from 'lit';
import { jsonLdOnPage } from '../../core/data/page-facts.js';
import { pageModule } from '../../core/data/page-module.js';
import { JsonLdBlock } from '../../core/structured-data/write-json-ld-block.js';
import { findNodes } from '../../core/structured-data/find-json-ld-nodes.js';
import type { JsonObject } from '../../data/model/json-object.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { useModule } from '../../loading/use-module.js';
import type { HeroContent } from '../content/hero-content.js';
import type { isSamePicture } from '../image-data/is-same-picture.js';
import {
  type ImageObjectJsonLd,
  imageObjectJsonLd,
  type PictureFacts,
  pictureFactsOf,
} from './image-object-json-ld.js';

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

const describes = (node: JsonObject, contentUrl: string, isSame: typeof isSamePicture): boolean =>
  [node['contentUrl'], node['url']].some((url) => typeof url === 'string' && isSame(url, contentUrl));

/**
 * Returns what to add to the page's own JSON-LD: only the properties that are missing there, under the same `@id`, so
 * that search engines merge the two objects. `undefined` if no credit is missing, or if the page credits the picture
 * without an `@id`.
 */
function supplementOf(
  object: ImageObjectJsonLd,
  { baseURI }: Document,
  jsonLd: readonly unknown[],
  isSame: typeof isSamePicture,
): ImageObjectJsonLd | undefined {
  const nodes = findNodes(jsonLd).filter((node) => describes(node, object.contentUrl, isSame));
  const identified = nodes.find((node) => typeof node['@id'] === 'string');
  if (!identified) return nodes.some(hasCredit) ? undefined : object;
  const isMissing = (name: string) => nodes.every((node) => !(name in node));
  const missing = Object.entries(object).filter(([name]) => name.startsWith('@') || isMissing(name));
  const url = identified['contentUrl'] ?? identified['url'];
  const supplement = {
    ...Object.fromEntries(missing),
    '@id': identified['@id'],
    contentUrl: safeUrl(url, baseURI) ?? object.contentUrl,
  };
  return hasCredit(supplement) ? supplement : undefined;
}

/**
 * Adds an `ImageObject` to the document's head. Heroes of the same picture share it; it is removed with the last of
 * them.
 */
class StructuredData implements ReactiveController {
  readonly #block = new JsonLdBlock();
  /** The object of the last call, as JSON. */
  #lastJson = '';
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  describe(
    picture: HTMLImageElement | PictureFacts | undefined,
    content: HeroContent,
    isSame: typeof isSamePicture,
  ): void {
    if (!useModule(this.#host, pageModule)) return;
    const document = this.#host.ownerDocument;
    const facts = picture && 'currentSrc' in picture ? pictureFactsOf(picture) : picture;
    const object = facts && imageObjectJsonLd(facts, content);
    const json = JSON.stringify(object) ?? '';
    if (json === this.#lastJson) return;
    this.#lastJson = json;
    const supplement = object && supplementOf(object, document, jsonLdOnPage(document), isSame);
    this.#block.write(document, object?.contentUrl ?? '', supplement);
  }

  /** Removes the description, if no other hero needs it. */
  hostDisconnected(): void {
    this.#lastJson = '';
    this.#block.write(this.#host.ownerDocument, '', undefined);
  }
}

const descriptions = new WeakMap<Element, StructuredData>();

/**
 * Describes the picture. Call it after each update; does nothing if nothing has changed, and until the page can be
 * read.
 * @param picture The page's own image, or an image from data; `undefined` if there is none.
 */
export function describePicture(
  host: ReactiveElement,
  picture: HTMLImageElement | PictureFacts | undefined,
  content: HeroContent,
  isSame: typeof isSamePicture,
): void {
  const description = descriptions.get(host) ?? new StructuredData(host);
  descriptions.set(host, description);
  description.describe(picture, content, isSame);
}

export const removeStructuredData = (host: Element): void => descriptions.get(host)?.hostDisconnected();

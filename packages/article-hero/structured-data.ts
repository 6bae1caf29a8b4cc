import { JsonLdBlock } from '../core/structured-data/json-ld-block.js';
import { readPage } from '../data/page/read-page.js';
import { safeUrl } from '../data/model/safe-url.js';
import type { DescribedImage } from './image-object-json-ld.js';
import { isSamePicture } from './picture/is-same-picture.js';

/** What a search engine shows of a picture's rights. */
const CREDITS = ['creator', 'creditText', 'copyrightNotice', 'license', 'acquireLicensePage', 'digitalSourceType'];
/** Deeper than any real graph. */
const MAX_DEPTH = 12;

type Node = Readonly<Record<string, unknown>>;

const isCredited = (node: Node): boolean => CREDITS.some((key) => key in node);

/** Every node of the page's own JSON-LD that describes this picture. */
function nodesOf(node: unknown, contentUrl: string, depth = 0): Node[] {
  if (typeof node !== 'object' || !node || depth > MAX_DEPTH) return [];
  const entries = Object.entries(node);
  const isThis =
    !Array.isArray(node) &&
    entries.some(
      ([key, value]) =>
        ['contentUrl', 'url'].includes(key) && typeof value === 'string' && isSamePicture(value, contentUrl),
    );
  return [
    ...(isThis ? [Object.fromEntries(entries)] : []),
    ...entries.flatMap(([, value]) => nodesOf(value, contentUrl, depth + 1)),
  ];
}

/**
 * What is to be written beside what the page says of the picture itself: what it lacks, under the name (`@id`) that it has there, so
 * that both are read as one. Nothing where the page credits a picture without a name, since that would be a second one.
 */
export function complement(object: DescribedImage, jsonLd: unknown, base?: string): DescribedImage | undefined {
  const nodes = nodesOf(jsonLd, object.contentUrl);
  const named = nodes.find((node) => typeof node['@id'] === 'string');
  if (!named) return nodes.some(isCredited) ? undefined : object;
  const { '@id': id, contentUrl = named['url'] } = named;
  const lacking = Object.entries(object).filter(
    ([key]) => key.startsWith('@') || nodes.every((node) => !(key in node)),
  );
  const missing = {
    ...Object.fromEntries(lacking),
    '@id': id,
    contentUrl: safeUrl(contentUrl, base) ?? object.contentUrl,
  };
  return CREDITS.some((key) => key in missing && Reflect.get(missing, key) !== undefined) ? missing : undefined;
}

/** An `ImageObject` in the document's head, shared by all heroes of one picture, for as long as one of them is in the page. */
export class StructuredData {
  readonly #block = new JsonLdBlock();
  #asked = '';

  /** Writes it anew if it changed. Nothing is written of a picture that the page credits already. */
  write(document: Document, object: DescribedImage | undefined): void {
    const asked = JSON.stringify(object) ?? '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#block.write(
      document,
      object?.contentUrl ?? '',
      object && complement(object, readPage(document)?.jsonLd, document.baseURI),
    );
  }
}

import { readPage } from '../data/page/read-page.js';
import type { DescribedImage } from './image-object.js';
import { isSamePicture } from './same-picture.js';

const CREDITS = ['creator', 'creditText', 'copyrightNotice', 'license'];
/** Deeper than any real graph. */
const MAX_DEPTH = 12;

/** Whether the page's own JSON-LD already credits this picture. */
function isCredited(node: unknown, contentUrl: string, depth = 0): boolean {
  if (typeof node !== 'object' || !node || depth > MAX_DEPTH) return false;
  const isCredit = CREDITS.some((key) => key in node);
  return Object.entries(node).some(([key, value]) => {
    if (typeof value !== 'string') return isCredited(value, contentUrl, depth + 1);
    return isCredit && ['contentUrl', 'url'].includes(key) && isSamePicture(value, contentUrl);
  });
}

const isTaken = (document: Document, contentUrl: string): boolean =>
  document.querySelector(`script[data-press-elements="${CSS.escape(contentUrl)}"]`) !== null || isCredited(readPage(document)?.jsonLd, contentUrl);

/** One JSON-LD block in the document's head, for as long as its hero is in the page. */
export class StructuredData {
  #script: HTMLScriptElement | undefined;
  #written = '';

  /** Writes the block anew if it changed. Nothing is written of a picture that the page, or another hero, credits already. */
  write(document: Document, object: DescribedImage | undefined): void {
    // Were it to be read as HTML, `</script>` in a caption would end the block.
    const json = object ? JSON.stringify(object).replaceAll('<', '\\u003c') : '';
    if (json === this.#written) return;
    this.#script?.remove();
    this.#written = json;
    if (!object || isTaken(document, object.contentUrl)) return;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    this.#script.dataset['pressElements'] = object.contentUrl;
    // A text node, since Trusted Types refuse `textContent` here. They report this too, but let a block stand that is no code.
    this.#script.append(json);
    document.head.append(this.#script);
  }
}

import { readPage } from '../data/page/read-page.js';
import { type DescribedImage, isCredited } from './image-object.js';

const scriptsIn = (document: Document): HTMLScriptElement[] => [...document.head.querySelectorAll<HTMLScriptElement>('script[data-press-elements]')];

/** One JSON-LD block in the document's head, for as long as its hero is in the page. */
export class StructuredData {
  #script: HTMLScriptElement | undefined;
  #written = '';

  /** Writes the block anew if it changed. Nothing is written of a picture that the page, or another hero, credits already. */
  write(document: Document, object: DescribedImage | undefined): void {
    // Were it to be read as HTML, `</script>` in a caption would end the block.
    const json = object ? JSON.stringify(object).replaceAll('<', '\\u003c') : '';
    if (json === this.#written) return;
    this.remove();
    this.#written = json;
    if (!object || isCredited(readPage(document)?.jsonLd, object.contentUrl)) return;
    const { contentUrl } = object;
    if (scriptsIn(document).some((script) => script.dataset['pressElements'] === contentUrl)) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.dataset['pressElements'] = contentUrl;
    // A text node, since Trusted Types refuse `textContent` here. They report this too, but let a block stand that is no code.
    script.append(json);
    document.head.append(script);
    this.#script = script;
  }

  remove(): void {
    this.#script?.remove();
    this.#script = undefined;
    this.#written = '';
  }
}

import type { ReactiveController, ReactiveElement } from 'lit';
import { type PictureCredit, pictureReader, READER_LOADED } from '../data/image-credit-reader.js';

const NO_READER: PictureCredit = { note: 'nothing reads files here; load press-elements/image-credit, too.' };

/** What the picture's own file says of it, asked once the picture is there, so that it never waits. */
export class EmbeddedCredit implements ReactiveController {
  found: PictureCredit = NO_READER;
  #asked = '';
  #answered = '';
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener(READER_LOADED, this.#look);
  }

  hostDisconnected(): void {
    removeEventListener(READER_LOADED, this.#look);
  }

  /**
   * @param img The picture, if its file is to be asked.
   * @returns Whether an answer may still come.
   */
  ask(img: HTMLImageElement | null): boolean {
    if (!img) return false;
    const { currentSrc, complete, naturalWidth, ownerDocument } = img;
    const read = pictureReader();
    if (read && complete && naturalWidth && currentSrc !== this.#asked) {
      this.#asked = currentSrc;
      this.found = {};
      void read(img).then((found) => {
        if (currentSrc !== this.#asked) return;
        this.found = found;
        this.#answered = currentSrc;
        this.#look();
      });
    }
    return currentSrc !== this.#answered && (read !== undefined || ownerDocument.readyState !== 'complete');
  }

  readonly #look = (): void => this.#host.requestUpdate();
}

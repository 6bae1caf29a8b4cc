import type { ReactiveController, ReactiveElement } from 'lit';
import { type PictureCredit, pictureReader, READER_LOADED } from '../../data/model/picture-reader.js';
import type { ImageCredit } from '../../data/model/model.js';

/** What the picture's own file says of it, asked once the picture is there, so that it never waits. */
export class EmbeddedCredit implements ReactiveController {
  #found: PictureCredit = {};
  #asked = '';
  #answered = '';
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get credit(): ImageCredit | undefined {
    return this.#found.credit;
  }

  /** What went wrong, for the site builder. */
  get note(): string | undefined {
    return pictureReader() ? this.#found.note : 'nothing reads files here; load press-elements/image-credit, too.';
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
      this.#found = {};
      void read(img).then((found) => {
        if (currentSrc !== this.#asked) return;
        this.#found = found;
        this.#answered = currentSrc;
        this.#look();
      });
    }
    return currentSrc !== this.#answered && (read !== undefined || ownerDocument.readyState !== 'complete');
  }

  readonly #look = (): void => this.#host.requestUpdate();
}

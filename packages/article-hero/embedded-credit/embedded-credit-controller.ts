import type { ReactiveController, ReactiveElement } from 'lit';
import { clientModule } from '../../core/data/data-modules.js';
import type { ImageCredit } from '../../data/model/model.js';
import { type PictureCredit, pictureReader, READER_LOADED, type SendRequest } from '../../loading/picture-reader.js';

/** The request is shared with other heroes, and nobody cancels it. */
const CALLER = { signal: new AbortController().signal, settledAt: Number.NEGATIVE_INFINITY, hasValue: false };

const sendThroughClient: SendRequest = async (url, attempt) => {
  const { sharedClient } = await clientModule.load();
  return sharedClient().requests.send('first bytes', url, CALLER, attempt);
};

/**
 * Reads the credit from the picture's own file after the picture has loaded, so that the two never compete for the
 * network.
 */
export class EmbeddedCreditController implements ReactiveController {
  #result: PictureCredit = {};
  #requestedUrl = '';
  #loadedUrl: string | undefined;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get credit(): ImageCredit | undefined {
    return this.#result.credit;
  }

  /** Why there is no credit, for the debug panel. */
  get note(): string | undefined {
    return pictureReader() ? this.#result.note : 'no reader for image files; load press-elements/image-credit too.';
  }

  hostConnected(): void {
    addEventListener(READER_LOADED, this.#update);
  }

  hostDisconnected(): void {
    removeEventListener(READER_LOADED, this.#update);
  }

  /**
   * Starts to read the file of a loaded picture, once for each URL. Call it in each update.
   * @param img `null` if there is no picture, or it failed to load.
   * @returns Whether a credit may still arrive.
   */
  load(img: HTMLImageElement | null): boolean {
    if (!img) return false;
    const url = img.currentSrc;
    const isLoaded = img.complete && img.naturalWidth > 0;
    const hasReader = pictureReader() !== undefined;
    if (hasReader && isLoaded && url !== this.#requestedUrl) void this.#read(img);
    // While the page is being parsed, the script of the reader may still come.
    const mayGetReader = img.ownerDocument.readyState !== 'complete';
    return url !== this.#loadedUrl && (hasReader || mayGetReader);
  }

  async #read(img: HTMLImageElement): Promise<void> {
    const url = img.currentSrc;
    this.#requestedUrl = url;
    this.#result = {};
    const result = await pictureReader()?.(img, sendThroughClient);
    if (!result || url !== this.#requestedUrl) return;
    this.#result = result;
    this.#loadedUrl = url;
    this.#update();
  }

  readonly #update = (): void => this.#host.requestUpdate();
}

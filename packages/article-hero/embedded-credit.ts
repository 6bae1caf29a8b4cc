import type { ReactiveController, ReactiveElement } from 'lit';
import { asPressError } from '../data/errors.js';
import { imageCreditReader, READER_LOADED, type ReadImageCredit } from '../data/image-credit-reader.js';
import { saysAnything } from '../data/known.js';
import type { ImageCredit } from '../data/model.js';

/** The file that is shown was just fetched; that of `src` may be the larger one, which the server left as the agency sent it. */
const addressesOf = ({ currentSrc, src }: HTMLImageElement): string[] => [...new Set([currentSrc, src])].filter(Boolean);

async function firstCredit(read: ReadImageCredit, addresses: readonly string[]): Promise<ImageCredit | undefined> {
  for (const address of addresses) {
    // oxlint-disable-next-line no-await-in-loop -- the second is asked only where the first says nothing
    const credit = await read(address);
    if (saysAnything(credit)) return credit;
  }
  return undefined;
}

/** What the picture's own file says of it, asked once the picture is there, so that it never waits. */
export class EmbeddedCredit implements ReactiveController {
  credit: ImageCredit | undefined;
  /** What went wrong, for the site builder. */
  note = '';
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
  ask(img: HTMLImageElement | null | undefined): boolean {
    if (!img) return false;
    const addresses = addressesOf(img);
    const [key = ''] = addresses;
    const read = imageCreditReader();
    if (!read) this.note = 'embedded-credit: nothing reads files here; load press-elements/image-credit, too.';
    if (read && img.complete && img.naturalWidth && key !== this.#asked) void this.#read(read, key, addresses);
    return key !== this.#answered && (read !== undefined || this.#host.ownerDocument.readyState !== 'complete');
  }

  async #read(read: ReadImageCredit, key: string, addresses: readonly string[]): Promise<void> {
    this.#asked = key;
    this.note = '';
    this.credit = undefined;
    const [credit, note] = await firstCredit(read, addresses).then(
      (found) => [found, found ? '' : 'embedded-credit: the file names nobody.'] as const,
      (error: unknown) => [undefined, `embedded-credit: ${asPressError(error).message} ${key}`] as const,
    );
    if (key !== this.#asked) return;
    [this.credit, this.note, this.#answered] = [credit, note, key];
    this.#look();
  }

  readonly #look = (): void => this.#host.requestUpdate();
}

/**
 * The reader of image files is a file of its own (`press-elements/image-credit`), which few pages load. Whichever copy of the library
 * asks finds it here.
 */
import type { ImageCredit } from './model.js';

const KEY = Symbol.for('press-elements/image-credit@1');

export type ReadImageCredit = (url: string) => Promise<ImageCredit>;

interface Shared {
  [KEY]?: ReadImageCredit;
}

const home: typeof globalThis & Shared = globalThis;

/** Fired at the window when the reader is there. */
export const READER_LOADED = 'press-image-credit-reader';

export const imageCreditReader = (): ReadImageCredit | undefined => home[KEY];

/** The first copy stays. */
export function offerImageCreditReader(read: ReadImageCredit): void {
  home[KEY] ??= read;
  // A server has nobody to tell.
  if (typeof document !== 'undefined') dispatchEvent(new Event(READER_LOADED));
}

/**
 * The reader of image files is a file of its own (`press-elements/image-credit`), which few pages load. Whichever copy of the library
 * asks finds it here.
 */
import type { ImageCredit } from './model.js';

const KEY = Symbol.for('press-elements/image-credit@1');

/** What a picture's own file says of it. */
export interface PictureCredit {
  readonly credit?: ImageCredit | undefined;
  /** Why there is none, for the site builder. */
  readonly note?: string | undefined;
}

/** Never rejects. */
export type ReadPicture = (img: Pick<HTMLImageElement, 'currentSrc' | 'src' | 'srcset'>) => Promise<PictureCredit>;

interface Shared {
  [KEY]?: ReadPicture;
}

const home: typeof globalThis & Shared = globalThis;

/** Fired at the window when the reader is there. */
export const READER_LOADED = 'press-image-credit';

export const pictureReader = (): ReadPicture | undefined => home[KEY];

/** The first copy stays. */
export function offerPictureReader(read: ReadPicture): void {
  home[KEY] ??= read;
  // A server has nobody to tell.
  if (typeof document !== 'undefined') dispatchEvent(new Event(READER_LOADED));
}

/**
 * Registry for the reader of image files. The reader is a script of its own (`press-elements/image-credit`), because
 * few pages need it. It is registered globally, so that all copies of the library on a page find it.
 */
import type { ImageCredit } from '../data/model/model.js';

const KEY = Symbol.for('press-elements/image-credit@1');

/** The credit in the metadata of an image file. */
export interface PictureCredit {
  readonly credit?: ImageCredit | undefined;
  /** Why there is no credit, for the site builder. */
  readonly note?: string | undefined;
}

/** Never rejects. */
export type ReadPicture = (img: Pick<HTMLImageElement, 'currentSrc' | 'src' | 'srcset'>) => Promise<PictureCredit>;

const registry: typeof globalThis & { [KEY]?: ReadPicture } = globalThis;

/** Event that is dispatched at the window when the reader was registered. */
export const READER_LOADED = 'press-image-credit';

export const pictureReader = (): ReadPicture | undefined => registry[KEY];

/** Registers the reader, unless there is one already. */
export function registerPictureReader(read: ReadPicture): void {
  registry[KEY] ??= read;
  // Node has no window.
  if (typeof document !== 'undefined') dispatchEvent(new Event(READER_LOADED));
}

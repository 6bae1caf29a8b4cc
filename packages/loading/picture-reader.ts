/**
 * Registry for the reader of image files. The reader is a script of its own (`press-elements/image-credit`), because
 * few pages need it. It is registered globally, so that all copies of the library on a page find it.
 */
import type { ImageCredit } from '../data/model/model.js';
import type { SafeUrl } from '../data/model/safe-url.js';

const KEY = Symbol.for('press-elements/image-credit@2');

/** The credit in the metadata of an image file. */
export interface PictureCredit {
  readonly credit?: ImageCredit | undefined;
  /** Why there is no credit, for the site builder. */
  readonly note?: string | undefined;
}

/** Options of the page's client. */
interface AttemptOptions {
  readonly fetch?: ((input: string, init?: RequestInit) => Promise<Response>) | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Sends a request through the page's client, which checks the origin and waits for its turn. */
export type SendRequest = <R extends { readonly url: SafeUrl }>(
  url: SafeUrl,
  attempt: (url: SafeUrl, options: AttemptOptions, controller: AbortController) => Promise<R>,
) => Promise<R>;

/** Never rejects. */
export type ReadPicture = (
  img: Pick<HTMLImageElement, 'currentSrc' | 'src' | 'srcset'>,
  send: SendRequest,
) => Promise<PictureCredit>;

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

import { thumbHashToRGBA } from 'thumbhash';

/** Pixels of a picture of 32 at most on its longer side. */
export type Thumb = ReturnType<typeof thumbHashToRGBA>;

/** Fewer bytes lack a part of what is drawn; more are something else. */
const [LEAST_BYTES, MOST_BYTES] = [13, 25];

/** `undefined` for what is no ThumbHash in base64. @see https://evanw.github.io/thumbhash/ */
export function parseThumbHash(value: string | undefined): Thumb | undefined {
  const [hash] = /^[\w+/-]{18,34}={0,2}$/.exec(value?.trim() ?? '') ?? [];
  if (!hash) return undefined;
  try {
    const bytes = Uint8Array.from(atob(hash.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
    const thumb = bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES ? thumbHashToRGBA(bytes) : undefined;
    return thumb?.rgba.length ? thumb : undefined;
  } catch {
    return undefined;
  }
}

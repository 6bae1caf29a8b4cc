import { thumbHashToRGBA } from 'thumbhash';

/** Pixels of a tiny picture, at most 32 px on its longer side. */
export type ThumbHashPixels = ReturnType<typeof thumbHashToRGBA>;

/** A shorter hash is cut off; a longer one isn't a ThumbHash. */
const MIN_BYTES = 13;
const MAX_BYTES = 25;

/**
 * Decodes a ThumbHash in base64 or base64url, with or without padding; `undefined` for an invalid value.
 * @see https://evanw.github.io/thumbhash/
 */
export function parseThumbHash(value: string | undefined): ThumbHashPixels | undefined {
  const [base64] = /^[\w+/-]{18,34}={0,2}$/.exec(value?.trim() ?? '') ?? [];
  if (!base64) return undefined;
  try {
    const binary = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    if (bytes.length < MIN_BYTES || bytes.length > MAX_BYTES) return undefined;
    const pixels = thumbHashToRGBA(bytes);
    return pixels.rgba.length > 0 ? pixels : undefined;
  } catch {
    return undefined;
  }
}

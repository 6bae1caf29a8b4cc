import ExifReader from 'exifreader';
import { PressError } from '../data/model/errors.js';
import type { EmbeddedTags } from './metadata-to-credit.js';
import { xmpParser } from './xmp-parser.js';

/**
 * XMP and IPTC of a JPEG, PNG, WebP, AVIF, HEIC, TIFF or JPEG XL, of which the end may be missing.
 *
 * @throws {PressError} `not-supported` for what is no image
 */
export function embeddedTags(bytes: Uint8Array<ArrayBuffer>, url: string): EmbeddedTags {
  try {
    const { xmp, iptc } = ExifReader.load(bytes.buffer, {
      expanded: true,
      includeTags: { xmp: true, iptc: true },
      domParser: xmpParser,
    });
    return { xmp: { ...xmp }, iptc: { ...iptc } };
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return {};
    throw new PressError('not-supported', 'No image that metadata can be read from.', { url, cause: error });
  }
}

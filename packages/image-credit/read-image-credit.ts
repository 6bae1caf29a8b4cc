import ExifReader from 'exifreader';
import { fetchBytes, type HttpOptions } from '../data/http/fetch-bytes.js';
import { linkedController } from '../data/http/linked-signal.js';
import { PressError } from '../data/model/errors.js';
import type { ImageCredit, Person } from '../data/model/model.js';
import { type SafeUrl, safeUrl } from '../data/model/safe-url.js';
import { readItem } from '../data/schema/read-item.js';
import { imageSchema } from '../data/sources/schema-org/image.js';
import { toImageCredit } from '../data/sources/schema-org/to-model.js';
import { creditFromMetadata, type ImageMetadata, type UncheckedCredit } from './metadata-to-credit.js';
import { xmpParser } from './xmp-parser.js';

/**
 * The credit in an image file, in the properties of a schema.org
 * [`ImageObject`](https://schema.org/ImageObject). Properties that the file doesn't have are `undefined`.
 */
export interface EmbeddedCredit extends Pick<
  ImageCredit,
  'creditText' | 'copyrightNotice' | 'license' | 'acquireLicensePage'
> {
  /** The people who created the image. Empty if the file names nobody. */
  readonly creator: readonly Person[];
  /**
   * How the image was created: the URL of a term of IPTC's
   * [digital source types](https://cv.iptc.org/newscodes/digitalsourcetype/), such as
   * `http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia`.
   */
  readonly digitalSourceType?: string | undefined;
}

export interface ImageCreditOptions extends HttpOptions {
  /** Cancels the request when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Cameras and editors write metadata before the pixels: Exif and XMP, in segments of at most 64 KB each.
 */
export const METADATA_BYTES = 131_072;

/** @see https://cv.iptc.org/newscodes/digitalsourcetype/ */
const DIGITAL_SOURCE_TYPE = /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/\w+$/;

/** Reads XMP and IIM of a JPEG, PNG, WebP or AVIF file, whose end may be missing. */
function readMetadata(bytes: Uint8Array<ArrayBuffer>, url: SafeUrl): ImageMetadata {
  try {
    const { xmp, iptc } = ExifReader.load(bytes.buffer, {
      expanded: true,
      includeTags: { xmp: true, iptc: true },
      domParser: xmpParser,
    });
    return { xmp: { ...xmp }, iptc: { ...iptc } };
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return {};
    throw new PressError('not-supported', 'Not an image with readable metadata.', { url, cause: error });
  }
}

/** Validates texts and URLs like any other data from outside. */
function validate({ digitalSourceType, ...fields }: UncheckedCredit, url: SafeUrl): EmbeddedCredit {
  const wire = readItem(imageSchema, { at: [], value: fields }, []) ?? { creator: [], author: [], copyrightHolder: [] };
  const { creditText, creator = [], copyrightNotice, license, acquireLicensePage } = toImageCredit(wire, url);
  return {
    creditText,
    creator,
    copyrightNotice,
    license,
    acquireLicensePage,
    digitalSourceType: DIGITAL_SOURCE_TYPE.exec(digitalSourceType ?? '')?.[0],
  };
}

/** The URL of an image file, resolved against the page's. Throws if it is invalid. */
export function fileUrlOf(url: string): SafeUrl {
  const fileUrl = safeUrl(url, globalThis.document?.baseURI);
  if (!fileUrl) throw new PressError('not-supported', 'Not an http(s) URL.', { url });
  return fileUrl;
}

/** The credit in a file whose end may be missing. */
export const creditIn = (bytes: Uint8Array<ArrayBuffer>, url: SafeUrl): EmbeddedCredit =>
  validate(creditFromMetadata(readMetadata(bytes, url)), url);

/**
 * Reads the credit from the metadata (IPTC and XMP) of an image file. Requests only the first 128 KB of the file;
 * `maxBytes` changes that.
 *
 * Many image servers strip metadata. Then all properties are `undefined`, and `creator` is empty.
 *
 * @param url URL of the image, absolute or relative to the page (http or https). A file of another origin needs CORS.
 * @throws {PressError} `network`, `timeout`, `http`, or `not-supported` if the file isn't an image or the URL is
 * invalid.
 * @throws {DOMException} `AbortError` if `signal` aborts.
 */
export async function readImageCredit(
  url: string,
  { signal, ...http }: ImageCreditOptions = {},
): Promise<EmbeddedCredit> {
  const fileUrl = fileUrlOf(url);
  const requestOptions = { maxBytes: METADATA_BYTES, ...http, firstBytes: true };
  const { bytes } = await fetchBytes(fileUrl, requestOptions, linkedController(signal));
  return creditIn(bytes, fileUrl);
}

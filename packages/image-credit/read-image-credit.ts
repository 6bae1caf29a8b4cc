import { PressError } from '../data/model/errors.js';
import { fetchBytes, type HttpOptions } from '../data/http/fetch-bytes.js';
import { linkedController } from '../data/http/linked-signal.js';
import type { ImageCredit, Person } from '../data/model/model.js';
import { type SafeUrl, safeUrl } from '../data/model/safe-url.js';
import { readItem } from '../data/schema/read-item.js';
import { imageSchema } from '../data/schema/schema-org.js';
import { toImageCredit } from '../data/sources/schema-org/to-model.js';
import { type CreditFields, creditFields } from './metadata-to-credit.js';
import { embeddedTags } from './embedded-tags.js';

/** A picture's own word on who made it: schema.org/ImageObject, without its address. */
export interface EmbeddedCredit extends Pick<
  ImageCredit,
  'creditText' | 'copyrightNotice' | 'license' | 'acquireLicensePage'
> {
  /** Empty where nobody is named. */
  readonly creator: readonly Person[];
  /** How the picture came to be, by IPTC's list: `http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia`. */
  readonly digitalSourceType?: string | undefined;
}

export interface ImageCreditOptions extends HttpOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Where writers put XMP and IPTC: before the picture itself, in a segment of 64 KB at most, after Exif's of as much. */
const FIRST_BYTES = 131_072;

/** IPTC's list, of which schema.org has the same names. @see https://cv.iptc.org/newscodes/digitalsourcetype/ */
const SOURCE_TYPE = /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/\w+$/;

/** By the schema and the gate for addresses that every answer passes. */
function checked({ digitalSourceType, ...fields }: CreditFields, url: SafeUrl): EmbeddedCredit {
  const wire = readItem(imageSchema, { at: [], value: fields }, []) ?? { creator: [] };
  const { creditText, creator = [], copyrightNotice, license, acquireLicensePage } = toImageCredit(wire, url);
  return {
    creditText,
    creator,
    copyrightNotice,
    license,
    acquireLicensePage,
    digitalSourceType: SOURCE_TYPE.exec(digitalSourceType ?? '')?.[0],
  };
}

/**
 * Reads who is to be named from an image file's own first bytes (IPTC and XMP). What the file does not say is
 * missing, and `creator` is empty; many image servers strip all of it.
 *
 * @param url http(s), relative to the page. Another origin has to allow it by CORS.
 * @throws {PressError} `network`, `timeout`, `http`, or `not-supported` for what is no image
 * @throws {DOMException} `AbortError` when `signal` aborts
 */
export async function readImageCredit(
  url: string,
  { signal, ...http }: ImageCreditOptions = {},
): Promise<EmbeddedCredit> {
  const address = safeUrl(url, globalThis.document?.baseURI);
  if (!address) throw new PressError('not-supported', 'No address of http(s).', { url });
  const { bytes } = await fetchBytes(
    address,
    { maxBytes: FIRST_BYTES, ...http, firstBytes: true },
    linkedController(signal),
  );
  return checked(creditFields(embeddedTags(bytes, address)), address);
}

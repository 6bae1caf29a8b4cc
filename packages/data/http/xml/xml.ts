/** Requests XML, and reads it without a parser of the platform: see `parse-xml.ts`. */
import { withoutPrototype } from '../../model/fields.js';
import { PressError } from '../../model/errors.js';
import type { SafeUrl } from '../../model/safe-url.js';
import type { XmlElement } from '../../text/xml-element.js';
import { fetchBytes, type HttpOptions } from '../fetch-bytes.js';
import { DeclaredEntitiesError, parseXml } from './parse-xml.js';

/** A complete, well-formed document. */
export interface XmlResponse {
  /** The final URL, after redirects. */
  readonly url: SafeUrl;
  /** The root element. */
  readonly body: XmlElement;
}

/** A byte order mark takes precedence over the header, and the header over the XML declaration. */
function encodingOf(bytes: Uint8Array, contentType: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8';
  const [, inHeader] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  // A declaration that can be read like this is not in UTF-16, whatever it says.
  const [, declared] = /^<\?xml\s[^>]*encoding=["'](?!utf-16)([\w-]+)/i.exec(start) ?? [];
  return inHeader ?? declared ?? 'utf-8';
}

function decode(bytes: Uint8Array, contentType: string): string {
  try {
    return new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
  } catch {
    // The name of the encoding is unknown.
    return new TextDecoder().decode(bytes);
  }
}

/** The error of a response that can't be read. If the document declares entities, it is not requested again. */
function toPressError(cause: unknown, url: SafeUrl, mediaType: string): PressError {
  if (cause instanceof DeclaredEntitiesError)
    return new PressError('not-supported', 'XML that declares its own entities is not read.', { url, cause });
  const message = `Expected XML, got text of type ${mediaType || 'unknown'} that is not well-formed XML.`;
  return new PressError('not-json', message, { url, mediaType, cause });
}

/**
 * Sends a GET request, and parses the response as XML, whatever its content type.
 *
 * @throws {PressError} As {@link fetchBytes}; `not-json` (not well-formed) or `not-supported` (it declares entities)
 * @throws The abort reason, if the caller aborts `controller`
 */
export async function fetchXml(
  url: SafeUrl,
  options: HttpOptions = {},
  controller?: AbortController,
): Promise<XmlResponse> {
  const { fetch = globalThis.fetch, ...limits } = withoutPrototype(options);
  let contentType = '';
  const fetchAndNoteType: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    contentType = response.headers.get('content-type') ?? '';
    return response;
  };
  const response = await fetchBytes(url, { ...limits, fetch: fetchAndNoteType }, controller);
  try {
    return { url: response.url, body: parseXml(decode(response.bytes, contentType)) };
  } catch (error) {
    throw toPressError(error, url, response.contentType);
  }
}

/** Requests JSON. */
import { PressError } from '../model/errors.js';
import type { SafeUrl } from '../model/safe-url.js';
import { EVENT_STREAM, fetchBytes, type HttpOptions, type HttpResponse } from './fetch-bytes.js';

export const XML = 'application/xml';

/** XHTML is excluded, because it is a page. */
export const isXmlType = (mediaType: string): boolean => /[/+]xml$/.test(mediaType) && !mediaType.includes('xhtml');
const looksLikeXml = (text: string): boolean => /^\s*<(?:\?xml|rss|feed|rdf:RDF)\b/i.test(text);
const looksLikeMarkup = (text: string): boolean => /^\s*</.test(text);

function describeBody({ contentType }: HttpResponse, text: string, isBroken: boolean): string {
  if (contentType === EVENT_STREAM) return 'an event stream';
  if (looksLikeMarkup(text)) return 'an HTML page';
  return `text of type ${contentType || 'unknown'}${isBroken ? ' that is broken or cut off' : ''}`;
}

/** Describes the response, because the usual causes (a sign-in page, a firewall, a wrong path) all send HTML. */
function notJsonError(response: HttpResponse, text: string, cause?: unknown): PressError {
  const { url, contentType, redirected } = response;
  const isXml = isXmlType(contentType) || looksLikeXml(text);
  const body = isXml ? 'XML' : describeBody(response, text, cause !== undefined);
  const message = `Expected JSON, got ${body}${redirected ? ', after a redirect' : ''}.`;
  return new PressError('not-json', message, { url, mediaType: isXml ? XML : contentType, cause });
}

/**
 * Parses a response as JSON. JSON is UTF-8 (RFC 8259); a byte order mark is ignored.
 *
 * @throws {PressError} `not-json`
 */
export function parseJson(response: HttpResponse): unknown {
  const text = new TextDecoder().decode(response.bytes);
  if (response.contentType === 'text/html' || looksLikeMarkup(text)) throw notJsonError(response, text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notJsonError(response, text, cause);
  }
}

/** Sends a GET request, and parses the response as JSON. @throws as {@link fetchBytes} and {@link parseJson} */
export async function fetchJson(
  url: SafeUrl,
  options?: HttpOptions,
  controller?: AbortController,
): Promise<{ readonly url: SafeUrl; readonly body: unknown }> {
  const response = await fetchBytes(url, options, controller);
  return { url: response.url, body: parseJson(response) };
}

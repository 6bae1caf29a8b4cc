import { PressError } from '../model/errors.js';
import { EVENT_STREAM, get, type HttpAnswer, type HttpOptions } from './fetch-bytes.js';
import type { SafeUrl } from '../model/safe-url.js';

export const XML = 'application/xml';

/** XHTML is a page. */
export const isXmlType = (mediaType: string): boolean => /[/+]xml$/.test(mediaType) && !mediaType.includes('xhtml');
const looksLikeXml = (text: string): boolean => /^\s*<(?:\?xml|rss|feed|rdf:RDF)\b/i.test(text);
const looksLikeMarkup = (text: string): boolean => /^\s*</.test(text);

/** Says what came instead, since the usual causes (login page, firewall, wrong path) all send HTML. */
function notJson({ url, contentType, redirected }: HttpAnswer, text: string, cause?: unknown): PressError {
  const isXml = isXmlType(contentType) || looksLikeXml(text);
  const came = isXml
    ? 'XML'
    : contentType === EVENT_STREAM
      ? 'a stream of events'
      : looksLikeMarkup(text)
        ? 'an HTML page'
        : `text of type ${contentType || 'unknown'}${cause ? ' that is broken or cut off' : ''}`;
  return new PressError('not-json', `Expected JSON, got ${came}${redirected ? ', after a redirect' : ''}.`, {
    url,
    mediaType: isXml ? XML : contentType,
    cause,
  });
}

/**
 * An answer as JSON: UTF-8 by its rule (RFC 8259), one byte order mark passed over.
 *
 * @throws {PressError} `not-json`
 */
export function parseJson(answer: HttpAnswer): unknown {
  const text = new TextDecoder().decode(answer.bytes);
  if (answer.contentType === 'text/html' || looksLikeMarkup(text)) throw notJson(answer, text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notJson(answer, text, cause);
  }
}

/** {@link get} and {@link parseJson}. */
export async function getJson(
  url: SafeUrl,
  options?: HttpOptions,
  signal?: AbortSignal,
): Promise<{ readonly url: SafeUrl; readonly body: unknown }> {
  const answer = await get(url, options, signal);
  return { url: answer.url, body: parseJson(answer) };
}

import { PressError } from '../../model/errors.js';
import { type HttpResponse, isXmlType } from '../fetch-bytes.js';

const XML = 'application/xml';

const looksLikeXml = (text: string): boolean => /^\s*<(?:\?xml|rss|feed|rdf:RDF)\b/i.test(text);
const looksLikeMarkup = (text: string): boolean => /^\s*</.test(text);

function describeBody({ contentType }: HttpResponse, text: string): string {
  if (looksLikeMarkup(text)) return 'an HTML page';
  const isBroken = contentType !== 'text/html';
  return `text of type ${contentType || 'unknown'}${isBroken ? ' that is broken or cut off' : ''}`;
}

/** Describes the response, because the usual causes (a sign-in page, a firewall, a wrong path) all send HTML. */
export function notJsonError(response: HttpResponse, cause: unknown): PressError {
  const { url, contentType, redirected } = response;
  const text = new TextDecoder().decode(response.bytes);
  const isXml = isXmlType(contentType) || looksLikeXml(text);
  const body = isXml ? 'XML' : describeBody(response, text);
  const message = `Expected JSON, got ${body}${redirected ? ', after a redirect' : ''}.`;
  return new PressError('not-json', message, { url, mediaType: isXml ? XML : contentType, cause });
}

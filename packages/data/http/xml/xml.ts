/**
 * Requests XML with `XMLHttpRequest`, the only XML parser of the platform that `require-trusted-types-for 'script'`
 * allows. It reads the encoding from the header or the prolog, and stops at entity bombs. Unlike `fetch`, it always
 * sends the cookies of the page's own origin.
 */
import { PressError } from '../../model/errors.js';
import type { PageDocument } from '../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { withoutPrototype } from '../../model/fields.js';
import {
  DEFAULT_MAX_BYTES,
  DEFAULT_TIMEOUT_MS,
  type HttpOptions,
  httpError,
  mediaTypeOf,
  networkError,
  timeoutError,
  tooLargeError,
} from '../fetch-bytes.js';
import { XML } from '../json.js';

/** A complete, well-formed document. */
export interface XmlResponse {
  /** The final URL, after redirects. */
  readonly url: SafeUrl;
  readonly body: PageDocument;
}

/** Searches all headers, because `getResponseHeader()` logs an error for a header that CORS does not expose. */
const headerOf = (request: XMLHttpRequest, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(request.getAllResponseHeaders())?.[1]?.trim();

function openRequest(url: SafeUrl, timeoutMs: number): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  // Some servers send feeds as text/html. The encoding of the header is still used.
  request.overrideMimeType(XML);
  request.timeout = timeoutMs;
  return request;
}

function send(url: SafeUrl, options: HttpOptions, { signal }: AbortController): Promise<XMLHttpRequest> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES } = withoutPrototype(options);
  return new Promise((resolve, reject) => {
    const request = openRequest(url, timeoutMs);
    const abort = (reason: unknown) => {
      reject(reason);
      request.abort();
    };
    request.onprogress = ({ loaded }) => {
      if (loaded > maxBytes) abort(tooLargeError(url, maxBytes));
    };
    request.ontimeout = () => reject(timeoutError(url, timeoutMs));
    request.onerror = () => reject(networkError(url));
    request.onload = () => resolve(request);
    signal.addEventListener('abort', () => abort(signal.reason));
    request.send();
  });
}

/**
 * Sends a GET request, and parses the response as XML, whatever its content type.
 *
 * @throws {PressError} `network`, `timeout`, `http`, `too-large`, `not-json` (not well-formed XML) or `not-supported`
 * (not in a browser)
 * @throws The abort reason, if the caller aborts `controller`
 */
export async function fetchXml(
  url: SafeUrl,
  options: HttpOptions = {},
  controller = new AbortController(),
): Promise<XmlResponse> {
  if (typeof XMLHttpRequest === 'undefined')
    throw new PressError('not-supported', 'XML can be read only in a browser.', { url });
  controller.signal.throwIfAborted();
  const request = await send(url, options, controller);
  if (request.status >= 400) throw httpError(url, request, headerOf(request, 'retry-after'));
  const body = request.responseXML;
  if (body) return { url: safeUrl(request.responseURL) ?? url, body };
  const mediaType = mediaTypeOf(headerOf(request, 'content-type'));
  const message = `Expected XML, got text of type ${mediaType || 'unknown'} that is not well-formed XML.`;
  throw new PressError('not-json', message, { url, mediaType });
}

/**
 * GET of XML by `XMLHttpRequest`, the only parser of the platform that `require-trusted-types-for 'script'` allows. It finds the encoding
 * by header or prolog, and stops at entity bombs. Unlike `fetch`, it can't leave out the cookies of the page's own origin.
 */
import { PressError } from '../model/errors.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { withoutPrototype } from '../model/fields.js';
import {
  DEFAULT_MAX_BYTES,
  DEFAULT_TIMEOUT_MS,
  type HttpOptions,
  httpError,
  mediaTypeOf,
  networkError,
  timeoutError,
  tooLargeError,
} from './fetch-bytes.js';
import { XML } from './json.js';

/** A complete, well-formed document within the limits. */
export interface XmlResponse {
  /** After redirects. */
  readonly url: SafeUrl;
  readonly body: Document;
}

/** `getResponseHeader` would log an error for a header that CORS hides, so it is taken from the list of all. */
const header = (request: XMLHttpRequest, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(request.getAllResponseHeaders())?.[1]?.trim();

function openRequest(url: SafeUrl, timeoutMs: number): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  // Some servers send feeds as text/html. The encoding in the header still applies.
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
 * GETs a URL and parses the response as XML, whatever its type.
 *
 * @throws {PressError} `network`, `timeout`, `http`, `too-large`, `not-json` (not well-formed XML), `not-supported` (not in a browser)
 * @throws The reason of the abort, when `controller` aborts
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
  if (request.status >= 400) throw httpError(url, request, header(request, 'retry-after'));
  const body = request.responseXML;
  if (body) return { url: safeUrl(request.responseURL) ?? url, body };
  const mediaType = mediaTypeOf(header(request, 'content-type'));
  const message = `Expected XML, got text of type ${mediaType || 'unknown'} that is not well-formed XML.`;
  throw new PressError('not-json', message, { url, mediaType });
}

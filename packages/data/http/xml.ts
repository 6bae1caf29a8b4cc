/**
 * XML by the one parser of the platform that pages with `require-trusted-types-for 'script'` leave alone:
 * XMLHttpRequest's. It also knows the encoding, by the header or else by the prolog, and gives up on entity bombs.
 * Unlike `fetch` it cannot be told to leave the cookies of the page's own origin behind.
 */
import { PressError } from '../model/errors.js';
import {
  DEFAULT_MAX_BYTES,
  DEFAULT_TIMEOUT_MS,
  type HttpOptions,
  late,
  mediaTypeOf,
  refused,
  tooLarge,
  unanswered,
} from './fetch-bytes.js';
import { own } from '../model/without-prototype.js';
import { XML } from './json.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';

/** A document that arrived whole, within its limits, and is well-formed. */
export interface XmlAnswer {
  /** After redirects. */
  readonly url: SafeUrl;
  readonly body: Document;
}

/** Out of all of them: asked for by name, a header that CORS hides is an error on the console. */
const header = (request: XMLHttpRequest, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(request.getAllResponseHeaders())?.[1]?.trim();

function open(url: SafeUrl, timeoutMs: number): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  // Feeds come as text/html, too. The encoding that the server names still counts.
  request.overrideMimeType(XML);
  request.timeout = timeoutMs;
  return request;
}

function send(url: SafeUrl, options: HttpOptions, signal?: AbortSignal): Promise<XMLHttpRequest> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES } = own(options);
  return new Promise((resolve, reject) => {
    const request = open(url, timeoutMs);
    const stop = (reason: unknown) => {
      reject(reason);
      request.abort();
    };
    request.onprogress = ({ loaded }) => {
      if (loaded > maxBytes) stop(tooLarge(url, maxBytes));
    };
    request.ontimeout = () => reject(late(url, timeoutMs));
    request.onerror = () => reject(unanswered(url));
    request.onload = () => resolve(request);
    signal?.addEventListener('abort', () => stop(signal.reason));
    request.send();
  });
}

/**
 * GETs an address and parses what it answers as XML, whatever its type.
 *
 * @throws {PressError} `network`, `timeout`, `http`, `too-large`, `not-json` (no well-formed XML), `not-supported` (not in a browser)
 * @throws {DOMException} `AbortError` when `signal` aborts
 */
export async function getXml(url: SafeUrl, options: HttpOptions = {}, signal?: AbortSignal): Promise<XmlAnswer> {
  if (typeof XMLHttpRequest === 'undefined')
    throw new PressError('not-supported', 'XML is read in browsers alone.', { url });
  signal?.throwIfAborted();
  const request = await send(url, options, signal);
  if (request.status >= 400) throw refused(url, request, header(request, 'retry-after'));
  const mediaType = mediaTypeOf(header(request, 'content-type'));
  const body = request.responseXML;
  if (!body)
    throw new PressError(
      'not-json',
      `Expected XML, got text of type ${mediaType || 'unknown'} that is none, or is broken or cut off.`,
      { url, mediaType },
    );
  return { url: safeUrl(request.responseURL) ?? url, body };
}

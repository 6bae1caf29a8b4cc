/** Sends GET requests with `fetch`, with a timeout for the complete request and a size limit for the body. */
import { PressError } from '../model/errors.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { withoutPrototype } from '../model/fields.js';
import { errorMessageModule } from './error-message-module.js';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface HttpOptions {
  /** Replaces the platform's `fetch`. Not used for XML. Default: `globalThis.fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Timeout of the complete request, including its body, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Maximum size of the body after decompression, in bytes. Default: 1,048,576 (1 MiB). */
  readonly maxBytes?: number | undefined;
}

interface FirstBytes {
  /** Requests and reads only the first `maxBytes` of the body. Without it, a larger body is an error. */
  readonly firstBytes?: boolean | undefined;
}

/** A response with a successful status. For an event stream, `bytes` is empty. */
export interface HttpResponse {
  /** The final URL, after redirects. */
  readonly url: SafeUrl;
  /** `Content-Type` in lower case, without parameters. Empty if the server sent none. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly redirected?: boolean;
}

/** The body of this type never ends, so it is not read here. `live/` opens it as an `EventSource`. */
export const EVENT_STREAM = 'text/event-stream';

export const DEFAULT_TIMEOUT_MS = 10_000;
export const DEFAULT_MAX_BYTES = 1_048_576;
/** Browsers run a timer with a longer delay immediately. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export const tooLargeError = (url: string, maxBytes: number): PressError =>
  new PressError('too-large', `The response is larger than ${maxBytes} bytes.`, { url });

export const timeoutError = (url: string, timeoutMs: number): PressError =>
  new PressError('timeout', `No complete response within ${timeoutMs / 1000} s.`, { url });

export const networkError = (url: string, cause?: unknown): PressError =>
  new PressError('network', 'No response that this page may read.', { url, cause });

/** Returns a `Content-Type` in lower case, without parameters. Returns an empty string if there is none. */
export const mediaTypeOf = (contentType: string | null | undefined): string =>
  (contentType ?? '').split(';', 1).join('').trim().toLowerCase();

/** XHTML is excluded, because it is a page. */
export const isXmlType = (mediaType: string): boolean => /[/+]xml$/.test(mediaType) && !mediaType.includes('xhtml');

/** The abort reason when the response is used, but not the rest of its body. */
const BODY_DROPPED = new DOMException('The rest of the body is not needed.', 'AbortError');

/** Stops the download. Firefox keeps the connection open after `cancel()`, so the request is aborted too. */
export function dropBody(response: Response, controller: AbortController): void {
  void response.body?.cancel().catch(() => undefined);
  controller.abort(BODY_DROPPED);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/**
 * Reads the body until it ends or exceeds `maxBytes`. The result may exceed `maxBytes` by up to one chunk.
 * `Content-Length` and `Range` are not relied on.
 */
export async function readBody(
  response: Response,
  controller: AbortController,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    chunks.push(part.value);
    if (length <= maxBytes) continue;
    void reader?.cancel().catch(() => undefined);
    controller.abort(BODY_DROPPED);
    break;
  }
  return concatenate(chunks, length);
}

/** The part describes the error. Without it, the status has to do. */
async function httpError(response: Response, controller: AbortController, url: SafeUrl): Promise<PressError> {
  const module = await errorMessageModule.load().catch(() => undefined);
  const { status } = response;
  return (
    module?.httpError(response, controller, url) ??
    new PressError('http', `The server answered ${status}.`, { url, status })
  );
}

/** Returns the reason if the caller has aborted the request. Converts every other error to a `PressError`. */
function toRequestError(error: unknown, url: string, { aborted, reason }: AbortSignal): unknown {
  const isTimeout = reason instanceof PressError;
  if (aborted && !isTimeout && reason !== BODY_DROPPED) return reason;
  if (error instanceof PressError) return error;
  return isTimeout ? reason : networkError(url, error);
}

/** Options for a request without cookies, and without headers that need a CORS preflight. */
const requestInit = (controller: AbortController, maxBytes: number, firstBytes: boolean): RequestInit =>
  withoutPrototype<RequestInit>({
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    signal: controller.signal,
    ...(firstBytes && { headers: { range: `bytes=0-${maxBytes - 1}` } }),
  });

/**
 * Sends a GET request.
 *
 * @param controller Aborts the request. It is aborted when the request has ended.
 * @throws {PressError} `network`, `timeout`, `http` or `too-large`
 * @throws The abort reason, if the caller aborts `controller`
 */
export async function fetchBytes(
  url: SafeUrl,
  options: HttpOptions & FirstBytes = {},
  controller = new AbortController(),
): Promise<HttpResponse> {
  const settings = withoutPrototype(options);
  const { fetch = globalThis.fetch, timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES } = settings;
  const firstBytes = settings.firstBytes === true;
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(timeoutError(url, timeoutMs)), Math.min(timeoutMs, MAX_TIMER_MS));
  try {
    signal.throwIfAborted();
    const response = await fetch(url, requestInit(controller, maxBytes, firstBytes));
    if (!response.ok) throw await httpError(response, controller, url);
    const contentType = mediaTypeOf(response.headers.get('content-type'));
    const metadata = { url: safeUrl(response.url) ?? url, contentType, redirected: response.redirected };
    if (contentType === EVENT_STREAM) {
      dropBody(response, controller);
      return { ...metadata, bytes: new Uint8Array() };
    }
    const bytes = await readBody(response, controller, maxBytes);
    if (bytes.byteLength > maxBytes && !firstBytes) throw tooLargeError(url, maxBytes);
    return { ...metadata, bytes };
  } catch (error) {
    throw toRequestError(error, url, signal);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

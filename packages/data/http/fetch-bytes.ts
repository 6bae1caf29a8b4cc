/** GET over `fetch`, with a deadline for the whole request and a limit on the body. */
import { PressError } from '../model/errors.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { HOUR_MS } from '../model/time.js';
import { withoutPrototype } from '../model/fields.js';
import { apiErrorMessage } from './api-error-message.js';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface HttpOptions {
  /** Replaces the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** For the whole request with its body, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Largest body after decompression, in bytes. Default: 1 MiB. */
  readonly maxBytes?: number | undefined;
}

interface FirstBytes {
  /** Requests and reads only the first `maxBytes` of the body, instead of failing on a larger one. */
  readonly firstBytes?: boolean | undefined;
}

/** A complete response within the limits, with a status below 400. Of an event stream, the headers only. */
export interface HttpResponse {
  /** After redirects. */
  readonly url: SafeUrl;
  /** Lower case, without parameters; empty if the server sent none. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly redirected?: boolean;
}

/** A body without an end: `live/` opens it as an `EventSource`. */
export const EVENT_STREAM = 'text/event-stream';

export const DEFAULT_TIMEOUT_MS = 10_000;
export const DEFAULT_MAX_BYTES = 1_048_576;
const MAX_ERROR_BYTES = 4096;
const MAX_RETRY_AFTER_MS = HOUR_MS;
/** Browsers fire a longer timer at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Parses the three forms of an HTTP date. All are GMT; the oldest, asctime, does not say so. @see RFC 9110, 5.6.7 */
function parseHttpDate(value: string): number {
  if (!/^[A-Z][a-z]{2,8},? /.test(value)) return Number.NaN;
  return Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`);
}

/** `Retry-After` in milliseconds from now: seconds or an HTTP date. At most an hour. `undefined` if invalid. */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | undefined {
  const value = header?.trim() ?? '';
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : parseHttpDate(value) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), MAX_RETRY_AFTER_MS);
}

export const tooLargeError = (url: string, maxBytes: number): PressError =>
  new PressError('too-large', `The response is larger than ${maxBytes} bytes.`, { url });

export const timeoutError = (url: string, timeoutMs: number): PressError =>
  new PressError('timeout', `No complete response within ${timeoutMs / 1000} s.`, { url });

export const networkError = (url: string, cause?: unknown): PressError =>
  new PressError('network', 'No response that this page may read.', { url, cause });

/** @param reason The server's own words, if it sent any. */
export function httpError(
  url: string,
  { status, statusText }: Pick<Response, 'status' | 'statusText'>,
  retryAfter: string | null | undefined,
  reason = '',
): PressError {
  const statusLine = `The server answered ${status} ${statusText}`.trim();
  const message = reason ? `${statusLine}: ${reason}.` : `${statusLine}.`;
  return new PressError('http', message, { url, status, retryAfterMs: retryAfterMs(retryAfter) });
}

/** `Content-Type` in lower case, without parameters; empty if there is none. */
export const mediaTypeOf = (contentType: string | null | undefined): string =>
  (contentType ?? '').split(';', 1).join('').trim().toLowerCase();

/** Why we end a request ourselves. */
const BODY_DROPPED = new DOMException('The rest of the body is not needed.', 'AbortError');

/** Stops reading. Firefox keeps the connection open after `cancel()` alone. */
function dropBody(response: Response, controller: AbortController): void {
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

/** The first bytes of the body, at least `maxBytes` if there are so many. Stops there, whatever `Content-Length` or a range promised. */
async function readBody(
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

/** An API explains an error in a few words of JSON. An HTML error page is not read. */
async function throwHttpError(response: Response, controller: AbortController, url: string): Promise<never> {
  const isJson = mediaTypeOf(response.headers.get('content-type')).endsWith('json');
  if (!isJson) dropBody(response, controller);
  const body = isJson ? await readBody(response, controller, MAX_ERROR_BYTES).catch(() => undefined) : undefined;
  throw httpError(url, response, response.headers.get('retry-after'), apiErrorMessage(body));
}

/** The caller's abort stays as it is; everything else becomes a `PressError`. */
function describeFailure(error: unknown, url: string, { aborted, reason }: AbortSignal): unknown {
  const isTimeout = reason instanceof PressError;
  if (aborted && !isTimeout && reason !== BODY_DROPPED) return reason;
  if (error instanceof PressError) return error;
  return isTimeout ? reason : networkError(url, error);
}

/** Sends no cookies and no header that needs a CORS preflight. */
const requestInit = (controller: AbortController, maxBytes: number, firstBytes: boolean): RequestInit =>
  withoutPrototype<RequestInit>({
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    signal: controller.signal,
    ...(firstBytes && { headers: { range: `bytes=0-${maxBytes - 1}` } }),
  });

/**
 * GETs a URL.
 *
 * @param controller Ends the request; also used for the deadline.
 * @throws {PressError} `network`, `timeout`, `http` or `too-large`
 * @throws The reason of the abort, when `controller` aborts
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
  const deadline = setTimeout(() => controller.abort(timeoutError(url, timeoutMs)), Math.min(timeoutMs, MAX_TIMER_MS));
  try {
    signal.throwIfAborted();
    const response = await fetch(url, requestInit(controller, maxBytes, firstBytes));
    if (!response.ok) return await throwHttpError(response, controller, url);
    const contentType = mediaTypeOf(response.headers.get('content-type'));
    const head = { url: safeUrl(response.url) ?? url, contentType, redirected: response.redirected };
    if (contentType === EVENT_STREAM) {
      dropBody(response, controller);
      return { ...head, bytes: new Uint8Array() };
    }
    const bytes = await readBody(response, controller, maxBytes);
    if (bytes.byteLength > maxBytes && !firstBytes) throw tooLargeError(url, maxBytes);
    return { ...head, bytes };
  } catch (error) {
    throw describeFailure(error, url, signal);
  } finally {
    clearTimeout(deadline);
    controller.abort();
  }
}

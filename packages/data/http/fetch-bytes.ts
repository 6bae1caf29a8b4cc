import { PressError } from '../model/errors.js';
import { following } from './linked-signal.js';
import { own } from '../model/without-prototype.js';
import { serverWords } from './api-error-message.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface HttpOptions {
  /** Instead of the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** For the whole request with its body, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Largest body after decompression, in bytes. Default 1 MiB. */
  readonly maxBytes?: number | undefined;
}

/** The cap is no fault: a body is asked for and read up to it, whatever more the server has. */
interface FirstBytes {
  readonly firstBytes?: boolean | undefined;
}

/** An answer that arrived whole, within its limits, with a status below 400; of a stream of events, its head alone. */
export interface HttpAnswer {
  /** After redirects. */
  readonly url: SafeUrl;
  /** Lower case, without parameters; empty if the server sent none. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Another address was asked. */
  readonly redirected?: boolean;
}

/** Its body has no end to wait for: `live.ts` takes it from here. */
export const EVENT_STREAM = 'text/event-stream';

export const DEFAULT_TIMEOUT_MS = 10_000;
export const DEFAULT_MAX_BYTES = 1_048_576;
const MOST_WORDS_BYTES = 4096;
const LONGEST_RETRY_AFTER_MS = 3_600_000;
/** A longer one fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** All three forms of an HTTP date are GMT; the oldest, C's asctime, does not say so. @see RFC 9110, 5.6.7 */
const dateOf = (value: string): number =>
  /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`) : Number.NaN;

/** `Retry-After` in milliseconds from now: seconds or an HTTP date, an hour at most. */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | undefined {
  const value = header?.trim() ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : dateOf(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
}

/** Failures in our own words. */
export const tooLarge = (url: string, maxBytes: number): PressError =>
  new PressError('too-large', `The answer is larger than ${maxBytes} bytes.`, { url });
export const late = (url: string, timeoutMs: number): PressError =>
  new PressError('timeout', `No complete answer within ${timeoutMs / 1000} s.`, { url });
export const unanswered = (url: string, cause?: unknown): PressError =>
  new PressError('network', 'No answer that this page may read.', { url, cause });
export const refused = (
  url: string,
  { status, statusText }: Pick<Response, 'status' | 'statusText'>,
  retryAfter: string | null | undefined,
  words = '',
): PressError =>
  new PressError('http', `${`The server answered ${status} ${statusText}`.trim()}${words && `: ${words}`}.`, {
    url,
    status,
    retryAfterMs: retryAfterMs(retryAfter),
  });

/** An answer whose body is left alone from some point on: Firefox keeps the line of a body that is merely cancelled until more of it comes. */
interface Leavable {
  readonly response: Response;
  readonly leave: () => void;
}

/** Reads the body as it comes and stops at the cap, whatever `Content-Length` or a range promised. */
async function readBody(
  { response, leave }: Leavable,
  url: string,
  maxBytes: number,
  firstBytes?: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    chunks.push(part.value);
    if (length <= maxBytes) continue;
    void reader?.cancel().catch(() => undefined);
    leave();
    if (firstBytes) break;
    throw tooLarge(url, maxBytes);
  }
  return concatenate(chunks, length);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** `Content-Type` in lower case, without parameters; empty if there is none. */
export const mediaTypeOf = (contentType: string | null | undefined): string =>
  (contentType ?? '').split(';', 1).join('').trim().toLowerCase();

/** An API says why it refuses in a few words; a page that says so is not read. */
async function refuseStatus(answer: Leavable, url: string): Promise<void> {
  const { response, leave } = answer;
  if (response.ok) return;
  if (!mediaTypeOf(response.headers.get('content-type')).endsWith('json')) leave();
  const words = await readBody(answer, url, MOST_WORDS_BYTES).catch(() => undefined);
  throw refused(url, response, response.headers.get('retry-after'), serverWords(words));
}

/** A failure in our own words; the caller's abort stays the platform's. */
function wrap(error: unknown, url: string, caller: AbortSignal | undefined, { reason }: AbortSignal): unknown {
  if (caller?.aborted) return caller.reason;
  return [error, reason].find((failure) => failure instanceof PressError) ?? unanswered(url, error);
}

/**
 * GETs an address. Sends no cookies and no header of its own, so no preflight is asked for and WordPress lets it pass.
 *
 * @throws {PressError} `network`, `timeout`, `http` or `too-large`
 * @throws {DOMException} `AbortError` when `signal` aborts
 */
export async function get(
  url: SafeUrl,
  options: HttpOptions & FirstBytes = {},
  signal?: AbortSignal,
): Promise<HttpAnswer> {
  const {
    fetch = globalThis.fetch,
    timeoutMs = DEFAULT_TIMEOUT_MS,
    maxBytes = DEFAULT_MAX_BYTES,
    firstBytes,
  } = own(options);
  const line = following(signal);
  const deadline = setTimeout(() => line.abort(late(url, timeoutMs)), Math.min(timeoutMs, LONGEST_TIMER_MS));
  try {
    const response = await fetch(
      url,
      own<RequestInit>({
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        signal: line.signal,
        // In this form the header is CORS-safelisted: no preflight.
        ...(firstBytes && { headers: { range: `bytes=0-${maxBytes - 1}` } }),
      }),
    );
    const leave = (): void => {
      void response.body?.cancel().catch(() => undefined);
      line.abort();
    };
    const answer = { response, leave };
    await refuseStatus(answer, url);
    const contentType = mediaTypeOf(response.headers.get('content-type'));
    const head = { url: safeUrl(response.url) ?? url, contentType, redirected: response.redirected };
    if (contentType !== EVENT_STREAM) return { ...head, bytes: await readBody(answer, url, maxBytes, firstBytes) };
    leave();
    return { ...head, bytes: new Uint8Array() };
  } catch (error) {
    throw wrap(error, url, signal, line.signal);
  } finally {
    clearTimeout(deadline);
    line.abort();
  }
}

/**
 * Helpers for tests that make real requests to the test server: URLs, request counts, and a `fetch` that records
 * requests.
 */
import { isPressError, type PressError } from '../packages/data/model/errors.js';
import { type SafeUrl, safeUrl } from '../packages/data/model/safe-url.js';
import type { Fetch } from '../packages/data/http/fetch-bytes.js';

/** The URL of a path on the test server. */
export function testUrl(path: string): SafeUrl {
  const url = safeUrl(path, location.origin);
  if (!url) throw new Error(`Not a URL: ${path}`);
  return url;
}

/** A URL that no other test requests, so that the server's request count starts at 0. */
export const uniqueUrl = (path: string): SafeUrl =>
  testUrl(`${path}${path.includes('?') ? '&' : '?'}run=${crypto.randomUUID()}`);

/** How often the server received a request for this URL. */
export async function requestCount(url: string): Promise<number> {
  const { pathname, search } = new URL(url);
  const response = await fetch(`/fault/count?path=${encodeURIComponent(pathname + search)}`);
  return Number(await response.text());
}

/** Resolves with the reason of a promise that must reject with a `PressError`. */
export async function pressErrorOf(promise: Promise<unknown>): Promise<PressError> {
  const reason: unknown = await promise.then(
    () => new Error('It succeeded.'),
    (error: unknown) => error,
  );
  if (isPressError(reason)) return reason;
  throw reason;
}

export interface Request {
  readonly url: string;
  readonly init: RequestInit;
}

export interface RecordingFetch {
  readonly fetch: Fetch;
  /** All requests, in order. */
  readonly requests: Request[];
}

/**
 * The platform's `fetch`, which also records its requests. `redirect` returns the URL on the test server that serves
 * the URL of another host; the response then has the original URL.
 */
export function recordingFetch(redirect: (url: string) => string = (url) => url): RecordingFetch {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (url, init = {}) => {
      requests.push({ url, init });
      const target = redirect(url);
      const response = await fetch(target, init);
      return target === url ? response : Object.defineProperty(response, 'url', { value: url });
    },
  };
}

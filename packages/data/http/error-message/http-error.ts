import { PressError } from '../../model/errors.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { HOUR_MS } from '../../model/time.js';
import { dropBody, mediaTypeOf, readBody } from '../fetch-bytes.js';
import { apiErrorMessage } from './api-error-message.js';

const MAX_ERROR_BYTES = 4096;
const MAX_RETRY_AFTER_MS = HOUR_MS;

/** Parses the three forms of an HTTP date (RFC 9110, 5.6.7). All are in GMT; only the asctime form doesn't say so. */
function parseHttpDate(value: string): number {
  if (!/^[A-Z][a-z]{2,8},? /.test(value)) return Number.NaN;
  return Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`);
}

/**
 * Parses `Retry-After`, which is a number of seconds or an HTTP date. Returns milliseconds from now, at most an hour.
 * Returns `undefined` for an invalid value.
 */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | undefined {
  const value = header?.trim() ?? '';
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : parseHttpDate(value) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), MAX_RETRY_AFTER_MS);
}

/** The message of the API, if the body is JSON. An HTML error page is not read. */
async function reasonIn(response: Response, controller: AbortController): Promise<string> {
  const isJson = mediaTypeOf(response.headers.get('content-type')).endsWith('json');
  if (!isJson) dropBody(response, controller);
  return isJson ? apiErrorMessage(await readBody(response, controller, MAX_ERROR_BYTES).catch(() => undefined)) : '';
}

/** The error of a response whose status is not successful. */
export async function httpError(response: Response, controller: AbortController, url: SafeUrl): Promise<PressError> {
  const { status, statusText, headers } = response;
  const statusLine = `The server answered ${status} ${statusText}`.trim();
  const reason = await reasonIn(response, controller);
  const message = reason ? `${statusLine}: ${reason}.` : `${statusLine}.`;
  return new PressError('http', message, { url, status, retryAfterMs: retryAfterMs(headers.get('retry-after')) });
}

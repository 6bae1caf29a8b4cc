/** Decides whether and when a failed request is sent again. */
import { isTransient } from '../http/is-transient.js';
import type { PressError } from '../model/errors.js';

const MAX_RETRIES = 3;
const MAX_RETRY_DELAY_MS = 30_000;

/**
 * Retries once after an error that is probably permanent: an error of CORS, CSP or an ad blocker, which browsers report
 * like a lost connection, or a sign-in page with status 200.
 */
function maxRetries(error: PressError): number {
  if (error.kind === 'network' || error.kind === 'not-json') return 1;
  return isTransient(error) ? MAX_RETRIES : 0;
}

/** The server's `Retry-After` in milliseconds; 0 if it sent none. */
export const retryAfterMs = (error: PressError): number => error.retryAfterMs ?? 0;

/** Whether to retry after this number of failures. After a long `Retry-After`, the error is shown instead. */
export const shouldRetry = (failures: number, error: PressError): boolean =>
  failures <= maxRetries(error) && retryAfterMs(error) <= MAX_RETRY_DELAY_MS;

/**
 * Returns the milliseconds before the next attempt: exponential backoff with full jitter, so that not all readers retry
 * at the same moment. If the server has sent `Retry-After`: that time, plus at most a tenth.
 */
export function retryDelayMs(failures: number, error: PressError): number {
  const requested = retryAfterMs(error) * (1 + Math.random() / 10);
  return requested || Math.random() * Math.min(1000 * 2 ** (failures - 1), MAX_RETRY_DELAY_MS);
}

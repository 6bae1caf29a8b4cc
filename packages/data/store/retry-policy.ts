/** Decides whether and when a failed request is sent again. */
import { isPressError, isTransient, type PressError } from '../model/errors.js';

const MAX_RETRIES = 3;
const MAX_RETRY_DELAY_MS = 30_000;
const MAX_BACKOFF_PERIOD_MS = 900_000;

/**
 * One retry is enough for an error that is probably permanent: CORS, CSP or an ad blocker (which browsers report like a lost
 * connection), or a sign-in page sent with status 200.
 */
function maxRetries(error: PressError): number {
  if (error.kind === 'network' || error.kind === 'not-json') return 1;
  return isTransient(error) ? MAX_RETRIES : 0;
}

/** The server's `Retry-After` in milliseconds; 0 if it sent none. */
const retryAfterMs = (error: PressError): number => error.retryAfterMs ?? 0;

/** Whether to retry after so many failures. If the server asks for a long wait, the error is shown instead. */
export const shouldRetry = (failures: number, error: PressError): boolean =>
  failures <= maxRetries(error) && retryAfterMs(error) <= MAX_RETRY_DELAY_MS;

/**
 * Milliseconds to wait before the next attempt. Exponential backoff with full jitter, so that readers of a server that went down
 * do not come back together; a little after the server's `Retry-After`, if it sent one.
 */
export function retryDelayMs(failures: number, error: PressError): number {
  const requested = retryAfterMs(error) * (1 + Math.random() / 10);
  return requested || Math.random() * Math.min(1000 * 2 ** (failures - 1), MAX_RETRY_DELAY_MS);
}

/**
 * Milliseconds between two polls. After an error the period is five times as long, at most a quarter of an hour, and never
 * shorter than the server's `Retry-After`.
 */
export function pollingPeriodMs(refreshMs: number, error: unknown): number {
  if (!error) return refreshMs;
  const requested = isPressError(error) ? retryAfterMs(error) : 0;
  return Math.max(refreshMs, Math.min(refreshMs * 5, MAX_BACKOFF_PERIOD_MS), requested);
}

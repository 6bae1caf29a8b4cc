/** When a request that failed is made again. */
import { isPressError, isTransient, type PressError } from '../model/errors.js';

const MAX_RETRIES = 3;
const LONGEST_BACK_OFF_MS = 30_000;
const SLOWEST_POLL_MS = 900_000;

/**
 * One more is enough where it is likely no passing fault: CORS, CSP or a blocker, which browsers do not tell apart from a lost
 * line, or a login page with 200.
 */
function retriesFor(error: PressError): number {
  if (error.kind === 'network' || error.kind === 'not-json') return 1;
  return isTransient(error) ? MAX_RETRIES : 0;
}

/** Full jitter: a thousand readers of a server that fell over do not come back in the same second. */
const backOffMs = (failures: number): number => Math.random() * Math.min(1000 * 2 ** failures, LONGEST_BACK_OFF_MS);

/** 0 if nobody asked. */
const askedToWaitMs = (error: unknown): number => (isPressError(error) ? (error.retryAfterMs ?? 0) : 0);

/** For TanStack Query. A server that asks for a long wait gets it, but the reader is told of the failure now. */
export const retryPolicy = {
  /** What will not be better is remembered: ten widgets that come one after the other do not ask ten times for what is missing. */
  retryOnMount: ({ state: { error } }: { state: { error: unknown } }): boolean =>
    !isPressError(error) || isTransient(error),
  retry: (failures: number, error: Error): boolean =>
    isPressError(error) && failures < retriesFor(error) && askedToWaitMs(error) <= LONGEST_BACK_OFF_MS,
  /** Whoever was told the same second comes a little after it, each at a time of their own. */
  retryDelay: (failures: number, error: Error): number =>
    askedToWaitMs(error) * (1 + Math.random() / 10) || backOffMs(failures),
};

/** How long what is shown is left as it is: after a failure five times as long, a quarter of an hour at most, until there is an answer. */
export const pollMs = (refreshMs: number, error: unknown): number =>
  error ? Math.max(refreshMs, Math.min(refreshMs * 5, SLOWEST_POLL_MS), askedToWaitMs(error)) : refreshMs;

/** When a request that failed is made again. */
import { isPressError, isTransient, type PressError } from './errors.js';

const MAX_RETRIES = 3;
const LONGEST_BACK_OFF_MS = 30_000;

/** Likely no passing fault but CORS, CSP or a blocker, which browsers do not tell apart: one more try is enough. */
const triesFor = (error: PressError): number => (error.kind === 'network' ? 1 : MAX_RETRIES);

/** Full jitter: a thousand readers of a server that fell over do not come back in the same second. */
const backOffMs = (failures: number): number => Math.random() * Math.min(1000 * 2 ** failures, LONGEST_BACK_OFF_MS);

/** What the server asked for with `Retry-After`; 0 if it did not. */
export const askedToWaitMs = (error: unknown): number => (isPressError(error) ? (error.retryAfterMs ?? 0) : 0);

/** For TanStack Query. A server that asks for a long wait gets it, but the reader is told of the failure now. */
export const retryPolicy = {
  /** What will not be better is remembered: ten widgets that come one after the other do not ask ten times for what is missing. */
  retryOnMount: ({ state: { error } }: { state: { error: unknown } }): boolean => !isPressError(error) || isTransient(error),
  retry: (failures: number, error: Error): boolean =>
    isPressError(error) && isTransient(error) && failures < triesFor(error) && askedToWaitMs(error) <= LONGEST_BACK_OFF_MS,
  /** Whoever was told the same second comes a little after it, each at a time of their own. */
  retryDelay: (failures: number, error: Error): number => askedToWaitMs(error) * (1 + Math.random() / 10) || backOffMs(failures),
};

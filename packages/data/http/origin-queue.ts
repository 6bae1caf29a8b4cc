/** Keeps one slow server from taking all of the page's connections, and many widgets from overloading one server. */
import { isPressError, isTransient, PressError } from '../model/errors.js';
import { now } from './clock.js';
import { whilePageActive } from './page-activity.js';

/** As many as browsers themselves open to one HTTP/1.1 server. */
const MAX_CONCURRENT_REQUESTS = 6;

/** After so many failures in a row the origin is closed for so long; then one request tests it. */
const MAX_FAILURES = 5;
const CLOSED_MS = 60_000;

interface Origin {
  requests: number;
  /** First come, first served. A `Set` keeps the order, and lets a request leave. */
  readonly waiting: Set<() => void>;
  /** In a row, since the last response. */
  failures: number;
  closedUntil: number;
  /** The error that closed the origin. */
  error: PressError | undefined;
}

const hasRoom = ({ requests, failures }: Origin): boolean =>
  requests < (failures < MAX_FAILURES ? MAX_CONCURRENT_REQUESTS : 1);

const closedMs = ({ closedUntil }: Origin): number => Math.max(Math.ceil(closedUntil - now()), 0);

/** Resolves when the request may be sent; rejects when `signal` aborts before. */
function acquire(origin: Origin, signal: AbortSignal): Promise<void> | undefined {
  signal.throwIfAborted();
  if (hasRoom(origin)) {
    origin.requests++;
    return undefined;
  }
  return new Promise((resolve, reject) => {
    const leave = () => {
      origin.waiting.delete(enter);
      reject(signal.reason);
    };
    const enter = () => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    origin.waiting.add(enter);
    signal.addEventListener('abort', leave);
  });
}

/** Lets in the next request. If the origin is closed, lets in all of them: each is refused at once. */
function release(origin: Origin): void {
  origin.requests--;
  for (const enter of origin.waiting) {
    if (!hasRoom(origin) && closedMs(origin) === 0) return;
    origin.waiting.delete(enter);
    origin.requests++;
    enter();
  }
}

/** A closed origin answers at once with the error that closed it, and the time that is left. */
function throwIfClosed(origin: Origin): void {
  const retryAfterMs = closedMs(origin);
  if (!origin.error || retryAfterMs === 0) return;
  const { kind, message, url, status } = origin.error;
  throw new PressError(kind, message, { url, status, retryAfterMs });
}

/** Any HTTP response proves that the server is up. An aborted request proves nothing. */
function recordFailure(origin: Origin, error: unknown): void {
  if (!isPressError(error)) return;
  origin.failures = isTransient(error) ? origin.failures + 1 : 0;
  const isBusy = error.status === 429 || error.status === 503;
  const requestedMs = isBusy ? (error.retryAfterMs ?? 0) : 0;
  const closedUntil = now() + Math.max(requestedMs, origin.failures < MAX_FAILURES ? 0 : CLOSED_MS);
  if (closedUntil > origin.closedUntil) {
    origin.error = error;
    origin.closedUntil = closedUntil;
  }
}

function recordSuccess(origin: Origin): void {
  if (origin.failures >= MAX_FAILURES) origin.closedUntil = 0;
  origin.failures = 0;
}

/** Sends a request when it is its turn and the page is active. */
export type OriginQueue = <T>(
  url: string,
  signal: AbortSignal,
  send: (attempt: AbortController) => Promise<T>,
) => Promise<T>;

/**
 * At most six requests to an origin at a time; the others wait, and leave when they are aborted. A server that answers 429 or 503 with
 * `Retry-After` gets no request until then. One that fails five times in a row gets none for a minute, then one at a time until it
 * answers (a circuit breaker).
 */
export function createOriginQueue(): OriginQueue {
  const origins = new Map<string, Origin>();
  return async (url, signal, send) => {
    const name = new URL(url).origin;
    const origin = origins.get(name) ?? {
      requests: 0,
      waiting: new Set(),
      failures: 0,
      closedUntil: 0,
      error: undefined,
    };
    origins.set(name, origin);
    throwIfClosed(origin);
    await acquire(origin, signal);
    try {
      return await whilePageActive(signal, async (attempt) => {
        throwIfClosed(origin); // another request may have closed it while this one waited
        try {
          const response = await send(attempt);
          recordSuccess(origin);
          return response;
        } catch (error) {
          recordFailure(origin, error);
          throw error;
        }
      });
    } finally {
      release(origin);
    }
  };
}

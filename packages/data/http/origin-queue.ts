/**
 * Limits the requests to each origin, so that a slow server doesn't use all connections of the page, and many widgets
 * don't overload one server.
 */
import { isTransient } from './is-transient.js';
import { isPressError, type PressError, withDetails } from '../model/errors.js';
import { now } from './clock.js';
import { untilAborted } from './until-aborted.js';
import { whilePageActive } from './pause-while-hidden-or-offline.js';

/** The number of connections that browsers open to one HTTP/1.1 server. */
const MAX_CONCURRENT_REQUESTS = 6;

/** After this number of failures in a row, the origin is closed for `CLOSED_MS`. Then one request tests it. */
const MAX_FAILURES = 5;
const CLOSED_MS = 60_000;

interface Origin {
  /** The number of requests in progress. */
  requests: number;
  /** Callbacks that send the waiting requests, in order of arrival. */
  readonly waiting: Set<() => void>;
  /** The number of failures since the last success. */
  failures: number;
  closedUntil: number;
  /** The error that closed the origin. */
  error: PressError | undefined;
}

const hasRoom = ({ requests, failures }: Origin): boolean =>
  requests < (failures < MAX_FAILURES ? MAX_CONCURRENT_REQUESTS : 1);

const closedMs = ({ closedUntil }: Origin): number => Math.max(Math.ceil(closedUntil - now()), 0);

/** Resolves when the request may be sent. Rejects if `signal` aborts earlier. */
function acquire(origin: Origin, signal: AbortSignal): Promise<void> | undefined {
  signal.throwIfAborted();
  if (hasRoom(origin)) {
    origin.requests++;
    return undefined;
  }
  return untilAborted(signal, (start) => {
    origin.waiting.add(start);
    return () => origin.waiting.delete(start);
  });
}

/** Starts the next waiting request. If the origin is closed, starts all of them: each is rejected immediately. */
function release(origin: Origin): void {
  origin.requests--;
  for (const start of origin.waiting) {
    if (!hasRoom(origin) && closedMs(origin) === 0) return;
    origin.waiting.delete(start);
    origin.requests++;
    start();
  }
}

/** Throws the error that closed the origin, with the time until it opens. */
function throwIfClosed(origin: Origin): void {
  const retryAfterMs = closedMs(origin);
  if (!origin.error || retryAfterMs === 0) return;
  throw withDetails(origin.error, { retryAfterMs });
}

/** A permanent error resets the number of failures, because the server is up. An aborted request changes nothing. */
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

/** Calls `send` when it is the request's turn and the page is active. `send` gets the controller of this attempt. */
export type OriginQueue = <T>(
  url: string,
  signal: AbortSignal,
  send: (attempt: AbortController) => Promise<T>,
) => Promise<T>;

/**
 * Creates a queue that sends at most six requests to an origin at the same time; the others wait. After a 429 or 503
 * with `Retry-After`, it rejects all requests to the origin until that time. After five failures in a row, it rejects
 * them for a minute, then sends one at a time until one succeeds (a circuit breaker).
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
        throwIfClosed(origin); // it may have been closed while this request was waiting
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

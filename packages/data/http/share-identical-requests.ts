/**
 * Sends one request for all callers that need the same response. For example, the author card, the hero and the strip
 * of an article all load the same post.
 */
import { isGone } from '../model/errors.js';
import { now } from './clock.js';

/** Until this age, a response is shared with later callers. */
const MAX_SHARED_AGE_MS = 60_000;

/** A caller that needs a response. */
export interface Caller {
  readonly signal: AbortSignal;
  /** When the caller last got a response or an error. It needs a newer response. */
  readonly settledAt: number;
  readonly hasValue: boolean;
}

interface SharedRequest {
  readonly controller: AbortController;
  readonly response: Promise<unknown>;
  /** The number of callers that have not aborted. */
  callers: number;
  /** `undefined` while the request is in progress. */
  settledAt: number | undefined;
  error: unknown;
}

function isReusable({ settledAt, error }: SharedRequest, caller: Caller): boolean {
  if (settledAt === undefined) return true;
  // A 404 or 410 is remembered, unless the caller had data before. A server, which runs for days, doesn't remember it.
  if (isGone(error)) return !caller.hasValue && typeof document !== 'undefined';
  return error === undefined && settledAt > caller.settledAt;
}

export class RequestSharing {
  readonly #requests = new Map<string, SharedRequest>();

  /** The number of requests in memory. */
  get size(): number {
    return this.#requests.size;
  }

  /** Returns the response of the request with this key. When the last caller aborts, the request is aborted. */
  async share<R>(key: string, caller: Caller, send: (signal: AbortSignal) => Promise<R>): Promise<R> {
    const { signal } = caller;
    signal.throwIfAborted();
    this.#removeOld();
    const known = this.#requests.get(key);
    const request = known && isReusable(known, caller) ? known : this.#send(key, send);
    const leave = () => {
      request.callers--;
      if (request.callers > 0 || request.settledAt !== undefined) return;
      this.#requests.delete(key);
      request.controller.abort(signal.reason);
    };
    request.callers++;
    signal.addEventListener('abort', leave);
    try {
      return (await request.response) as R; // a key names the format of its response
    } finally {
      signal.removeEventListener('abort', leave);
      signal.throwIfAborted();
    }
  }

  #send(key: string, send: (signal: AbortSignal) => Promise<unknown>): SharedRequest {
    const controller = new AbortController();
    const response = send(controller.signal);
    const request: SharedRequest = { controller, response, callers: 0, settledAt: undefined, error: undefined };
    const settle = (error?: unknown) => {
      request.settledAt = now();
      request.error = error;
    };
    response.then(() => settle(), settle);
    this.#requests.set(key, request);
    return request;
  }

  /** Called before each request, instead of a timer. */
  #removeOld(): void {
    for (const [key, { settledAt = Number.POSITIVE_INFINITY, error }] of this.#requests) {
      if (now() - settledAt >= MAX_SHARED_AGE_MS && !isGone(error)) this.#requests.delete(key);
    }
  }
}

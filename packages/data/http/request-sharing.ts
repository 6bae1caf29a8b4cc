/**
 * Sends one request for all who need the same response: the author card, the hero and the strip of an article all load its post.
 */
import { isGone } from '../model/errors.js';
import { now } from './clock.js';

/** A younger response is shared with later callers. */
const MAX_SHARED_AGE_MS = 60_000;

/** Who needs a response. */
export interface Caller {
  readonly signal: AbortSignal;
  /** When the caller's own data last arrived or failed. An older response is no news to it. */
  readonly settledAt: number;
  readonly hasValue: boolean;
}

interface SharedRequest {
  readonly controller: AbortController;
  readonly response: Promise<unknown>;
  /** Callers that have not aborted. */
  callers: number;
  /** `undefined` while the request is under way. */
  settledAt: number | undefined;
  error: unknown;
}

function isReusable({ settledAt, error }: SharedRequest, caller: Caller): boolean {
  if (settledAt === undefined) return true;
  // What is gone is not requested again, unless it was there before, or this is a server, which runs for days.
  if (isGone(error)) return !caller.hasValue && typeof document !== 'undefined';
  return error === undefined && settledAt > caller.settledAt;
}

export class RequestSharing {
  readonly #requests = new Map<string, SharedRequest>();

  /** How many requests are remembered. */
  get size(): number {
    return this.#requests.size;
  }

  /** Returns the response to the request with this key. The request is aborted when its last caller aborts. */
  async share<R>(key: string, caller: Caller, send: (signal: AbortSignal) => Promise<R>): Promise<R> {
    const { signal } = caller;
    signal.throwIfAborted();
    this.#forgetOld();
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

  /** There is no timer: old responses are removed when the next request is sent. */
  #forgetOld(): void {
    for (const [key, { settledAt = Number.POSITIVE_INFINITY, error }] of this.#requests) {
      if (now() - settledAt >= MAX_SHARED_AGE_MS && !isGone(error)) this.#requests.delete(key);
    }
  }
}

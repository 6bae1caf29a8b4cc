/** Repeats requests at an interval, with one timer for all entries of a store. */
import { now } from '../http/clock.js';
import { isPageActive, onPageActivityChange } from '../http/pause-while-hidden-or-offline.js';
import { isPressError } from '../model/errors.js';
import { retryAfterMs } from '../store/retry-policy.js';

/**
 * When the page becomes active again, requests that are due are spread over this time, so that many readers who come
 * back together don't overload the server.
 */
const CATCH_UP_MS = 2000;

const MAX_BACKOFF_PERIOD_MS = 900_000;

/**
 * Returns the milliseconds between two requests. After an error it is five times as long, but at most 15 minutes, and
 * at least `refreshMs` and the server's `Retry-After`.
 */
export function pollingPeriodMs(refreshMs: number, error: unknown): number {
  if (!error) return refreshMs;
  const requested = isPressError(error) ? retryAfterMs(error) : 0;
  return Math.max(refreshMs, Math.min(refreshMs * 5, MAX_BACKOFF_PERIOD_MS), requested);
}

/** An entry that can be requested at an interval. */
export interface Pollable {
  /** The shortest interval of its watchers, in milliseconds. `Infinity` for no polling. */
  readonly refreshMs: number;
  readonly error: unknown;
  requestedAt: number;
  /** No request before this time. */
  delayedUntil: number;
  request(): unknown;
}

export class Polling {
  readonly #entries: ReadonlyMap<string, Pollable>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A different delay after an error for each reader, so that they don't all retry together. */
  readonly #jitter = 1 + Math.random() / 10;
  #isScheduling = false;
  #stopListening: (() => void) | undefined;

  constructor(entries: ReadonlyMap<string, Pollable>) {
    this.#entries = entries;
  }

  /** Call it after each change of the entries. Several calls in one task set the timer once. */
  reschedule(): void {
    if (this.#isScheduling) return;
    this.#isScheduling = true;
    queueMicrotask(() => {
      this.#isScheduling = false;
      this.#schedule();
    });
  }

  #dueAt({ refreshMs, error, requestedAt, delayedUntil }: Pollable): number {
    const periodMs = pollingPeriodMs(refreshMs, error) * (error ? this.#jitter : 1);
    return Math.max(requestedAt + periodMs, delayedUntil);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const nextAt = Math.min(...Array.from(this.#entries.values(), (entry) => this.#dueAt(entry)));
    if (nextAt === Number.POSITIVE_INFINITY) {
      this.#stopListening?.();
      this.#stopListening = undefined;
      return;
    }
    this.#stopListening ??= onPageActivityChange(() => this.#catchUp());
    if (isPageActive()) this.#timer = setTimeout(() => this.#requestDue(), nextAt - now());
  }

  #requestDue(): void {
    for (const entry of this.#entries.values()) {
      if (this.#dueAt(entry) > now()) continue;
      entry.requestedAt = now();
      entry.request();
    }
    this.#schedule();
  }

  #catchUp(): void {
    const entries = isPageActive() ? this.#entries.values() : [];
    for (const entry of entries) {
      if (this.#dueAt(entry) <= now()) entry.delayedUntil = now() + Math.random() * CATCH_UP_MS;
    }
    this.#schedule();
  }
}

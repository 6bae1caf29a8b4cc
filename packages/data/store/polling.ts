/** Repeats requests at an interval. One timer serves all entries of a store. */
import { now } from '../http/clock.js';
import { isPageActive, onPageActivityChange } from '../http/page-activity.js';
import { pollingPeriodMs } from './retry-policy.js';

/** After a pause, missed requests are spread over this time, so that readers who return together do not all request at once. */
const CATCH_UP_MS = 2000;

/** What can be requested again and again. */
export interface Pollable {
  /** The shortest interval that a watcher wants; `Infinity` for no polling. */
  readonly refreshMs: number;
  readonly error: unknown;
  /** 0 to 1; spreads the retries of many readers over time. */
  readonly jitter: number;
  requestedAt: number;
  /** No request before this time. */
  delayedUntil: number;
  request(): unknown;
}

function dueAt({ refreshMs, error, jitter, requestedAt, delayedUntil }: Pollable): number {
  const periodMs = pollingPeriodMs(refreshMs, error) * (error ? 1 + jitter / 10 : 1);
  return Math.max(requestedAt + periodMs, delayedUntil);
}

export class Polling {
  readonly #entries: ReadonlyMap<string, Pollable>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isScheduling = false;
  #stopListening: (() => void) | undefined;

  constructor(entries: ReadonlyMap<string, Pollable>) {
    this.#entries = entries;
  }

  /** Call after any change of the entries. Many calls in one task set the timer once. */
  reschedule(): void {
    if (this.#isScheduling) return;
    this.#isScheduling = true;
    queueMicrotask(() => {
      this.#isScheduling = false;
      this.#schedule();
    });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const nextAt = Math.min(...Array.from(this.#entries.values(), dueAt));
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
      if (dueAt(entry) > now()) continue;
      entry.requestedAt = now();
      entry.request();
    }
    this.#schedule();
  }

  #catchUp(): void {
    for (const entry of isPageActive() ? this.#entries.values() : []) {
      if (dueAt(entry) <= now()) entry.delayedUntil = now() + Math.random() * CATCH_UP_MS;
    }
    this.#schedule();
  }
}

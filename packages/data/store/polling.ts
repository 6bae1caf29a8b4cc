/** One timer for everything that is asked again from time to time, however many watch it. */
import { now } from '../http/clock.js';
import { isAsleep, onPageLife } from '../http/page-activity.js';
import { pollMs } from './retry-policy.js';

export interface Refreshing {
  readonly refreshMs: number;
  readonly ask: () => void;
  /** What the last try came to, if to nothing good. */
  readonly error: () => unknown;
}

interface Shared {
  readonly watchers: Set<Refreshing>;
  askedAt: number;
  /** Not before: spreads out what a page has to catch up with. */
  restUntil: number;
  /** Of 1: whoever was told to come back at the same second comes a little after it. */
  readonly patience: number;
}

/** What was missed is made up for within so many milliseconds, so that readers who come back together do not ask together. */
const SPREAD_MS = 2000;

function dueAt({ watchers, askedAt, restUntil, patience }: Shared): number {
  const [first] = watchers;
  const error = first?.error();
  const period = pollMs(Math.min(...[...watchers].map(({ refreshMs }) => refreshMs)), error);
  return Math.max(askedAt + period * (error ? 1 + patience / 10 : 1), restUntil);
}

/** Refreshes by key: the most impatient of those who watch the same sets the pace, and one request serves them all. */
export class Refresher {
  readonly #shared = new Map<string, Shared>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #planning = false;
  #stopListening: (() => void) | undefined;

  /** Returns how to stop. */
  add(key: string, watcher: Refreshing): () => void {
    const shared = this.#shared.get(key) ?? {
      watchers: new Set(),
      askedAt: now(),
      restUntil: 0,
      patience: Math.random(),
    };
    this.#shared.set(key, shared);
    shared.watchers.add(watcher);
    this.planSoon();
    return () => {
      if (shared.watchers.delete(watcher) && shared.watchers.size === 0) this.#shared.delete(key);
      this.planSoon();
    };
  }

  /** For whatever changes the plan. Five hundred widgets come and go in one task: the timer is set once for all of them. */
  planSoon(): void {
    if (this.#planning) return;
    this.#planning = true;
    queueMicrotask(() => {
      this.#planning = false;
      this.#plan();
    });
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#shared.size === 0) {
      this.#stopListening?.();
      this.#stopListening = undefined;
      return;
    }
    this.#stopListening ??= onPageLife(() => this.#catchUp());
    if (!isAsleep())
      this.#timer = setTimeout(() => this.#askWhatIsDue(), Math.min(...[...this.#shared.values()].map(dueAt)) - now());
  }

  #askWhatIsDue(): void {
    for (const shared of this.#shared.values()) {
      if (dueAt(shared) > now()) continue;
      const [first] = shared.watchers;
      shared.askedAt = now();
      first?.ask();
    }
    this.#plan();
  }

  #catchUp(): void {
    for (const shared of isAsleep() ? [] : this.#shared.values()) {
      if (dueAt(shared) <= now()) shared.restUntil = now() + Math.random() * SPREAD_MS;
    }
    this.#plan();
  }
}

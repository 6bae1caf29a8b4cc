/**
 * When a page may ask. A hidden page (which every frozen, back/forward-cached and prerendered page is, too) and one that is
 * offline ask for nothing. No listener here keeps a page out of the back/forward cache.
 */
import { following } from './linked-signal.js';

const EVENTS = ['visibilitychange', 'pagehide', 'pageshow', 'online', 'offline'];

const listeners = new Set<() => void>();
let listening = false;
/** On its way out, or in the back/forward cache: said before the page counts as hidden. */
let left = false;

function notice({ type }: Event): void {
  if (type.startsWith('page')) left = type === 'pagehide';
  for (const listener of listeners) listener();
}

/** Calls back when the page may have fallen asleep or woken up. Returns how to stop. */
export function onPageLife(listener: () => void): () => void {
  if (!listening && typeof document !== 'undefined') for (const name of EVENTS) addEventListener(name, notice);
  listening = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Only `false` is to be believed of `onLine`: a network that leads nowhere counts as one. */
export const isAsleep = (): boolean =>
  typeof document !== 'undefined' && (left || document.visibilityState === 'hidden' || navigator.onLine === false);

function awake(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      if (isAsleep() && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', settle);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const stop = onPageLife(settle);
    signal.addEventListener('abort', settle);
    settle();
  });
}

/** Rejects if `signal` aborts before. */
export async function untilAwake(signal: AbortSignal): Promise<void> {
  if (isAsleep()) await awake(signal);
}

/**
 * Asks once the page is awake. A page that is left for the back/forward cache ends its requests, since they could keep it
 * out, and makes them again when the reader comes back.
 */
export async function whileAwake<T>(signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  for (;;) {
    // Nothing comes between this look and the request.
    while (isAsleep()) await awake(signal);
    signal.throwIfAborted();
    const leaving = following(signal);
    const stop = onPageLife(() => left && leaving.abort());
    try {
      return await ask(leaving.signal);
    } catch (error) {
      if (signal.aborted || !leaving.signal.aborted) throw error;
    } finally {
      stop();
      leaving.abort();
    }
  }
}

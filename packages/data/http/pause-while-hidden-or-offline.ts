/**
 * Decides whether the page may send requests. A hidden or offline page sends none; frozen, prerendered and
 * back/forward-cached pages are hidden too. None of these listeners keeps a page out of the back/forward cache.
 */
import { linkedController } from './linked-signal.js';
import { untilAborted } from './until-aborted.js';

const EVENTS = ['visibilitychange', 'pagehide', 'pageshow', 'online', 'offline'];

/** The abort reason of a request that is sent again when the reader comes back. */
const PAGE_LEFT = new DOMException('The page was left.', 'AbortError');

/** One state for all clients, because there is only one page. */
const page = {
  listeners: new Set<() => void>(),
  isListening: false,
  /** Set by `pagehide`, which is fired before `visibilityState` changes to `hidden`. */
  isLeft: false,
};

function onEvent({ type }: Event): void {
  if (type.startsWith('page')) page.isLeft = type === 'pagehide';
  for (const listener of page.listeners) listener();
}

/** Calls the listener when the page may have become active or inactive. Returns a function that removes it. */
export function onPageActivityChange(listener: () => void): () => void {
  if (!page.isListening && typeof document !== 'undefined') {
    for (const name of EVENTS) addEventListener(name, onEvent);
    page.isListening = true;
  }
  page.listeners.add(listener);
  return () => page.listeners.delete(listener);
}

/**
 * Returns whether the page is visible and online; always true on a server. `navigator.onLine` is reliable only if it is
 * `false`: it is `true` in a network without internet access.
 */
export function isPageActive(): boolean {
  if (typeof document === 'undefined') return true;
  return !page.isLeft && document.visibilityState !== 'hidden' && navigator.onLine !== false;
}

/** Resolves when the page is active. Rejects when `signal` aborts. */
const untilActive = (signal: AbortSignal): Promise<void> =>
  untilAborted(signal, (resolve) => {
    const stop = onPageActivityChange(() => {
      if (!isPageActive()) return;
      stop();
      resolve();
    });
    return stop;
  });

/**
 * Sends a request as soon as the page is active. If the reader leaves the page, the request is aborted, because an open
 * request can keep a page out of the back/forward cache; it is sent again when the reader comes back.
 *
 * @param send Gets a controller that aborts only this attempt.
 */
export async function whilePageActive<T>(
  signal: AbortSignal,
  send: (attempt: AbortController) => Promise<T>,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    while (!isPageActive()) await untilActive(signal);
    const attempt = linkedController(signal);
    const stop = onPageActivityChange(() => page.isLeft && attempt.abort(PAGE_LEFT));
    try {
      return await send(attempt);
    } catch (error) {
      if (signal.aborted || attempt.signal.reason !== PAGE_LEFT) throw error;
    } finally {
      stop();
      attempt.abort();
    }
  }
}

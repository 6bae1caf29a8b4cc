/**
 * Whether the page may send requests. A page that is hidden (as frozen, prerendered and back/forward-cached pages are) or offline sends
 * none. No listener here keeps a page out of the back/forward cache.
 */
import { linkedController } from './linked-signal.js';

const EVENTS = ['visibilitychange', 'pagehide', 'pageshow', 'online', 'offline'];

/** Why a request ended that is sent again when the reader comes back. */
const PAGE_LEFT = new DOMException('The page was left.', 'AbortError');

/** There is one page, and so one state for all clients. */
const page = {
  listeners: new Set<() => void>(),
  isListening: false,
  /** Set by `pagehide`, which comes before the page counts as hidden. */
  isLeft: false,
};

function onEvent({ type }: Event): void {
  if (type.startsWith('page')) page.isLeft = type === 'pagehide';
  for (const listener of page.listeners) listener();
}

/** Calls back when the page may have become active or inactive. Returns a function that stops. */
export function onPageActivityChange(listener: () => void): () => void {
  if (!page.isListening && typeof document !== 'undefined') {
    for (const name of EVENTS) addEventListener(name, onEvent);
    page.isListening = true;
  }
  page.listeners.add(listener);
  return () => page.listeners.delete(listener);
}

/** Always true on a server. Of `navigator.onLine` only `false` is reliable: a network without internet counts as online. */
export function isPageActive(): boolean {
  if (typeof document === 'undefined') return true;
  return !page.isLeft && document.visibilityState !== 'hidden' && navigator.onLine !== false;
}

/** Resolves when the page is active; rejects when `signal` aborts. */
function untilActive(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!isPageActive() && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', check);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const stop = onPageActivityChange(check);
    signal.addEventListener('abort', check);
    check();
  });
}

/**
 * Sends a request as soon as the page is active. A page that is left for the back/forward cache aborts it, since an open request can keep
 * a page out of that cache, and sends it again when the reader comes back.
 *
 * @param send Gets the controller that ends this one attempt.
 */
export async function whilePageActive<T>(
  signal: AbortSignal,
  send: (attempt: AbortController) => Promise<T>,
): Promise<T> {
  for (;;) {
    while (!isPageActive()) await untilActive(signal);
    signal.throwIfAborted();
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

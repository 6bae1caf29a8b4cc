/** One IntersectionObserver per threshold, shared by all elements of the page. */
import { isServer } from 'lit';

/**
 * `near`: within one viewport height of the viewport. `visible`: any part is in the viewport. `half`: half of it is.
 */
export type VisibilityThreshold = 'near' | 'visible' | 'half';

type Listener = (isMet: boolean) => void;

interface SharedObserver {
  readonly observer: IntersectionObserver;
  readonly listeners: WeakMap<Element, Listener>;
}

const OPTIONS: Readonly<Record<VisibilityThreshold, IntersectionObserverInit>> = {
  near: { rootMargin: '100% 0px' },
  visible: {},
  half: { threshold: 0.5 },
};

const sharedObservers = new Map<VisibilityThreshold, SharedObserver>();

function createObserver(threshold: VisibilityThreshold): SharedObserver {
  const listeners = new WeakMap<Element, Listener>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, intersectionRatio } of entries)
      listeners.get(target)?.(threshold === 'half' ? intersectionRatio >= 0.5 : isIntersecting);
  }, OPTIONS[threshold]);
  return { observer, listeners };
}

/**
 * Calls `listener` with whether the element meets the threshold: first soon after the call, then at each change. One
 * listener per element and threshold. Returns a function that stops observing. In jsdom, which has no layout, every
 * element meets it.
 */
export function observeVisibility(element: Element, threshold: VisibilityThreshold, listener: Listener): () => void {
  if (isServer && !globalThis.IntersectionObserver) {
    const timer = setTimeout(() => listener(true));
    return () => clearTimeout(timer);
  }
  const shared = sharedObservers.get(threshold) ?? createObserver(threshold);
  sharedObservers.set(threshold, shared);
  const { observer, listeners } = shared;
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    listeners.delete(element);
  };
}

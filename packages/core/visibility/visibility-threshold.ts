/** One IntersectionObserver per threshold, shared by all elements of the page. */

/**
 * `near`: within one viewport height of the viewport. `visible`: any part is in the viewport. `half`: half of it is.
 */
export type VisibilityThreshold = 'near' | 'visible' | 'half';

type Listener = (entry: IntersectionObserverEntry) => void;

const OPTIONS: Readonly<Record<VisibilityThreshold, IntersectionObserverInit>> = {
  near: { rootMargin: '100% 0px' },
  visible: {},
  half: { threshold: 0.5 },
};

const listeners: Readonly<Record<VisibilityThreshold, WeakMap<Element, Listener>>> = {
  near: new WeakMap(),
  visible: new WeakMap(),
  half: new WeakMap(),
};

const observers = new Map<VisibilityThreshold, IntersectionObserver>();

function createObserver(threshold: VisibilityThreshold): IntersectionObserver {
  return new IntersectionObserver((entries) => {
    for (const entry of entries) listeners[threshold].get(entry.target)?.(entry);
  }, OPTIONS[threshold]);
}

/**
 * Calls `listener` with whether the element meets the threshold: first soon after the call, then at each change. One
 * listener per element and threshold. Returns a function that stops observing.
 */
export function observeVisibility(
  element: Element,
  threshold: VisibilityThreshold,
  listener: (isMet: boolean) => void,
): () => void {
  const observer = observers.get(threshold) ?? createObserver(threshold);
  observers.set(threshold, observer);
  listeners[threshold].set(element, ({ intersectionRatio, isIntersecting }) =>
    listener(threshold === 'half' ? intersectionRatio >= 0.5 : isIntersecting),
  );
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    listeners[threshold].delete(element);
  };
}

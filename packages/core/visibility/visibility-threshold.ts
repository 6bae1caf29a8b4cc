/** One IntersectionObserver for each kind of question on the page, however many elements ask it. */

type Listener = (entry: IntersectionObserverEntry) => void;

/** `near`: within a viewport's height of being seen. `visible`: any part is seen. `half`: half of it is seen. */
export type Closeness = 'near' | 'visible' | 'half';

const OPTIONS: Readonly<Record<Closeness, IntersectionObserverInit>> = {
  near: { rootMargin: '100% 0px' },
  visible: {},
  half: { threshold: 0.5 },
};

const listeners: Readonly<Record<Closeness, WeakMap<Element, Listener>>> = {
  near: new WeakMap(),
  visible: new WeakMap(),
  half: new WeakMap(),
};
const observers = new Map<Closeness, IntersectionObserver>();

function observerFor(closeness: Closeness): IntersectionObserver {
  const made =
    observers.get(closeness) ??
    new IntersectionObserver(
      (entries) => entries.forEach((entry) => listeners[closeness].get(entry.target)?.(entry)),
      OPTIONS[closeness],
    );
  observers.set(closeness, made);
  return made;
}

/** Calls back whenever the answer changes, and once at the start. Returns how to stop. */
export function observeCloseness(element: Element, closeness: Closeness, listener: (is: boolean) => void): () => void {
  const observer = observerFor(closeness);
  listeners[closeness].set(element, (entry) =>
    listener(closeness === 'half' ? entry.intersectionRatio >= 0.5 : entry.isIntersecting),
  );
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    listeners[closeness].delete(element);
  };
}

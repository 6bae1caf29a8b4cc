import { observeVisibility } from './visibility-threshold.js';

/** Half of an element must be in view for this long to be counted. @see https://www.iab.com/guidelines/viewability/ */
const MIN_VIEW_MS = 1000;

/**
 * Calls `onView` once, when half of the element has been in view for a second and its tab is in front.
 * Returns a function that stops observing.
 */
export function onceViewed(element: Element, onView: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopObserving = observeVisibility(element, 'half', (isHalfVisible) => {
    clearTimeout(timer);
    if (isHalfVisible) timer = setTimeout(onTimer, MIN_VIEW_MS);
  });
  const stop = (): void => {
    stopObserving();
    clearTimeout(timer);
  };
  const onTimer = (): void => {
    if (document.hidden) {
      timer = setTimeout(onTimer, MIN_VIEW_MS);
      return;
    }
    stop();
    onView();
  };
  return stop;
}

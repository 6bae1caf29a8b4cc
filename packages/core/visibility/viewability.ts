import { observeCloseness } from './visibility-threshold.js';

/** How long half of something must be in view to count as seen. @see https://www.iab.com/guidelines/viewability/ */
const VIEW_MS = 1000;

/** Calls back once, when half of the element has been in view for a second, of a page that is in view itself. Returns how to stop. */
export function onceSeen(element: Element, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unobserve = observeCloseness(element, 'half', (half) => {
    clearTimeout(timer);
    if (half) timer = setTimeout(seen, VIEW_MS);
  });
  const stop = (): void => {
    unobserve();
    clearTimeout(timer);
  };
  const seen = (): void => {
    if (document.hidden) {
      timer = setTimeout(seen, VIEW_MS);
      return;
    }
    stop();
    tell();
  };
  return stop;
}

import { isServer } from 'lit';

/**
 * Calls `callback` once, when the browser has next laid out the element, before it paints: sizes are known then, and
 * reading them costs nothing. An element without a box is waited for.
 */
export function afterLayout(element: Element, callback: () => void): void {
  if (isServer && !globalThis.ResizeObserver) return;
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    callback();
  });
  observer.observe(element);
}

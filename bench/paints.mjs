/** Records paints and layout shifts while a page loads. Both functions run in the page. */

/** Has to run before any other script. */
export function watchPaints() {
  const paints = { largest: undefined, shift: 0, moved: [], longestTask: 0 };
  globalThis.paints = paints;
  new PerformanceObserver((list) => (paints.largest = list.getEntries().at(-1))).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      paints.shift += value;
      paints.moved.push(...sources.map(({ node }) => node?.className || node?.nodeName));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) paints.longestTask = Math.max(paints.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Times in ms since the navigation started. The shift is the sum of all shifts, as if they were in one session window.
 * The longest task is 0 if none took more than 50 ms.
 */
export function readPaints() {
  const { largest, shift, moved, longestTask } = globalThis.paints;
  return {
    largestPaint: largest?.startTime,
    largestIs: largest?.url,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    shift,
    longestTask,
    moved: moved.join(' '),
  };
}

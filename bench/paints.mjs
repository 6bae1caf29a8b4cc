/** What a reader saw of a page as it loaded, by the browser's own account. Both functions run in the page. */

/** To be run before anything else of the page. */
export function watchPaints() {
  const paints = { largest: undefined, shift: 0, moved: [] };
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
}

/** Times in ms since the address was asked for; the shift as in Core Web Vitals, where all of it is of one window. */
export function readPaints() {
  const { largest, shift, moved } = globalThis.paints;
  return {
    largestPaint: largest?.startTime,
    largestIs: largest?.url,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    shift,
    moved: moved.join(' '),
  };
}

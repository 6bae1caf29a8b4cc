/** Simulates touch and measures how the browser responds. */
import { wait } from './browser.mjs';

/**
 * Runs in the page before any other script. Records the time from each interaction to the next paint, in ms. Browsers
 * don't report times below 16 ms.
 */
export function watchInteractions() {
  const durations = new Map();
  globalThis.interactionDurations = durations;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) durations.set(interactionId, Math.max(duration, durations.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** @returns {Promise<number[]>} The time to the next paint of each interaction so far, in ms. */
export const interactionTimes = (page) => page.evaluate(() => [...globalThis.interactionDurations.values()]);

const STEP_PX = 8;
const STEPS = 30;
const STEP_MS = 12;

/**
 * Swipes to the left or right for a third of a second. Like a finger, it doesn't wait for the page between two steps.
 */
export async function swipe(session, { y, toTheLeft }) {
  const touchPointsAt = (step) => [{ x: toTheLeft ? 350 - step * STEP_PX : 110 + step * STEP_PX, y }];
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const sent = [send('touchStart', touchPointsAt(0))];
  for (let step = 1; step <= STEPS; step++) {
    sent.push(send('touchMove', touchPointsAt(step)));
    await wait(STEP_MS);
  }
  sent.push(send('touchEnd', []));
  await Promise.all(sent);
}

const FRAME_CATEGORIES = ['cc', 'benchmark', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'];

/**
 * Measures the frames that the compositor should have shown while `move` ran, in percent:
 * `dropped`: not shown; `compositorOnly`: scrolled without the main thread. The compositor asks the main thread first
 * if it doesn't know what a finger touches.
 */
export async function measureFrames(page, move) {
  await page.tracing.start({ categories: FRAME_CATEGORIES });
  await move();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const reports = traceEvents
    .filter(({ name, ph, args }) => name === 'PipelineReporter' && ph === 'b' && args?.frame_reporter)
    .map(({ args }) => args.frame_reporter);
  const dropped = reports.filter(({ state, affects_smoothness }) => state === 'STATE_DROPPED' && affects_smoothness);
  const due = [...dropped, ...reports.filter(({ state }) => state === 'STATE_PRESENTED_ALL')];
  const percent = (frames) => (frames.length / due.length) * 100;
  return {
    dropped: percent(dropped),
    compositorOnly: percent(due.filter(({ scroll_state }) => scroll_state === 'SCROLL_COMPOSITOR_THREAD')),
  };
}

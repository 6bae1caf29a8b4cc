/** A finger on the page, and what the browser says of the answer. */
import { wait } from './browser.mjs';

/** In the page, before anything else: by interaction, how long until the next paint, in ms. Shorter ones than 16 are not told. */
export function watchInteractions() {
  const answers = new Map();
  globalThis.answers = answers;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) answers.set(interactionId, Math.max(duration, answers.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** @returns {Promise<number[]>} Of every interaction so far. */
export const answerTimes = (page) => page.evaluate(() => [...globalThis.answers.values()]);

const STEP_PX = 8;
const STEPS = 30;
const STEP_MS = 12;

/** From the right to the left, or back: a swipe of a quarter of a second, for which nobody waits, as no finger does. */
export async function swipe(session, { y, toTheLeft }) {
  const at = (step) => [{ x: toTheLeft ? 350 - step * STEP_PX : 110 + step * STEP_PX, y }];
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const sent = [send('touchStart', at(0))];
  for (let step = 1; step <= STEPS; step++) {
    sent.push(send('touchMove', at(step)));
    await wait(STEP_MS);
  }
  sent.push(send('touchEnd', []));
  await Promise.all(sent);
}

const FRAMES = ['cc', 'benchmark', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'];

/**
 * What the compositor itself says of the frames that were due while something moved, in percent: those that it did not show, and those
 * for which it scrolled alone. Where it is not sure what a finger touches, it asks the main thread first; a script moves by itself.
 */
export async function frames(page, move) {
  await page.tracing.start({ categories: FRAMES });
  await move();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const reports = traceEvents
    .filter(({ name, ph, args }) => name === 'PipelineReporter' && ph === 'b' && args?.frame_reporter)
    .map(({ args }) => args.frame_reporter);
  const dropped = reports.filter(({ state, affects_smoothness }) => state === 'STATE_DROPPED' && affects_smoothness);
  const due = [...dropped, ...reports.filter(({ state }) => state === 'STATE_PRESENTED_ALL')];
  const percent = (some) => (some.length / due.length) * 100;
  return {
    dropped: percent(dropped),
    alone: percent(due.filter(({ scroll_state }) => scroll_state === 'SCROLL_COMPOSITOR_THREAD')),
  };
}

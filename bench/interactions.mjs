/** A finger on the page, and what the browser says of the answer. */
import { wait } from './browser.mjs';

/** In the page, before anything else: by interaction, how long until the next paint, in ms. Shorter ones than 16 are not told. */
export function watchInteractions() {
  const answers = new Map();
  globalThis.answers = answers;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) answers.set(interactionId, Math.max(duration, answers.get(interactionId) ?? 0));
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

/** Percent of frames that ought to have been shown while something moved, and were not, by the compositor's own account. */
export async function droppedFrames(page, move) {
  await page.tracing.start({ categories: FRAMES });
  await move();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const frames = traceEvents.filter(({ name, ph, args }) => name === 'PipelineReporter' && ph === 'b' && args?.frame_reporter).map(({ args }) => args.frame_reporter);
  const dropped = frames.filter(({ state, affects_smoothness }) => state === 'STATE_DROPPED' && affects_smoothness).length;
  const shown = frames.filter(({ state }) => state === 'STATE_PRESENTED_ALL').length;
  return (dropped / (dropped + shown)) * 100;
}

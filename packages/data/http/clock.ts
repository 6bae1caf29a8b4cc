/** Longest that the two clocks may drift apart between two looks before it counts as sleep. */
const DRIFT_MS = 1000;

/**
 * Milliseconds that only ever go on. The wall clock can be set back, and the monotonic one may stand still while a laptop
 * sleeps: what is measured is the monotonic clock, plus the sleeps that only the wall clock saw.
 */
export function createClock(monotonic: () => number, wall: () => number): () => number {
  let slept = 0;
  let [lastMonotonic, lastWall] = [monotonic(), wall()];
  return () => {
    const [nowMonotonic, nowWall] = [monotonic(), wall()];
    const unseen = nowWall - lastWall - (nowMonotonic - lastMonotonic);
    if (unseen > DRIFT_MS) slept += unseen;
    [lastMonotonic, lastWall] = [nowMonotonic, nowWall];
    return nowMonotonic + slept;
  };
}

/** The library's own clock. */
export const now: () => number = createClock(
  () => performance.now(),
  () => Date.now(),
);

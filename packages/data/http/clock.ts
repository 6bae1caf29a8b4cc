/** If the difference between the two clocks grows by more than this, the device was asleep. */
const MAX_DRIFT_MS = 1000;

/**
 * Creates a clock in milliseconds that never goes back and includes the time for which the device was asleep. Alone,
 * neither clock does both: the wall clock can be set back, and the monotonic clock may stop while a device sleeps.
 */
export function createClock(monotonic: () => number, wall: () => number): () => number {
  let asleepMs = 0;
  let lastMonotonic = monotonic();
  let lastWall = wall();
  return () => {
    const nowMonotonic = monotonic();
    const nowWall = wall();
    const driftMs = nowWall - lastWall - (nowMonotonic - lastMonotonic);
    if (driftMs > MAX_DRIFT_MS) asleepMs += driftMs;
    lastMonotonic = nowMonotonic;
    lastWall = nowWall;
    return nowMonotonic + asleepMs;
  };
}

/** The library's clock, in milliseconds since an arbitrary time. Use it only to measure intervals. */
export const now: () => number = createClock(
  () => performance.now(),
  () => Date.now(),
);

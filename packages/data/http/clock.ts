/** If the two clocks drift apart by more than this, the device was asleep. */
const MAX_DRIFT_MS = 1000;

/**
 * Creates a clock in milliseconds that never goes back. The wall clock can be set back, and the monotonic clock may stand still while
 * a device sleeps: this one is the monotonic clock plus the time that only the wall clock has seen pass.
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

/** The library's clock, in milliseconds: only differences between two readings mean something. */
export const now: () => number = createClock(
  () => performance.now(),
  () => Date.now(),
);

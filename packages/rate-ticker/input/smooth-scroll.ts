/** A shorter distance than this is not visible. */
const MIN_DISTANCE_PX = 0.5;

/**
 * Scrolls by a distance that decays exponentially: fast at first, then slower and slower. Used for the momentum after a
 * drag and for steps by key.
 */
export class SmoothScroll {
  /** The distance that is still to go; 0 when it does not run. */
  remainingPx = 0;
  readonly #scrollBy: (px: number) => void;
  readonly #onEnd: () => void;
  #timeConstantMs = 1;
  #frame = 0;

  /**
   * @param scrollBy Called in each frame with the distance since the last one.
   * @param onEnd Called when the whole distance is covered; not after `stop()`.
   */
  constructor(scrollBy: (px: number) => void, onEnd: () => void) {
    this.#scrollBy = scrollBy;
    this.#onEnd = onEnd;
  }

  /**
   * Replaces a scroll that is running.
   * @param timeConstantMs 63 % of the distance is covered in this time.
   */
  start(distancePx: number, timeConstantMs: number): void {
    cancelAnimationFrame(this.#frame);
    this.remainingPx = distancePx;
    this.#timeConstantMs = timeConstantMs;
    this.#requestFrame(performance.now());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.remainingPx = 0;
  }

  #requestFrame(lastMs: number): void {
    if (Math.abs(this.remainingPx) < MIN_DISTANCE_PX) {
      this.#scrollBy(this.remainingPx);
      this.remainingPx = 0;
      this.#onEnd();
      return;
    }
    this.#frame = requestAnimationFrame((nowMs) => {
      // The time stamp of the first frame may be earlier than the call of `start()`.
      const elapsedMs = Math.max(0, nowMs - lastMs);
      const stepPx = this.remainingPx * (1 - Math.exp(-elapsedMs / this.#timeConstantMs));
      this.remainingPx -= stepPx;
      this.#scrollBy(stepPx);
      this.#requestFrame(nowMs);
    });
  }
}

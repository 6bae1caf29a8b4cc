/** A shorter movement is a click with an unsteady hand. */
const THRESHOLD_PX = 6;

/** A pointer that has not moved for this long before its release has no momentum. */
const MAX_RELEASE_DELAY_MS = 80;

type PointerPosition = Pick<PointerEvent, 'pointerId' | 'clientX' | 'timeStamp'>;

/** A pressed pointer, which becomes a horizontal drag once it moves 6 px. */
export class Drag {
  /** `true` once the pointer has moved far enough to be a drag and not a click. */
  hasStarted = false;
  #last: PointerPosition;
  #velocityPxPerMs = 0;

  constructor(pointerDown: PointerPosition) {
    this.#last = pointerDown;
  }

  /** The distance since the last move, in px to the right. 0 for other fingers, and up to the start of the drag. */
  move(pointerMove: PointerPosition): number {
    if (pointerMove.pointerId !== this.#last.pointerId) return 0;
    const distancePx = pointerMove.clientX - this.#last.clientX;
    if (!this.hasStarted) {
      if (Math.abs(distancePx) < THRESHOLD_PX) return 0;
      this.hasStarted = true;
      this.#last = pointerMove;
      return 0;
    }
    const durationMs = pointerMove.timeStamp - this.#last.timeStamp;
    if (durationMs > 0) this.#velocityPxPerMs = distancePx / durationMs;
    this.#last = pointerMove;
    return distancePx;
  }

  /**
   * The velocity of the last move, in px per ms; 0 if the pointer has rested since.
   * @param timeStamp When the pointer was released.
   */
  releaseVelocity(timeStamp: number): number {
    return timeStamp - this.#last.timeStamp < MAX_RELEASE_DELAY_MS ? this.#velocityPxPerMs : 0;
  }
}

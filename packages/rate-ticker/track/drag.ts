/** What is less is a click by an unsteady hand. */
const THRESHOLD_PX = 6;

/** A pointer that has stood still for so long is let go, not thrown. */
const THROW_MS = 80;

type Point = Pick<PointerEvent, 'pointerId' | 'clientX' | 'timeStamp'>;

/** A pointer that is down, and that may drag. */
export class Drag {
  /** It has gone far enough to be more than a click. */
  started = false;
  #last: Point;
  #pxPerMs = 0;

  constructor(down: Point) {
    this.#last = down;
  }

  /** How far it went since the last time; the way to the threshold does not count. */
  move(to: Point): number {
    const px = to.clientX - this.#last.clientX;
    if (to.pointerId !== this.#last.pointerId || (!this.started && Math.abs(px) < THRESHOLD_PX)) return 0;
    const ms = to.timeStamp - this.#last.timeStamp;
    this.#last = to;
    if (!this.started) {
      this.started = true;
      return 0;
    }
    if (ms > 0) this.#pxPerMs = px / ms;
    return px;
  }

  /** How fast it was when let go, in px per millisecond. */
  thrownAt(timeStamp: number): number {
    return timeStamp - this.#last.timeStamp < THROW_MS ? this.#pxPerMs : 0;
  }
}

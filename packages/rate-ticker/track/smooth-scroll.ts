/** Comes to rest slower the further it is to go, as what is thrown does. */
export class Glide {
  /** What is left of the way. */
  px = 0;
  readonly #move: (px: number) => void;
  readonly #end: () => void;
  #slownessMs = 1;
  #frame = 0;

  constructor(move: (px: number) => void, end: () => void) {
    this.#move = move;
    this.#end = end;
  }

  /** @param slownessMs In this time, two thirds of the way are done. */
  go(px: number, slownessMs: number): void {
    this.px = px;
    this.#slownessMs = slownessMs;
    cancelAnimationFrame(this.#frame);
    this.#next(performance.now());
  }

  stop(): void {
    this.px = 0;
    cancelAnimationFrame(this.#frame);
  }

  #next(beforeMs: number): void {
    if (Math.abs(this.px) < 0.5) {
      this.#move(this.px);
      this.px = 0;
      return this.#end();
    }
    this.#frame = requestAnimationFrame((nowMs) => {
      const px = this.px * (1 - Math.exp(Math.min(0, beforeMs - nowMs) / this.#slownessMs));
      this.px -= px;
      this.#move(px);
      this.#next(nowMs);
    });
  }
}

/** Shortens the pauses before a stream is opened again, and records them. The timeout of a request is 10,000 ms. */
export class ShortPauses {
  readonly #setTimeout = globalThis.setTimeout;
  /** In seconds, rounded. */
  readonly recorded: number[] = [];

  start(): void {
    const setTimeout = this.#setTimeout.bind(globalThis);
    const shorten = (callback: () => void, ms = 0): unknown => {
      const isPause = ms >= 4000 && ms !== 10_000;
      if (isPause) this.recorded.push(Math.round(ms / 1000));
      return setTimeout(callback, isPause ? ms / 50 : ms);
    };
    Object.assign(globalThis, { setTimeout: shorten });
  }

  stop(): void {
    globalThis.setTimeout = this.#setTimeout;
  }
}

/** Moves `Date.now()` and `performance.now()` forward in a test. Timers are not changed. */
export class FakeClock {
  readonly #dateNow = Date.now;
  #offsetMs = 0;

  start(): void {
    this.#offsetMs = 0;
    const performanceNow = performance.now.bind(performance);
    Date.now = () => this.#dateNow() + this.#offsetMs;
    performance.now = () => performanceNow() + this.#offsetMs;
  }

  advance(ms: number): void {
    this.#offsetMs += ms;
  }

  stop(): void {
    Date.now = this.#dateNow;
    Reflect.deleteProperty(performance, 'now');
  }
}

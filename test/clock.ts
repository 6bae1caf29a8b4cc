/** Time that passes when a test says so: both clocks of the page go on together, and timers are left to the platform. */
export class PassingTime {
  readonly #wall = Date.now;
  #ms = 0;

  start(): void {
    this.#ms = 0;
    const monotonic = performance.now.bind(performance);
    Date.now = () => this.#wall() + this.#ms;
    performance.now = () => monotonic() + this.#ms;
  }

  pass(ms: number): void {
    this.#ms += ms;
  }

  stop(): void {
    Date.now = this.#wall;
    Reflect.deleteProperty(performance, 'now');
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from './events.js';
import { observeCloseness } from './intersection.js';

/** How long half of a widget must be in view to count as seen. @see https://www.iab.com/guidelines/viewability/ */
const VIEW_MS = 1000;

/** Knows how near its element is to being seen, re-renders it when that changes, and fires `press-view` once. */
export class VisibilityController implements ReactiveController {
  /** Within a viewport's height: time to ask for data. */
  near = false;
  /** Some part of it is in the viewport. */
  visible = false;
  /** The browser has said which; before, `visible` is a guess. */
  known = false;
  #stops: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen = false;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Whether it is seen must be known before it asks for data, which the cache may answer at once.
    this.#stops = [
      observeCloseness(this.#host, 'visible', (visible) => this.#change(() => Object.assign(this, { visible, known: true }))),
      observeCloseness(this.#host, 'near', (near) => this.#change(() => (this.near = near))),
      observeCloseness(this.#host, 'half', (half) => this.#countView(half)),
    ];
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.visible = false;
    this.known = false;
    clearTimeout(this.#timer);
  }

  #change(set: () => void): void {
    const before = [this.near, this.visible, this.known].join();
    set();
    if ([this.near, this.visible, this.known].join() !== before) this.#host.requestUpdate();
  }

  #countView(half: boolean): void {
    clearTimeout(this.#timer);
    if (!half || this.#seen) return;
    this.#timer = setTimeout(() => {
      this.#seen = true;
      this.#host.dispatchEvent(new PressViewEvent());
    }, VIEW_MS);
  }
}

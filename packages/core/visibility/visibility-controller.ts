import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from '../element/events.js';
import { observeCloseness } from './visibility-threshold.js';
import { onceSeen } from './viewability.js';

/** Knows how near its element is to being seen, re-renders it when that changes, and fires `press-view` once, unless its items are counted one by one. */
export class VisibilityController implements ReactiveController {
  /** Within a viewport's height: time to ask for data. */
  near = false;
  /** Some part of it is in the viewport. */
  visible = false;
  /** The browser has said which; before, `visible` is a guess. */
  known = false;
  #stops: (() => void)[] = [];
  #counts: boolean;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element, { countsViews = true } = {}) {
    this.#host = host;
    this.#counts = countsViews;
    host.addController(this);
  }

  hostConnected(): void {
    // Whether it is seen must be known before it asks for data, which the cache may answer at once.
    this.#stops = [
      observeCloseness(this.#host, 'visible', (visible) =>
        this.#change(() => Object.assign(this, { visible, known: true })),
      ),
      observeCloseness(this.#host, 'near', (near) => this.#change(() => (this.near = near))),
    ];
    if (this.#counts) this.#stops.push(onceSeen(this.#host, this.#tell));
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.visible = false;
    this.known = false;
  }

  #change(set: () => void): void {
    const before = [this.near, this.visible, this.known].join();
    set();
    if ([this.near, this.visible, this.known].join() !== before) this.#host.requestUpdate();
  }

  readonly #tell = (): void => {
    this.#counts = false;
    this.#host.dispatchEvent(new PressViewEvent());
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from '../element/events.js';
import { onceViewed } from './half-visible-for-one-second.js';
import { observeVisibility } from './visibility-threshold.js';

/** Tracks how close its element is to the viewport, updates it when that changes, and fires `press-view` on it once. */
export class VisibilityController implements ReactiveController {
  /**
   * Within one viewport height of the viewport: time to load. Stays as it was while disconnected. Only with
   * `tracksNear`.
   */
  isNear = false;
  /** Any part is in the viewport. `false` until it is known. */
  isVisible = false;
  /** The browser has reported `isVisible`. */
  isKnown = false;
  #stops: (() => void)[] = [];
  #firesView: boolean;
  readonly #tracksNear: boolean;
  readonly #host: ReactiveControllerHost & Element;

  /**
   * @param options.countsViews Whether to fire `press-view`. `false` if the element's items fire it. Default: true.
   * @param options.tracksNear Whether to update the element when `isNear` changes, too. Default: false.
   */
  constructor(host: ReactiveControllerHost & Element, { countsViews = true, tracksNear = false } = {}) {
    this.#host = host;
    this.#tracksNear = tracksNear;
    this.#firesView = countsViews;
    host.addController(this);
  }

  hostConnected(): void {
    // `visible` comes first: `near` starts to load, and the cache may respond at once.
    this.#stops = [
      observeVisibility(this.#host, 'visible', (isVisible) => {
        if (this.isKnown && this.isVisible === isVisible) return;
        this.isVisible = isVisible;
        this.isKnown = true;
        this.#host.requestUpdate();
      }),
    ];
    if (this.#tracksNear) this.#stops.push(observeVisibility(this.#host, 'near', this.#onNear));
    if (this.#firesView) this.#stops.push(onceViewed(this.#host, this.#onView));
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.isVisible = false;
    this.isKnown = false;
  }

  readonly #onNear = (isNear: boolean): void => {
    if (this.isNear === isNear) return;
    this.isNear = isNear;
    this.#host.requestUpdate();
  };

  readonly #onView = (): void => {
    this.#firesView = false;
    this.#host.dispatchEvent(new PressViewEvent());
  };
}

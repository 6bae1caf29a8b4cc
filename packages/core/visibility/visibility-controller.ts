import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PressViewEvent } from '../element/events.js';
import { onceViewed } from './half-visible-for-one-second.js';
import { observeVisibility } from './visibility-threshold.js';

interface VisibilityOptions {
  /** Whether to fire `press-view`. `false` if the element's items fire it. Default: true. */
  readonly countsViews?: boolean;
  /** Whether to track `isNear`, and update the element when it changes. Default: false. */
  readonly tracksNear?: boolean;
  /** Whether to track `isVisible` all the time. Default: only with `tracksNear`. */
  readonly tracksVisible?: boolean;
}

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
  #isConnected = false;
  /** See {@link trackVisible}. */
  #needsVisible = false;
  #updatesWhenHidden = false;
  #stopVisible: (() => void) | undefined;
  #stops: (() => void)[] = [];
  #firesView: boolean;
  readonly #tracksNear: boolean;
  readonly #tracksVisible: boolean;
  readonly #host: ReactiveControllerHost & Element;

  constructor(
    host: ReactiveControllerHost & Element,
    { countsViews = true, tracksNear = false, tracksVisible = tracksNear }: VisibilityOptions = {},
  ) {
    this.#host = host;
    this.#tracksNear = tracksNear;
    this.#tracksVisible = tracksVisible;
    this.#firesView = countsViews;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    // `visible` comes first: `near` starts to load, and the cache may respond at once.
    this.#observeVisible();
    if (this.#tracksNear) this.#stops.push(observeVisibility(this.#host, 'near', this.#onNear));
    if (this.#firesView) this.#stops.push(onceViewed(this.#host, this.#onView));
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#observeVisible();
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /**
   * Tracks `isVisible` while it is needed. With `tracksVisible`, it is tracked anyway, and each change updates the
   * element.
   *
   * @param updatesWhenHidden Whether to update the element when it is outside the viewport.
   */
  trackVisible(isNeeded: boolean, updatesWhenHidden: boolean): void {
    this.#needsVisible = isNeeded;
    this.#updatesWhenHidden = updatesWhenHidden;
    this.#observeVisible();
  }

  /** Starts or stops observing. On a server, the element is never connected. */
  #observeVisible(): void {
    const isNeeded = this.#isConnected && (this.#needsVisible || this.#tracksVisible);
    if (isNeeded === Boolean(this.#stopVisible)) return;
    this.#stopVisible?.();
    this.#stopVisible = isNeeded ? observeVisibility(this.#host, 'visible', this.#onVisible) : undefined;
    this.isVisible = false;
    this.isKnown = false;
  }

  readonly #onVisible = (isVisible: boolean): void => {
    this.isVisible = isVisible;
    this.isKnown = true;
    if (this.#tracksVisible || (this.#updatesWhenHidden && !isVisible)) this.#host.requestUpdate();
  };

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

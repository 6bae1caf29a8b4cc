import { type ReactiveController, ReactiveElement } from 'lit';
import { adoptStyles } from '../../core/element/adopt-styles.js';
import type { TrackController } from '../track/track-controller.js';
import { scrollableStyles } from './scrollable.styles.js';

/**
 * Lets the browser scroll to rates out of view. When it has scrolled, the track is turned by the same distance in the
 * same frame, so that the rates stay where they are on the screen.
 */
export class NativeScroll implements ReactiveController {
  readonly #track: TrackController;
  readonly #viewport: HTMLElement;
  readonly #host: ReactiveElement | undefined;
  #startPx = 0;
  #isRightToLeft = false;
  readonly #observer = new ResizeObserver(() => this.#reset());
  /** In a frame of its own: one observer that starts another causes an error of the page. */
  readonly #frame = requestAnimationFrame(() => this.#observeZoom());

  constructor(track: TrackController, viewport: HTMLElement) {
    this.#track = track;
    this.#viewport = viewport;
    const root = viewport.getRootNode();
    adoptStyles(viewport, root, scrollableStyles);
    // Kept, because a viewport that has been removed is in no shadow tree.
    this.#host = root instanceof ShadowRoot && root.host instanceof ReactiveElement ? root.host : undefined;
    this.#host?.addController(this);
    this.#startPx = Number.parseFloat(getComputedStyle(viewport, '::before').inlineSize) || 0;
    this.#reset();
  }

  /** With CSS zoom, Firefox keeps the scroll position in device pixels, and fires no `scroll` event. */
  #observeZoom(): void {
    const box = 'device-pixel-content-box';
    // Safari doesn't know this box.
    if ('devicePixelContentBoxSize' in ResizeObserverEntry.prototype) this.#observer.observe(this.#viewport, { box });
  }

  /** If the writing direction has changed, the browser has scrolled to the start. */
  hostUpdated(): void {
    if (this.#isRightToLeft !== this.#track.isRightToLeft) this.#reset();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.#host?.removeController(this);
  }

  /** Handles the viewport's `scroll` event, which Chromium fires, too, when the writing direction has changed. */
  turnTrack(): void {
    if (this.#isRightToLeft !== this.#track.isRightToLeft) return this.#reset();
    const scrolledPx = Math.abs(this.#viewport.scrollLeft) - this.#startPx;
    if (Math.abs(scrolledPx) < 1) return;
    this.#track.scrollBy(scrolledPx);
    this.#reset();
  }

  #reset(): void {
    this.#isRightToLeft = this.#track.isRightToLeft;
    this.#viewport.scrollLeft = this.#isRightToLeft ? -this.#startPx : this.#startPx;
  }
}

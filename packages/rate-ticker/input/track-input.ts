import { isRestoringFocus } from './focus-restoration.js';

export { restoreFocus } from './focus-restoration.js';
import type { TrackController } from '../track/track-controller.js';
import { distanceBetween } from '../track/track-layout.js';
import { Drag } from './drag.js';
import { NativeScroll } from './native-scroll.js';
import { distanceTo, type ScrollTarget } from './scroll-targets.js';
import { SmoothScroll } from './smooth-scroll.js';

/** How long the line stays paused after the user has scrolled it. */
const RESUME_DELAY_MS = 1500;

/** After its release, a dragged line moves on by the distance that it would cover in this time at the same velocity. */
const MOMENTUM_TIME_CONSTANT_MS = 325;

const KEY_TIME_CONSTANT_MS = 90;

/** The height of a line, for wheels that report lines. */
const WHEEL_LINE_PX = 16;

type KeyTargets = Readonly<Record<string, ScrollTarget>>;

const KEY_TARGETS: KeyTargets = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' };
const RIGHT_TO_LEFT_KEY_TARGETS: KeyTargets = { ...KEY_TARGETS, ArrowRight: 'previous', ArrowLeft: 'next' };

type WheelMovement = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey'>;

/**
 * How far a wheel scrolls horizontally, in px to the right; 0 if it scrolls mostly up or down.
 * @param pagePx The distance for a wheel that reports pages.
 */
export function horizontalWheelDistance(
  { deltaX, deltaY, deltaMode, shiftKey }: WheelMovement,
  pagePx: number,
): number {
  // With Shift, some systems report a horizontal wheel as `deltaX`, others as `deltaY`.
  const isSwapped = shiftKey && deltaX === 0;
  const horizontal = isSwapped ? deltaY : deltaX;
  const vertical = isSwapped ? 0 : deltaY;
  if (Math.abs(horizontal) <= Math.abs(vertical)) return 0;
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return horizontal * WHEEL_LINE_PX;
  if (deltaMode === WheelEvent.DOM_DELTA_PAGE) return horizontal * pagePx;
  return horizontal;
}

const linkAt = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a') : null;

/** Lets the user scroll a line by drag, wheel and keys. */
class TrackInput {
  readonly #track: TrackController;
  readonly #viewport: HTMLElement;
  readonly #smoothScroll: SmoothScroll;
  readonly #nativeScroll: NativeScroll;
  readonly #listeners = new AbortController();
  /** The pressed pointer. */
  #drag: Drag | undefined;
  /** Whether the last press was a drag: the click that ends it is suppressed. */
  #hasDragged = false;
  /** Address of the link that a press began on; `undefined` if it is not known. */
  #pressedHref: string | undefined;
  #resumeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(track: TrackController, viewport: HTMLElement) {
    this.#track = track;
    this.#viewport = viewport;
    this.#smoothScroll = new SmoothScroll(
      (px) => track.scrollBy(px),
      () => this.#resumeLater(),
    );
    this.#nativeScroll = new NativeScroll(track, viewport);
    this.#listen(viewport);
  }

  stop(): void {
    this.#listeners.abort();
    this.#nativeScroll.stop();
    this.#smoothScroll.stop();
    clearTimeout(this.#resumeTimer);
    this.#track.setPaused('scroll', false);
  }

  #listen(viewport: HTMLElement): void {
    const options = { signal: this.#listeners.signal, passive: false };
    const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void) =>
      viewport.addEventListener(name, listener, options);
    on('pointerdown', (event) => this.onPointerDown(event));
    on('pointermove', (event) => this.#onPointerMove(event));
    for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      on(name, (event) => this.#onPointerEnd(event));
    on('mousedown', (event) => this.#onMouseDown(event));
    viewport.addEventListener('click', (event) => this.#onClick(event), { ...options, capture: true });
    on('wheel', (event) => this.#onWheel(event));
    on('keydown', (event) => this.#onKeyDown(event));
    on('focusin', ({ target }) => this.onFocusIn(target));
    on('scroll', () => this.#nativeScroll.turnTrack());
  }

  /** Converts px to the right on the screen to px of the track in the writing direction. */
  #toTrackPx(px: number): number {
    return (this.#track.isRightToLeft ? -px : px) / this.#track.scale;
  }

  #pause(): void {
    clearTimeout(this.#resumeTimer);
    this.#track.setPaused('scroll', true);
  }

  #resumeLater(): void {
    clearTimeout(this.#resumeTimer);
    this.#resumeTimer = setTimeout(() => this.#track.setPaused('scroll', false), RESUME_DELAY_MS);
  }

  onPointerDown(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    this.#smoothScroll.stop();
    this.#drag = new Drag(event);
    this.#hasDragged = false;
    this.#pressedHref = linkAt(event)?.href;
    this.#pause();
  }

  #onPointerMove(event: PointerEvent): void {
    if (!this.#drag) return;
    const distancePx = this.#drag.move(event);
    if (!this.#drag.hasStarted) return;
    // Not captured on `pointerdown`: a click must be fired at the link under the pointer.
    if (!this.#hasDragged) this.#viewport.setPointerCapture(event.pointerId);
    this.#hasDragged = true;
    this.#track.scrollBy(-this.#toTrackPx(distancePx));
  }

  #onPointerEnd({ type, timeStamp, isPrimary }: PointerEvent): void {
    if (!this.#drag || !isPrimary) return;
    const hasMomentum = this.#drag.hasStarted && type === 'pointerup';
    const velocityPxPerMs = hasMomentum ? this.#drag.releaseVelocity(timeStamp) : 0;
    this.#drag = undefined;
    const distancePx = velocityPxPerMs * MOMENTUM_TIME_CONSTANT_MS;
    this.#smoothScroll.start(-this.#toTrackPx(distancePx), MOMENTUM_TIME_CONSTANT_MS);
  }

  /** Prevents the first press from selecting text or dragging a link. A double click still selects a word. */
  #onMouseDown(event: MouseEvent): void {
    if (event.button === 0 && event.detail === 1) event.preventDefault();
  }

  /**
   * Suppresses the click at the end of a drag, and on a link that an update has changed under the pressed pointer; not
   * one by keyboard or assistive technology, whose `detail` is 0.
   */
  #onClick(event: MouseEvent): void {
    const pressedHref = this.#pressedHref;
    this.#pressedHref = undefined;
    const hasChanged = pressedHref !== undefined && pressedHref !== linkAt(event)?.href;
    if (event.detail === 0 || !(this.#hasDragged || hasChanged)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onWheel(event: WheelEvent): void {
    const distancePx = horizontalWheelDistance(event, this.#viewport.clientWidth);
    // A wheel with Ctrl zooms the page.
    if (event.ctrlKey || distancePx === 0) return;
    event.preventDefault();
    this.#pause();
    this.#smoothScroll.stop();
    this.#track.scrollBy(this.#toTrackPx(distancePx));
    this.#resumeLater();
  }

  #onKeyDown(event: KeyboardEvent): void {
    this.#hasDragged = false;
    const targets = this.#track.isRightToLeft ? RIGHT_TO_LEFT_KEY_TARGETS : KEY_TARGETS;
    const target = targets[event.key];
    if (!target || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (event.target === this.#viewport) this.#scrollTo(target);
    else this.#moveFocus(target, event.target);
  }

  #scrollTo(target: ScrollTarget): void {
    this.#pause();
    const pendingPx = this.#smoothScroll.remainingPx;
    this.#smoothScroll.start(pendingPx + distanceTo(this.#track, target, pendingPx), KEY_TIME_CONSTANT_MS);
  }

  /** Moves focus from the link of one item to the link of another; to the viewport if that item has no link. */
  #moveFocus(target: ScrollTarget, from: EventTarget | null): void {
    const groups = [...this.#viewport.children];
    const items = groups.flatMap(({ children }) => [...children]);
    const current = items.findIndex((item) => from instanceof Node && item.contains(from));
    const indexes: Record<ScrollTarget, number> = {
      next: (current + 1) % items.length,
      previous: current - 1,
      first: 0,
      last: -1,
    };
    const item = items.at(indexes[target]);
    const link = item?.querySelector('a');
    (link ?? this.#viewport).focus({ preventScroll: true });
    if (item && !link) this.#scrollIntoView(item, 'start');
  }

  /**
   * Like `Element.scrollIntoView()`.
   * @param inline `start`: scrolls the item to the start of the viewport. `nearest`: only if a part of it is hidden.
   */
  #scrollIntoView(item: Element, inline: 'start' | 'nearest'): void {
    const { scale, isRightToLeft, viewportPx } = this.#track;
    const box = item.getBoundingClientRect();
    const startPx = distanceBetween(this.#viewport.getBoundingClientRect(), box, isRightToLeft) / scale;
    const isHidden = startPx < 0 || startPx + box.width / scale > viewportPx;
    if (inline === 'start' || isHidden) this.#track.scrollBy(startPx);
  }

  onFocusIn(target: EventTarget | null): void {
    const isByUser = !isRestoringFocus();
    if (target instanceof Element && target !== this.#viewport && isByUser) this.#scrollIntoView(target, 'nearest');
  }
}

/** See `InputModule`. An element that has focus already is scrolled into view. */
export function listenToInput(track: TrackController, viewport: HTMLElement, press?: PointerEvent): () => void {
  const input = new TrackInput(track, viewport);
  if (press) input.onPointerDown(press);
  const focused = viewport.querySelector(':focus');
  if (focused) input.onFocusIn(focused);
  return () => input.stop();
}

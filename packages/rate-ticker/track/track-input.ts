import type { ReactiveController } from 'lit';
import { Drag } from './drag.js';
import type { FocusRestoration } from './focus-restoration.js';
import { SmoothScroll } from './smooth-scroll.js';
import type { ScrollTarget, TrackController } from './track-controller.js';

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

/** Lets the user pause the line by hover and focus, and scroll it by drag, wheel and keys. */
export class TrackInput implements ReactiveController {
  readonly #track: TrackController;
  readonly #findViewport: () => HTMLElement | null;
  readonly #focusRestoration: FocusRestoration;
  readonly #smoothScroll: SmoothScroll;
  #viewport: HTMLElement | null = null;
  #listeners: AbortController | undefined;
  /** The pressed pointer. */
  #drag: Drag | undefined;
  /** Whether the last press was a drag: the click that ends it is suppressed. */
  #hasDragged = false;
  #resumeTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param findViewport Returns the element that shows the track; `null` if nothing is to move. */
  constructor(track: TrackController, findViewport: () => HTMLElement | null, focusRestoration: FocusRestoration) {
    this.#track = track;
    this.#findViewport = findViewport;
    this.#focusRestoration = focusRestoration;
    this.#smoothScroll = new SmoothScroll(
      (px) => track.scrollBy(px),
      () => this.#resumeLater(),
    );
  }

  hostUpdated(): void {
    const viewport = this.#findViewport();
    if (viewport === this.#viewport) return;
    this.hostDisconnected();
    this.#viewport = viewport;
    if (viewport) this.#listen(viewport);
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.#smoothScroll.stop();
    clearTimeout(this.#resumeTimer);
    this.#viewport = null;
    this.#drag = undefined;
    for (const reason of ['hover', 'focus', 'scroll'] as const) this.#track.setPaused(reason, false);
  }

  #listen(viewport: HTMLElement): void {
    this.#listeners = new AbortController();
    const options = { signal: this.#listeners.signal, passive: false };
    const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void) =>
      viewport.addEventListener(name, listener, options);
    // A touch also fires `pointerenter`, but there is no hover that ends: the line would stay paused.
    on('pointerenter', ({ pointerType }) => this.#track.setPaused('hover', pointerType !== 'touch'));
    on('pointerleave', (event) => this.#onPointerEnd(event));
    on('pointerdown', (event) => this.#onPointerDown(event));
    on('pointermove', (event) => this.#onPointerMove(event));
    on('pointerup', (event) => this.#onPointerEnd(event));
    on('pointercancel', (event) => this.#onPointerEnd(event));
    on('mousedown', (event) => this.#onMouseDown(event));
    viewport.addEventListener('click', (event) => this.#onClick(event), { ...options, capture: true });
    on('wheel', (event) => this.#onWheel(event));
    on('keydown', (event) => this.#onKeyDown(event));
    on('focusin', (event) => this.#onFocusIn(event));
    on('focusout', () => this.#track.setPaused('focus', false));
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

  #onPointerDown(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    this.#smoothScroll.stop();
    this.#drag = new Drag(event);
    this.#hasDragged = false;
    this.#pause();
  }

  #onPointerMove(event: PointerEvent): void {
    if (!this.#drag) return;
    const distancePx = this.#drag.move(event);
    if (!this.#drag.hasStarted) return;
    // Not captured on `pointerdown`: a click must be fired at the link under the pointer.
    if (!this.#hasDragged) this.#viewport?.setPointerCapture(event.pointerId);
    this.#hasDragged = true;
    this.#track.scrollBy(-this.#toTrackPx(distancePx));
  }

  #onPointerEnd({ type, timeStamp, isPrimary }: PointerEvent): void {
    if (type === 'pointerleave') this.#track.setPaused('hover', false);
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

  /** Suppresses the click at the end of a drag; not one by keyboard or assistive technology, whose `detail` is 0. */
  #onClick(event: MouseEvent): void {
    if (!this.#hasDragged || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onWheel(event: WheelEvent): void {
    const distancePx = horizontalWheelDistance(event, this.#viewport?.clientWidth ?? 0);
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
    this.#smoothScroll.start(pendingPx + this.#track.distanceTo(target, pendingPx), KEY_TIME_CONSTANT_MS);
  }

  /** Moves focus from the link of one item to the link of another; to the viewport if that item has no link. */
  #moveFocus(target: ScrollTarget, from: EventTarget | null): void {
    const groups = [...(this.#viewport?.children ?? [])];
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
    (link ?? this.#viewport)?.focus({ preventScroll: true });
    if (item && !link) this.#track.scrollIntoView(item, 'start');
  }

  #onFocusIn({ target }: FocusEvent): void {
    this.#track.setPaused('focus', true);
    const isByUser = !this.#focusRestoration.isRestoring;
    if (target instanceof Element && target !== this.#viewport && isByUser) this.#track.scrollIntoView(target);
  }
}

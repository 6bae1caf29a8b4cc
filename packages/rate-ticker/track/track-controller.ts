import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pairOf } from '../view/rate-item.js';
import {
  anchorScrollOffset,
  EMPTY_LAYOUT,
  hasSameLoop,
  layOutTrack,
  type MeasuredGroup,
  modulo,
  type TrackLayout,
} from './track-layout.js';

/** Why the line is paused. It moves while there is no reason. `scroll`: the user scrolls it, or did a moment ago. */
export type PauseReason = 'button' | 'hover' | 'focus' | 'scroll' | 'offscreen' | 'hidden-tab';

/** Items measured in each group to anchor the scroll offset: measuring 500 items takes longer than their layout. */
const MAX_MEASURED_ITEMS = 8;

/**
 * About `maxCount` items of a group. Items that were measured before are preferred, so that the scroll offset can be
 * anchored to them; if there are too few or too many of those, every n-th item is returned.
 */
function sampleItems(group: Element, maxCount: number, measuredPairs: ReadonlySet<string>): Element[] {
  const items = [...group.children];
  if (items.length <= maxCount) return items;
  const measured = items.filter((item) => measuredPairs.has(pairOf(item)));
  if (measured.length >= maxCount / 2 && measured.length <= maxCount * 2) return measured;
  const step = Math.ceil(items.length / maxCount);
  return items.filter((_, index) => index % step === 0);
}

/** The distance between the start edges of two boxes, in the writing direction. */
const distanceBetween = (from: DOMRect, to: DOMRect, isRightToLeft: boolean): number =>
  isRightToLeft ? from.right - to.right : to.left - from.left;

/**
 * Moves the groups of a line in an endless loop. Each group has its own animation of `transform`, which runs on the
 * compositor: while the line moves, there is no script to run, and no style or layout to compute. The scroll offset is
 * preserved when size, data or speed change.
 * @see ./track-layout.ts for the geometry
 */
export class TrackController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #findViewport: () => HTMLElement | null;
  readonly #pauseReasons = new Set<PauseReason>();
  readonly #widthsPx = new Map<Element, number>();
  #observer: ResizeObserver | undefined;
  #viewport: HTMLElement | null = null;
  #groups: readonly Element[] = [];
  /** The pairs of all items at the last update, in order. */
  #pairs = '';
  /** Direction, pairs and widths when the line was last laid out. */
  #measured = '';
  #layout = EMPTY_LAYOUT;
  /** -1 if the line moves to the right, in a right-to-left page. */
  #sign = 1;
  /** One for each group, in order; empty while the line has no size. */
  #animations: readonly Animation[] = [];
  #speedPxPerSecond = 0;
  /** The scroll offset when the animations were last set; see `currentOffset()`. */
  #scrollOffsetPx = 0;

  /** @param findViewport Returns the element whose children are the groups; `null` if nothing is to move. */
  constructor(host: ReactiveControllerHost, findViewport: () => HTMLElement | null) {
    this.#host = host;
    this.#findViewport = findViewport;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#onVisibilityChange();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    this.#setElements(null, []);
  }

  hostUpdated(): void {
    const viewport = this.#findViewport();
    const groups = [...(viewport?.children ?? [])];
    this.#pairs = groups.flatMap(({ children }) => Array.from(children, pairOf)).join();
    const hasSameElements =
      viewport === this.#viewport &&
      groups.length === this.#groups.length &&
      groups.every((group, index) => group === this.#groups[index]);
    if (!hasSameElements) {
      this.#setElements(viewport, groups);
    } else if (viewport) {
      // Pairs or direction may have changed, but no size: makes the observer report once more.
      this.#observer?.unobserve(viewport);
      this.#observer?.observe(viewport);
    }
  }

  setSpeed(pxPerSecond: number): void {
    if (pxPerSecond === this.#speedPxPerSecond) return;
    this.#scrollOffsetPx = this.currentOffset();
    this.#speedPxPerSecond = pxPerSecond;
    this.#cancelAnimations();
    this.#layOutAgain();
  }

  /** Adds or removes a reason to pause. */
  setPaused(reason: PauseReason, isPaused: boolean): void {
    if (isPaused === this.#pauseReasons.has(reason)) return;
    if (isPaused) this.#pauseReasons.add(reason);
    else this.#pauseReasons.delete(reason);
    this.scrollBy(0);
  }

  /** Positive: in the direction in which the line moves by itself. */
  scrollBy(px: number): void {
    this.#scrollOffsetPx = this.currentOffset() + px;
    this.#setAnimationTimes();
  }

  /**
   * Like `Element.scrollIntoView()`.
   * @param inline `start`: scrolls the item to the start of the viewport. `nearest`: only if a part of it is hidden.
   */
  scrollIntoView(item: Element, inline: 'start' | 'nearest' = 'nearest'): void {
    if (!this.#viewport) return;
    const { scale } = this;
    const box = item.getBoundingClientRect();
    const viewportBox = this.#viewport.getBoundingClientRect();
    const startPx = distanceBetween(viewportBox, box, this.isRightToLeft) / scale;
    const isHidden = startPx < 0 || startPx + box.width / scale > this.viewportPx;
    if (inline === 'start' || isHidden) this.scrollBy(startPx);
  }

  /** The layout with all items, not only those that are measured to anchor the scroll offset. */
  measure(): TrackLayout {
    return this.#layOut(Infinity, this.isRightToLeft);
  }

  get viewportPx(): number {
    return this.#widthOf(this.#viewport);
  }

  get isRightToLeft(): boolean {
    return this.#viewport !== null && getComputedStyle(this.#viewport).direction === 'rtl';
  }

  /** Px on the screen for one px of the track; not 1 inside an element with a CSS `zoom` or `transform`. */
  get scale(): number {
    return (this.#viewport?.getBoundingClientRect().width ?? 0) / this.viewportPx || 1;
  }

  readonly #onVisibilityChange = (): void => this.setPaused('hidden-tab', document.hidden);

  /** The last width that the observer reported, in px of the track; 0 before. */
  #widthOf(element: Element | null): number {
    return (element && this.#widthsPx.get(element)) ?? 0;
  }

  #setElements(viewport: HTMLElement | null, groups: readonly Element[]): void {
    this.#scrollOffsetPx = this.currentOffset();
    this.#widthsPx.clear();
    this.#measured = '';
    this.#cancelAnimations();
    this.#viewport = viewport;
    this.#groups = groups;
    this.#observer ??= new ResizeObserver((entries) => this.#onResize(entries));
    this.#observer.disconnect();
    if (!viewport) return;
    for (const element of [viewport, ...groups]) this.#observer.observe(element);
  }

  /** Called after each layout that follows an update. Only here, reading styles and sizes costs no time. */
  #onResize(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) this.#widthsPx.set(target, borderBoxSize[0]?.inlineSize ?? 0);
    const measured = [this.isRightToLeft, this.#pairs, ...this.#widthsPx.values()].join();
    if (measured === this.#measured) return;
    this.#measured = measured;
    this.#scrollOffsetPx = this.currentOffset();
    this.#layOutAgain();
  }

  /** Measures everything before it changes anything: otherwise each measurement would force a synchronous layout. */
  #layOutAgain(): void {
    const hasSize = this.viewportPx > 0 && this.#speedPxPerSecond > 0;
    // Before the first layout, this would force one.
    const isRightToLeft = hasSize && this.isRightToLeft;
    const layout = hasSize ? this.#layOut(MAX_MEASURED_ITEMS, isRightToLeft) : EMPTY_LAYOUT;
    this.#scrollOffsetPx = anchorScrollOffset(this.#scrollOffsetPx, this.#layout, layout);
    const { lengthPx, slackPx, entriesPx } = this.#layout;
    const sign = isRightToLeft ? -1 : 1;
    if (this.#animations.length > 0 && sign === this.#sign && hasSameLoop(this.#layout, layout)) {
      this.#layout = { ...layout, lengthPx, slackPx, entriesPx };
    } else {
      this.#layout = layout;
      this.#sign = sign;
      this.#createAnimations();
    }
    this.#setAnimationTimes();
  }

  #createAnimations(): void {
    this.#cancelAnimations();
    const { lengthPx, entriesPx } = this.#layout;
    const timing = { duration: this.#durationMs(lengthPx), iterations: Infinity };
    this.#animations = entriesPx
      .map((entryPx, index) => {
        const translations = [entryPx, entryPx - lengthPx].map((px) => `translateX(${this.#sign * px}px)`);
        return this.#groups[index]?.animate({ transform: translations }, timing);
      })
      .filter((animation) => animation !== undefined);
  }

  /** @param maxItems Items to measure in each group. */
  #layOut(maxItems: number, isRightToLeft: boolean): TrackLayout {
    const { scale } = this;
    const measuredPairs = new Set(this.#layout.pairs);
    const groups = this.#groups.map((group): MeasuredGroup => {
      const box = group.getBoundingClientRect();
      const items = sampleItems(group, maxItems, measuredPairs);
      return {
        widthPx: this.#widthOf(group),
        itemStartsPx: items.map((item) => distanceBetween(box, item.getBoundingClientRect(), isRightToLeft) / scale),
        pairs: items.map(pairOf),
      };
    });
    return layOutTrack(this.viewportPx, groups);
  }

  #cancelAnimations(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
  }

  #durationMs(distancePx: number): number {
    return (distancePx / this.#speedPxPerSecond) * 1000;
  }

  /** The scroll offset now, computed from the time of the first group's animation. */
  currentOffset(): number {
    const [animation] = this.#animations;
    if (!animation) return this.#scrollOffsetPx;
    const { entriesPx, lengthPx } = this.#layout;
    const animatedPx = (Number(animation.currentTime) / 1000) * this.#speedPxPerSecond;
    return modulo(animatedPx - (entriesPx[0] ?? 0), lengthPx);
  }

  /** Sets start times instead of calling `play()`, which may start the groups in different frames. */
  #setAnimationTimes(): void {
    const { entriesPx, lengthPx } = this.#layout;
    const nowMs = Number(document.timeline.currentTime);
    for (const [index, animation] of this.#animations.entries()) {
      const timeMs = this.#durationMs(modulo(this.#scrollOffsetPx + (entriesPx[index] ?? 0), lengthPx));
      if (this.#pauseReasons.size === 0) {
        animation.startTime = nowMs - timeMs;
      } else {
        animation.pause();
        animation.currentTime = timeMs;
      }
    }
  }
}

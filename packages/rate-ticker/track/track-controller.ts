import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { pairOf } from '../view/rate-item.js';
import {
  anchorScrollOffset,
  EMPTY_LAYOUT,
  groupCountFor,
  groupCountOf,
  layOutTrack,
  type MeasuredGroup,
  modulo,
  type TrackLayout,
} from './track-layout.js';

/** Why the line is paused. It moves while there is no reason. `scroll`: the user scrolls it, or did a moment ago. */
export type PauseReason = 'button' | 'hover' | 'focus' | 'scroll' | 'offscreen' | 'hidden-tab';

/** Widths are rounded: a line that is wider by less than this fits. */
const ROUNDING_PX = 1;

/** Rates that take more of the width than this have the source below them: beside them, it may take a quarter. */
const MAX_SHARE_BESIDE_SOURCE = 0.73;

/** Items measured to anchor the scroll offset: measuring 500 takes longer than their layout. */
const MAX_MEASURED_ITEMS = 96;

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
 * Moves the groups of a line in an endless loop if they are wider than the viewport. Each group has an animation of
 * `transform`, which runs on the compositor: while the line moves, there is no script to run, and no style or layout to
 * compute. The scroll offset is preserved when size, data or speed change.
 * @see ./track-layout.ts for the geometry
 */
export class TrackController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #findViewport: () => HTMLElement | null;
  readonly #findPairs: () => readonly string[];
  readonly #pauseReasons = new Set<PauseReason>();
  readonly #widthsPx = new Map<Element, number>();
  #observer: ResizeObserver | undefined;
  #viewport: HTMLElement | null = null;
  #groups: readonly HTMLElement[] = [];
  /** The pairs of all items at the last update, in order. */
  #pairs = '';
  /** Whether the last update changed them. */
  #hasNewPairs = false;
  #overflows: boolean | undefined;
  #isTight = false;
  /** The number of groups that fill the line, as far as its sizes are known. */
  #minGroups = groupCountFor(0, 0);
  #isUpdatingHost = false;
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

  /**
   * @param findViewport Returns the element with the groups; `null` if nothing is to move.
   * @param findPairs Returns the pairs of all items, in order.
   */
  constructor(
    host: ReactiveControllerHost,
    findViewport: () => HTMLElement | null,
    findPairs: () => readonly string[],
  ) {
    this.#host = host;
    this.#findViewport = findViewport;
    this.#findPairs = findPairs;
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
    const groups = [...(viewport?.children ?? [])].filter((child) => child instanceof HTMLElement);
    const pairs = this.#findPairs().join();
    this.#hasNewPairs = pairs !== this.#pairs;
    if (this.#hasNewPairs) this.releaseGroups();
    this.#pairs = pairs;
    const hasSameElements =
      viewport === this.#viewport &&
      groups.length === this.#groups.length &&
      groups.every((group, index) => group === this.#groups[index]);
    if (!hasSameElements) this.#setElements(viewport, groups);
    if (this.#isUpdatingHost) {
      this.#measureWidths();
      this.#layOutAgain();
    } else if (viewport && hasSameElements) this.#observeAgain(viewport);
  }

  /** Makes the observer report once more, if pairs or direction may have changed without any size. */
  #observeAgain(viewport: HTMLElement): void {
    if (!this.#hasNewPairs && this.#animations.length === 0) return;
    this.#observer?.unobserve(viewport);
    this.#observe([viewport]);
  }

  /** Lets groups become narrower again, because their rates will be shown in another way. */
  releaseGroups(): void {
    for (const group of this.#groups) group.removeAttribute('style');
  }

  /**
   * The groups and their last known widths; none while they or the line have no width, or if the last update changed
   * the pairs.
   */
  get measuredGroups(): readonly { readonly element: HTMLElement; readonly widthPx: number }[] {
    if (this.#hasNewPairs || this.#contentPx * this.viewportPx === 0) return [];
    return this.#groups.map((element) => ({ element, widthPx: this.#widthOf(element) }));
  }

  /** The element with the groups; `null` if nothing is to move. */
  get viewport(): HTMLElement | null {
    return this.#viewport;
  }

  /** The last speed that was set; 0 before. */
  get speedPxPerSecond(): number {
    return this.#speedPxPerSecond;
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

  /** Whether the groups are wider than the viewport; `undefined` before the first layout. */
  get overflows(): boolean | undefined {
    return this.#overflows;
  }

  /** Whether the rates take so much of the width that nothing has room beside them. */
  get isTight(): boolean {
    return this.#isTight;
  }

  /** The number of groups that the line needs. If it changes with the sizes, the host is updated. */
  get groupCount(): number {
    return Math.max(this.#minGroups, groupCountOf(this.#findPairs().length));
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

  /** The last known width, in px of the track; 0 before the first layout. */
  #widthOf(element: Element | null): number {
    return (element && this.#widthsPx.get(element)) ?? 0;
  }

  #setElements(viewport: HTMLElement | null, groups: readonly HTMLElement[]): void {
    this.#scrollOffsetPx = this.currentOffset();
    this.#measured = '';
    this.#cancelAnimations();
    for (const group of this.#groups) this.#forget(group);
    this.#groups = groups;
    if (viewport !== this.#viewport) {
      if (this.#viewport) this.#forget(this.#viewport);
      this.#viewport = viewport;
      if (viewport) this.#observe([viewport]);
    }
    this.#observe(groups);
  }

  #forget(element: Element): void {
    this.#observer?.unobserve(element);
    this.#widthsPx.delete(element);
  }

  #observe(elements: readonly Element[]): void {
    if (this.#isUpdatingHost || (isServer && !globalThis.ResizeObserver)) return;
    this.#observer ??= new ResizeObserver((entries) => this.#onResize(entries));
    for (const element of elements) this.#observer.observe(element);
  }

  /**
   * Updates the host before the next paint. The update changes sizes: if the observer saw that in the same frame, the
   * browser would fire an `error` event at the page. So they are measured without it.
   */
  #updateHost(): void {
    this.#isUpdatingHost = true;
    this.#measured = '';
    this.#observer?.disconnect();
    this.#host.requestUpdate();
    requestAnimationFrame(() => {
      this.#isUpdatingHost = false;
      if (this.#viewport) this.#observe([this.#viewport, ...this.#groups]);
    });
  }

  #measureWidths(): void {
    for (const element of [this.#viewport, ...this.#groups])
      if (element) this.#widthsPx.set(element, Number.parseFloat(getComputedStyle(element).inlineSize) || 0);
  }

  /** Called after each layout that follows an update. Only here, reading styles and sizes costs no time. */
  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const lastViewportPx = this.viewportPx;
    for (const { target, borderBoxSize } of entries) this.#widthsPx.set(target, borderBoxSize[0]?.inlineSize ?? 0);
    // The observer reports groups after the line, so it will see their new widths in this frame.
    if (this.viewportPx !== lastViewportPx) this.releaseGroups();
    const measured = [this.isRightToLeft, this.#pairs, ...this.#widthsPx.values()].join();
    if (measured === this.#measured) return;
    this.#measured = measured;
    if (this.#startsOrStops() || this.#needsMoreGroups()) return this.#updateHost();
    this.#scrollOffsetPx = this.currentOffset();
    this.#layOutAgain();
  }

  get #contentPx(): number {
    return this.#groups.reduce((sum, group) => sum + this.#widthOf(group), 0);
  }

  /** The width of the line, and of the source if that is beside it. */
  get #roomPx(): number {
    const source = this.#viewport?.nextElementSibling;
    if (!(source instanceof HTMLElement) || !this.#viewport) return this.viewportPx;
    const isBeside = source.offsetTop < this.#viewport.offsetTop + this.#viewport.offsetHeight;
    return this.viewportPx + (isBeside ? source.offsetWidth : 0);
  }

  /** Whether the line must begin or cease to move, or to have the source beside it. A hidden line has no sizes. */
  #startsOrStops(): boolean {
    const contentPx = this.#contentPx;
    if (this.viewportPx === 0 || contentPx === 0) return false;
    const roomPx = this.#roomPx;
    const wasTight = this.#isTight;
    this.#overflows = contentPx > roomPx + ROUNDING_PX;
    this.#isTight = !this.#overflows && contentPx > roomPx * MAX_SHARE_BESIDE_SOURCE;
    return this.#isTight !== wasTight || this.#overflows !== this.#viewport?.classList.contains('track');
  }

  #needsMoreGroups(): boolean {
    const count = this.#overflows ? groupCountFor(this.viewportPx, this.#contentPx) : 0;
    const isMore = count > this.groupCount;
    if (count > this.#minGroups) this.#minGroups = count;
    return isMore;
  }

  /** Measures everything before it changes anything: otherwise each measurement would force a synchronous layout. */
  #layOutAgain(): void {
    const hasSize = this.#overflows === true && this.viewportPx > 0 && this.#speedPxPerSecond > 0;
    // Before the first layout, this would force one.
    const isRightToLeft = hasSize && this.isRightToLeft;
    const layout = hasSize ? this.#layOut(MAX_MEASURED_ITEMS, isRightToLeft) : EMPTY_LAYOUT;
    // A line that begins to move starts where it stood.
    this.#scrollOffsetPx =
      this.#overflows === false ? 0 : anchorScrollOffset(this.#scrollOffsetPx, this.#layout, layout);
    this.#layout = layout;
    this.#sign = isRightToLeft ? -1 : 1;
    this.#createAnimations();
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

  /** @param maxItems About how many items to measure. */
  #layOut(maxItems: number, isRightToLeft: boolean): TrackLayout {
    const { scale } = this;
    const measuredPairs = new Set(this.#layout.pairs);
    const groups = this.#groups.map((group): MeasuredGroup => {
      const box = group.getBoundingClientRect();
      const items = sampleItems(group, maxItems / this.#groups.length, measuredPairs);
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
    for (const [index, animation] of this.#animations.entries()) {
      const timeMs = this.#durationMs(modulo(this.#scrollOffsetPx + (entriesPx[index] ?? 0), lengthPx));
      if (this.#pauseReasons.size === 0) {
        animation.startTime = Number(document.timeline.currentTime) - timeMs;
      } else {
        animation.pause();
        animation.currentTime = timeMs;
      }
    }
  }
}

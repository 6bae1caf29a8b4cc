import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { haveEqualFields } from '../../data/model/fields.js';
import { pairOf } from '../view/rate-item.js';
import {
  anchorScrollOffset,
  distanceBetween,
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
  #observer: ResizeObserver | undefined;
  /** The element with the groups; `null` if nothing is to move. */
  viewport: HTMLElement | null = null;
  #groups: readonly Element[] = [];
  /** The last known widths of the viewport and the groups, in px of the track; empty before the first layout. */
  readonly #widthsPx = new Map<Element, number>();
  /** The pairs of all items at the last update, in order. */
  #pairs = '';
  /** Whether the last update changed them. */
  #hasNewPairs = false;
  /** Whether the groups are wider than the viewport; `undefined` before the first layout. */
  overflows: boolean | undefined;
  /** Whether the rates take so much of the width that nothing has room beside them. */
  isTight = false;
  /** The number of groups that fill the line, as far as its sizes are known. */
  #minGroups = 0;
  #isUpdatingHost = false;
  /** Direction, pairs and widths when the line was last laid out. */
  #measured = '';
  #layout = EMPTY_LAYOUT;
  /** -1 if the line moves to the right, in a right-to-left page. */
  #sign = 1;
  /** One for each group, in order; empty while the line has no size. All are at the same time. */
  #animations: readonly Animation[] = [];
  /** The last speed that was set; 0 before. */
  speedPxPerSecond = 0;
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
    document.addEventListener('visibilitychange', this);
    this.handleEvent();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this);
    this.#setElements(null, []);
  }

  hostUpdated(): void {
    const viewport = this.#findViewport();
    const groups = [...(viewport?.children ?? [])];
    const pairs = this.#findPairs().join();
    this.#hasNewPairs = pairs !== this.#pairs;
    if (this.#hasNewPairs) this.releaseGroups();
    this.#pairs = pairs;
    const hasSameElements = haveEqualFields([viewport, ...groups], [this.viewport, ...this.#groups]);
    if (!hasSameElements) this.#setElements(viewport, groups);
    if (this.#isUpdatingHost) {
      this.#measureWidths();
      this.#layOutAgain();
    } else if (viewport && hasSameElements && (this.#hasNewPairs || this.#animations.length > 0)) {
      // Makes the observer report once more: pairs or direction may have changed without any size.
      this.#observer?.unobserve(viewport);
      this.#observer?.observe(viewport);
    }
  }

  /** Lets groups become narrower again, because their rates will be shown in another way. */
  releaseGroups(): void {
    for (const group of this.#groups) group.removeAttribute('style');
  }

  /**
   * The groups and their last known widths; none while they or the line have no width, or if the last update changed
   * the pairs.
   */
  get measuredGroups(): readonly { readonly element: Element; readonly widthPx: number }[] {
    if (this.#hasNewPairs || this.#contentPx * this.viewportPx === 0) return [];
    return this.#groups.map((element) => ({ element, widthPx: this.#widthOf(element) }));
  }

  setSpeed(pxPerSecond: number): void {
    if (pxPerSecond === this.speedPxPerSecond) return;
    this.#scrollOffsetPx = this.currentOffset();
    this.speedPxPerSecond = pxPerSecond;
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

  /** The number of groups that the line needs. If it changes with the sizes, the host is updated. */
  get groupCount(): number {
    return Math.max(this.#minGroups, groupCountOf(this.#findPairs().length));
  }

  get viewportPx(): number {
    return this.#widthOf(this.viewport);
  }

  get isRightToLeft(): boolean {
    return this.viewport !== null && getComputedStyle(this.viewport).direction === 'rtl';
  }

  /** Px on the screen for one px of the track; not 1 inside an element with a CSS `zoom` or `transform`. */
  get scale(): number {
    return (this.viewport?.getBoundingClientRect().width ?? 0) / this.viewportPx || 1;
  }

  /** Handles `visibilitychange`. */
  handleEvent(): void {
    this.setPaused('hidden-tab', document.hidden);
  }

  #widthOf(element: Element | null): number {
    return (element && this.#widthsPx.get(element)) ?? 0;
  }

  #setElements(viewport: HTMLElement | null, groups: readonly Element[]): void {
    this.#scrollOffsetPx = this.currentOffset();
    this.#measured = '';
    this.#cancelAnimations();
    this.viewport = viewport;
    this.#groups = groups;
    this.#widthsPx.clear();
    this.#observe();
  }

  #observe(): void {
    if (this.#isUpdatingHost || (isServer && !globalThis.ResizeObserver)) return;
    this.#observer ??= new ResizeObserver((entries) => this.#onResize(entries));
    this.#observer.disconnect();
    for (const element of [this.viewport, ...this.#groups]) if (element) this.#observer.observe(element);
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
      this.#observe();
    });
  }

  #measureWidths(): void {
    for (const element of [this.viewport, ...this.#groups])
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
    const source = this.viewport?.nextElementSibling;
    if (!(source instanceof HTMLElement) || !this.viewport) return this.viewportPx;
    const isBeside = source.offsetTop < this.viewport.offsetTop + this.viewport.offsetHeight;
    return this.viewportPx + (isBeside ? source.offsetWidth : 0);
  }

  /** Whether the line must begin or cease to move, or to have the source beside it. A hidden line has no sizes. */
  #startsOrStops(): boolean {
    const contentPx = this.#contentPx;
    if (this.viewportPx === 0 || contentPx === 0) return false;
    const roomPx = this.#roomPx;
    const wasTight = this.isTight;
    this.overflows = contentPx > roomPx + ROUNDING_PX;
    this.isTight = !this.overflows && contentPx > roomPx * MAX_SHARE_BESIDE_SOURCE;
    return this.isTight !== wasTight || this.overflows !== this.viewport?.classList.contains('track');
  }

  #needsMoreGroups(): boolean {
    const { groupCount } = this;
    if (this.overflows) this.#minGroups = Math.max(this.#minGroups, groupCountFor(this.viewportPx, this.#contentPx));
    return this.groupCount > groupCount;
  }

  /** Measures everything before it changes anything: otherwise each measurement would force a synchronous layout. */
  #layOutAgain(): void {
    // Before the first layout, measuring would force one.
    const hasSize = this.overflows && this.viewportPx > 0;
    const layout = hasSize ? this.measure(MAX_MEASURED_ITEMS) : EMPTY_LAYOUT;
    this.#sign = hasSize && this.isRightToLeft ? -1 : 1;
    // A line that begins to move starts where it stood.
    this.#scrollOffsetPx =
      this.overflows === false ? 0 : anchorScrollOffset(this.#scrollOffsetPx, this.#layout, layout);
    this.#layout = layout;
    this.#createAnimations();
    this.#setAnimationTimes();
  }

  #createAnimations(): void {
    this.#cancelAnimations();
    const { lengthPx, entriesPx } = this.#layout;
    this.#animations = entriesPx.flatMap((entryPx, index) => {
      const transform = [entryPx, entryPx - lengthPx].map((px) => `translateX(${this.#sign * px}px)`);
      const delay = -this.#durationMs(entryPx);
      const timing = { delay, duration: this.#durationMs(lengthPx), iterations: Infinity };
      return this.#groups[index]?.animate({ transform }, timing) ?? [];
    });
  }

  /**
   * The layout of the items.
   * @param maxItems About how many items to measure. Default: all, not only those that anchor the scroll offset.
   */
  measure(maxItems = Infinity): TrackLayout {
    const { scale, isRightToLeft } = this;
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
    return (distancePx / this.speedPxPerSecond) * 1000;
  }

  /** The scroll offset now, computed from the time of the animations. */
  currentOffset(): number {
    const [animation] = this.#animations;
    if (!animation) return this.#scrollOffsetPx;
    return modulo((Number(animation.currentTime) / 1000) * this.speedPxPerSecond, this.#layout.lengthPx);
  }

  /** Sets start times instead of calling `play()`, which may start the groups in different frames. */
  #setAnimationTimes(): void {
    const timeMs = this.#durationMs(modulo(this.#scrollOffsetPx, this.#layout.lengthPx));
    for (const animation of this.#animations) {
      if (this.#pauseReasons.size === 0) {
        animation.startTime = Number(document.timeline.currentTime) - timeMs;
      } else {
        animation.pause();
        animation.currentTime = timeMs;
      }
    }
  }
}

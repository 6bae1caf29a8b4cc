import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pairOf } from '../view/rate-item.js';
import { anchors, ItemOrder, MOST_ANCHORS } from './item-sample.js';
import {
  around,
  type Group,
  keepPlace,
  layTrack,
  NO_TRACK,
  shortWay,
  type Stop,
  toNextStop,
  type Track,
} from './track-layout.js';

/** Why the track may stand still: any one is enough. */
export type StillReason = 'stopped' | 'pointer' | 'focus' | 'scrub' | 'unseen' | 'hidden';

/**
 * Carries the children of one element around it, each by an animation of its own that the compositor runs without script,
 * style or layout. Where the track stands is kept over changes of size, data and speed.
 */
export class TrackController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => HTMLElement | null;
  readonly #reasons = new Set<StillReason>();
  readonly #widthsPx = new Map<Element, number>();
  readonly #order = new ItemOrder();
  #observer: ResizeObserver | undefined;
  #view: HTMLElement | null = null;
  #groups: readonly Element[] = [];
  #track = NO_TRACK;
  /** One for each group, in order. */
  #animations: readonly Animation[] = [];
  #speed = 0;
  #travelledPx = 0;
  #laidRightToLeft = false;

  /** @param find The element whose children travel; `null` while nothing does. */
  constructor(host: ReactiveControllerHost, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#onVisibilityChange();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    this.#watch(null, []);
  }

  hostUpdated(): void {
    const view = this.#find();
    const groups = [...(view?.children ?? [])];
    const same =
      view === this.#view &&
      groups.length === this.#groups.length &&
      groups.every((group, at) => group === this.#groups[at]);
    const isOther = this.#order.changes(groups);
    if (!same) return this.#watch(view, groups);
    if (isOther) this.#observe();
    if (this.isRightToLeft !== this.#laidRightToLeft) this.#measure([]);
  }

  /** In px per second. */
  setSpeed(speed: number): void {
    if (speed === this.#speed) return;
    this.#travelledPx = this.#position();
    this.#speed = speed;
    this.#lay();
  }

  standStill(reason: StillReason, still: boolean): void {
    if (still === this.#reasons.has(reason)) return;
    if (still) this.#reasons.add(reason);
    else this.#reasons.delete(reason);
    this.turn(0);
  }

  /** Carries the line on by so many px, or back. */
  turn(px: number): void {
    this.#travelledPx = this.#position() + px;
    this.#place();
  }

  /** Turns the track until all of this is in view, or at the very start of the line. */
  reveal(item: Element, atStart = false): void {
    if (!this.#view) return;
    const view = this.#view.getBoundingClientRect();
    const box = item.getBoundingClientRect();
    const beforePx = this.#ruler()(view, box);
    if (atStart || beforePx < 0 || beforePx + box.width / this.scale > this.#widthOf(this.#view)) this.turn(beforePx);
  }

  /** @param aheadPx What the line is about to travel anyway. */
  distanceTo(stop: Stop, aheadPx: number): number {
    const travelledPx = this.#position() + aheadPx;
    if (stop === 'next') return toNextStop(this.#allStops(), travelledPx, 1);
    if (stop === 'previous') return toNextStop(this.#allStops(), travelledPx, -1);
    const contentPx = this.#groups.reduce((sum, group) => sum + this.#widthOf(group), 0);
    return shortWay((stop === 'first' ? 0 : contentPx - this.#widthOf(this.#view)) - travelledPx, this.#track.lengthPx);
  }

  get isRightToLeft(): boolean {
    return this.#view !== null && getComputedStyle(this.#view).direction === 'rtl';
  }

  /** Px on the screen for one of the track's own, where the page has `zoom` or a transform. */
  get scale(): number {
    return (this.#view?.getBoundingClientRect().width ?? 0) / this.#widthOf(this.#view) || 1;
  }

  readonly #onVisibilityChange = (): void => this.standStill('hidden', document.hidden);

  #widthOf(element: Element | null): number {
    return (element && this.#widthsPx.get(element)) ?? 0;
  }

  #watch(view: HTMLElement | null, groups: readonly Element[]): void {
    this.#travelledPx = this.#position();
    this.#widthsPx.clear();
    this.#clear();
    this.#view = view;
    this.#groups = groups;
    this.#observe();
  }

  /** Anew: sizes are told again as soon as they are known, changed or not. */
  #observe(): void {
    this.#observer ??= new ResizeObserver((entries) => this.#measure(entries));
    this.#observer.disconnect();
    for (const element of this.#view ? [this.#view, ...this.#groups] : []) this.#observer.observe(element);
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    this.#travelledPx = this.#position();
    for (const { target, borderBoxSize } of entries) this.#widthsPx.set(target, borderBoxSize[0]?.inlineSize ?? 0);
    this.#lay();
  }

  /** All is read before anything is written: the browser would reckon styles and layout anew for each look. */
  #lay(): void {
    const viewPx = this.#widthOf(this.#view);
    const track = viewPx > 0 && this.#speed > 0 ? layTrack(viewPx, this.#measured(MOST_ANCHORS)) : NO_TRACK;
    this.#laidRightToLeft = this.isRightToLeft;
    const sign = this.#laidRightToLeft ? -1 : 1;
    this.#travelledPx = keepPlace(this.#travelledPx, this.#track, track);
    this.#clear();
    this.#track = track;
    const timing = { duration: this.#msFor(track.lengthPx), iterations: Infinity };
    this.#animations = this.#groups.slice(0, track.entriesPx.length).map((group, at) => {
      const entryPx = track.entriesPx[at] ?? 0;
      return group.animate(
        { transform: [entryPx, entryPx - track.lengthPx].map((px) => `translateX(${sign * px}px)`) },
        timing,
      );
    });
    this.#place();
  }

  #allStops(): Track {
    return layTrack(this.#widthOf(this.#view), this.#measured(Infinity));
  }

  /** @param most Items to look at in each group: those that were looked at before, or else evenly spread. */
  #measured(most: number): Group[] {
    const between = this.#ruler();
    const known = new Set(this.#track.pairs);
    return this.#groups.map((group) => {
      const box = group.getBoundingClientRect();
      const items = anchors(group, most, known);
      return {
        widthPx: this.#widthOf(group),
        startsPx: items.map((item) => between(box, item.getBoundingClientRect())),
        pairs: items.map(pairOf),
      };
    });
  }

  /** Measures from the start of one box to that of another, along the line of text. */
  #ruler(): (from: DOMRect, to: DOMRect) => number {
    const { isRightToLeft, scale } = this;
    return (from, to) => (isRightToLeft ? from.right - to.right : to.left - from.left) / scale;
  }

  #clear(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
  }

  #msFor(distancePx: number): number {
    return (distancePx / this.#speed) * 1000;
  }

  /** How far the line has travelled since it began, read from the first group. */
  #position(): number {
    const [first] = this.#animations;
    if (!first) return this.#travelledPx;
    const {
      entriesPx: [entryPx = 0],
      lengthPx,
    } = this.#track;
    return around((Number(first.currentTime) / 1000) * this.#speed - entryPx, lengthPx);
  }

  /** Start times, not `play()`: it may begin a frame later for one group than for another. */
  #place(): void {
    const now = Number(document.timeline.currentTime);
    for (const [at, animation] of this.#animations.entries()) {
      const timeMs = this.#msFor(around(this.#travelledPx + (this.#track.entriesPx[at] ?? 0), this.#track.lengthPx));
      if (this.#reasons.size === 0) {
        animation.startTime = now - timeMs;
      } else {
        animation.pause();
        animation.currentTime = timeMs;
      }
    }
  }
}

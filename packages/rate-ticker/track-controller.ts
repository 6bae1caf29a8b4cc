import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { around, type Course, layTrack, type Track } from './track.js';

/** Why the track may stand still: any one is enough. */
export type StillReason = 'stopped' | 'pointer' | 'focus' | 'unseen' | 'hidden';

interface Runner {
  readonly course: Course;
  readonly animation: Animation;
}

const EMPTY: Track = { lengthPx: 0, courses: [] };

/**
 * Carries the children of one element around it, each by an animation of its own that the compositor runs without script,
 * style or layout. Where the track stands is kept over changes of size, data and speed.
 */
export class TrackController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => HTMLElement | null;
  readonly #reasons = new Set<StillReason>();
  readonly #widthsPx = new Map<Element, number>();
  #observer: ResizeObserver | undefined;
  #view: HTMLElement | null = null;
  #groups: readonly Element[] = [];
  #track = EMPTY;
  #runners: readonly Runner[] = [];
  #speed = 0;
  #travelledPx = 0;

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
    for (const reason of ['pointer', 'focus'] as const) this.#reasons.delete(reason);
    this.#watch(null, []);
  }

  hostUpdated(): void {
    const view = this.#find();
    const groups = [...(view?.children ?? [])];
    const same = view === this.#view && groups.length === this.#groups.length && groups.every((group, at) => group === this.#groups[at]);
    if (!same) this.#watch(view, groups);
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
    this.#travelledPx = this.#position();
    if (still) this.#reasons.add(reason);
    else this.#reasons.delete(reason);
    this.#place();
  }

  /** Turns the track until all of this is in view. */
  reveal(item: Element): void {
    if (!this.#view) return;
    const view = this.#view.getBoundingClientRect();
    const box = item.getBoundingClientRect();
    const beforePx = this.#isRightToLeft() ? view.right - box.right : box.left - view.left;
    if (beforePx >= 0 && beforePx + box.width <= view.width) return;
    this.#travelledPx = this.#position() + beforePx;
    this.#place();
  }

  readonly #onVisibilityChange = (): void => this.standStill('hidden', document.hidden);

  #watch(view: HTMLElement | null, groups: readonly Element[]): void {
    this.#travelledPx = this.#position();
    this.#observer?.disconnect();
    this.#widthsPx.clear();
    this.#clear();
    this.#view = view;
    this.#groups = groups;
    if (!view) return;
    this.#observer ??= new ResizeObserver((entries) => this.#measure(entries));
    for (const element of [view, ...groups]) this.#observer.observe(element);
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) this.#widthsPx.set(target, borderBoxSize[0]?.inlineSize ?? 0);
    this.#travelledPx = this.#position();
    this.#lay();
  }

  #lay(): void {
    this.#clear();
    const viewPx = this.#view ? this.#widthsPx.get(this.#view) : 0;
    if (!viewPx || this.#speed <= 0) return;
    this.#track = layTrack(viewPx, this.#groups.map((group) => this.#widthsPx.get(group) ?? 0));
    this.#runners = this.#groups.flatMap((group, at) => {
      const course = this.#track.courses[at];
      return course ? { course, animation: this.#animate(group, course) } : [];
    });
    this.#place();
  }

  #animate(group: Element, { from, to }: Course): Animation {
    const sign = this.#isRightToLeft() ? -1 : 1;
    const transform = [from, to].map((px) => `translateX(${sign * px}px)`);
    return group.animate({ transform }, { duration: this.#msFor(this.#track.lengthPx), iterations: Infinity });
  }

  #clear(): void {
    for (const { animation } of this.#runners) animation.cancel();
    this.#runners = [];
    this.#track = EMPTY;
  }

  #msFor(distancePx: number): number {
    return (distancePx / this.#speed) * 1000;
  }

  /** How far the line has travelled since it began, read from the first group. */
  #position(): number {
    const [first] = this.#runners;
    if (!first) return this.#travelledPx;
    const travelledPx = (Number(first.animation.currentTime) / 1000) * this.#speed;
    return around(travelledPx - first.course.start, this.#track.lengthPx);
  }

  /** Start times, not `play()`: it may begin a frame later for one group than for another. */
  #place(): void {
    const now = Number(document.timeline.currentTime);
    for (const { animation, course } of this.#runners) {
      const timeMs = this.#msFor(around(this.#travelledPx + course.start, this.#track.lengthPx));
      if (this.#reasons.size === 0) {
        animation.startTime = now - timeMs;
      } else {
        animation.pause();
        animation.currentTime = timeMs;
      }
    }
  }

  #isRightToLeft(): boolean {
    return this.#view !== null && getComputedStyle(this.#view).direction === 'rtl';
  }
}

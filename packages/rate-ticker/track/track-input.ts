import type { ReactiveController } from 'lit';
import { Drag } from './drag.js';
import type { FocusKeeper } from './focus-restoration.js';
import { Glide } from './smooth-scroll.js';
import type { Stop } from './track-layout.js';
import type { TrackController } from './track-controller.js';

/** How long the line rests where the reader left it. */
const REST_MS = 1500;

/** Of a throw, which goes on as far as its speed carries it, and of a step. */
const THROW_MS = 325;
const STEP_MS = 90;

/** A line of text, where a wheel counts in lines. */
const LINE_PX = 16;

const STOPS: Readonly<Record<string, Stop>> = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' };
const MIRRORED: Readonly<Record<string, Stop>> = { ...STOPS, ArrowRight: 'previous', ArrowLeft: 'next' };

/** How far a wheel turns to the right, in px; 0 if it would rather scroll the page. */
export function sidewaysPx(
  { deltaX, deltaY, deltaMode, shiftKey }: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey'>,
  viewPx: number,
): number {
  const [x, y] = shiftKey && deltaX === 0 ? [deltaY, 0] : [deltaX, deltaY];
  return Math.abs(x) > Math.abs(y) ? x * ([1, LINE_PX, viewPx][deltaMode] ?? 1) : 0;
}

/** Lets a reader hold the track, and turn it by pointer, wheel and keys. What it does in between is the track's own affair. */
export class TrackInput implements ReactiveController {
  readonly #track: TrackController;
  readonly #find: () => HTMLElement | null;
  readonly #focus: FocusKeeper;
  readonly #glide: Glide;
  #view: HTMLElement | null = null;
  #listening: AbortController | undefined;
  #drag: Drag | undefined;
  #dragged = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param find The element that shows the track; `null` while nothing moves. */
  constructor(track: TrackController, find: () => HTMLElement | null, focus: FocusKeeper) {
    this.#track = track;
    this.#find = find;
    this.#focus = focus;
    this.#glide = new Glide(
      (px) => track.turn(px),
      () => this.#letGo(),
    );
  }

  hostUpdated(): void {
    const view = this.#find();
    if (view === this.#view) return;
    this.hostDisconnected();
    this.#view = view;
    if (view) this.#listen(view);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#glide.stop();
    clearTimeout(this.#rest);
    this.#view = null;
    this.#drag = undefined;
    for (const reason of ['pointer', 'focus', 'scrub'] as const) this.#track.standStill(reason, false);
  }

  #listen(view: HTMLElement): void {
    const { signal } = (this.#listening = new AbortController());
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      capture = false,
    ) => view.addEventListener(name, listener, { signal, capture, passive: false });
    // A finger does not hover: it would leave the line standing.
    on('pointerenter', ({ pointerType }) => this.#track.standStill('pointer', pointerType !== 'touch'));
    on('pointerleave', (event) => this.#onPointerEnd(event));
    on('pointerdown', (event) => this.#onPointerDown(event));
    on('pointermove', (event) => this.#onPointerMove(event));
    on('pointerup', (event) => this.#onPointerEnd(event));
    on('pointercancel', (event) => this.#onPointerEnd(event));
    on('mousedown', (event) => this.#onMouseDown(event));
    on('click', (event) => this.#onClick(event), true);
    on('wheel', (event) => this.#onWheel(event));
    on('keydown', (event) => this.#onKey(event));
    on('focusin', (event) => this.#onFocus(event));
    on('focusout', () => this.#track.standStill('focus', false));
  }

  /** From what is left to right on the screen to the line's own way, or back. */
  #along(px: number): number {
    return (this.#track.isRightToLeft ? -px : px) / this.#track.scale;
  }

  #hold(): void {
    clearTimeout(this.#rest);
    this.#track.standStill('scrub', true);
  }

  #letGo(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#track.standStill('scrub', false), REST_MS);
  }

  #onPointerDown(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    this.#glide.stop();
    this.#drag = new Drag(event);
    this.#dragged = false;
    this.#hold();
  }

  /** The pointer is captured only once it drags: a click belongs to what is under it. */
  #onPointerMove(event: PointerEvent): void {
    const px = this.#drag?.move(event) ?? 0;
    if (!this.#drag?.started) return;
    if (!this.#dragged) this.#view?.setPointerCapture(event.pointerId);
    this.#dragged = true;
    this.#track.turn(-this.#along(px));
  }

  #onPointerEnd({ type, timeStamp, isPrimary }: PointerEvent): void {
    if (type === 'pointerleave') this.#track.standStill('pointer', false);
    if (!this.#drag || !isPrimary) return;
    const pxPerMs = this.#drag.started && type === 'pointerup' ? this.#drag.thrownAt(timeStamp) : 0;
    this.#drag = undefined;
    this.#glide.go(-this.#along(pxPerMs * THROW_MS), THROW_MS);
  }

  /** A first press would begin to select text or to drag a link; a second selects a word. */
  #onMouseDown(event: MouseEvent): void {
    if (event.button === 0 && event.detail === 1) event.preventDefault();
  }

  /** What ends a drag is no click; one of the keyboard always is, and of what assists, which has no detail. */
  #onClick(event: MouseEvent): void {
    if (!this.#dragged || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A wheel that turns up or down scrolls the page, and with Ctrl zooms it. */
  #onWheel(event: WheelEvent): void {
    const px = sidewaysPx(event, this.#view?.clientWidth ?? 0);
    if (event.ctrlKey || px === 0) return;
    event.preventDefault();
    this.#hold();
    this.#glide.stop();
    this.#track.turn(this.#along(px));
    this.#letGo();
  }

  #onKey(event: KeyboardEvent): void {
    this.#dragged = false;
    const stop = (this.#track.isRightToLeft ? MIRRORED : STOPS)[event.key];
    if (!stop || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (event.target !== this.#view) return this.#focusOn(stop, event.target);
    this.#hold();
    const { px } = this.#glide;
    this.#glide.go(px + this.#track.distanceTo(stop, px), STEP_MS);
  }

  /** From the link of one item focus goes to the next one's, or to the line if that has none. */
  #focusOn(stop: Stop, from: EventTarget | null): void {
    const items = [...(this.#view?.children ?? [])].flatMap(({ children }) => [...children]);
    const at = items.findIndex((item) => from instanceof Node && item.contains(from));
    const item = items.at({ next: (at + 1) % items.length, previous: at - 1, first: 0, last: -1 }[stop]);
    const link = item?.querySelector('a');
    (link ?? this.#view)?.focus({ preventScroll: true });
    if (item && !link) this.#track.reveal(item, true);
  }

  #onFocus({ target }: FocusEvent): void {
    this.#track.standStill('focus', true);
    if (target instanceof Element && target !== this.#view && !this.#focus.restoring) this.#track.reveal(target);
  }
}

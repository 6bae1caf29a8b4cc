import type { ReactiveController } from 'lit';
import type { LazyModule } from '../../loading/lazy-module.js';
import type { TrackController } from './track-controller.js';

/** Scrolls the line by drag, wheel and keys. Downloaded when the user first points at the line or focuses it. */
export interface InputModule {
  /**
   * @param press The event of a pointer that is pressed already.
   * @returns A function that removes the listeners.
   */
  readonly listenToInput: (track: TrackController, viewport: HTMLElement, press?: PointerEvent) => () => void;
}

/** Pauses the line while the pointer is over it or focus is in it, and then lets the user scroll it. */
export class Attention implements ReactiveController {
  readonly #track: TrackController;
  readonly #findViewport: () => HTMLElement | null;
  readonly #inputModule: LazyModule<InputModule>;
  #viewport: HTMLElement | null = null;
  #listeners = new AbortController();
  #press: PointerEvent | undefined;
  /** Whether the viewport has its input, or will have it. */
  #hasInput = false;

  /** @param findViewport Returns the element that shows the track; `null` if nothing is to move. */
  constructor(track: TrackController, findViewport: () => HTMLElement | null, inputModule: LazyModule<InputModule>) {
    this.#track = track;
    this.#findViewport = findViewport;
    this.#inputModule = inputModule;
  }

  hostUpdated(): void {
    const viewport = this.#findViewport();
    if (viewport === this.#viewport) return;
    this.hostDisconnected();
    this.#viewport = viewport;
    if (viewport) this.#listen(viewport);
  }

  hostDisconnected(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
    this.#viewport = null;
    this.#hasInput = false;
    this.#track.setPaused('hover', false);
    this.#track.setPaused('focus', false);
  }

  /** Lets the user scroll the line, which may be paused without a pointer or focus in it. */
  loadInput(): void {
    const viewport = this.#viewport;
    if (this.#hasInput || !viewport) return;
    this.#hasInput = true;
    const { signal } = this.#listeners;
    const attach = ({ listenToInput }: InputModule): void => {
      if (!signal.aborted) signal.addEventListener('abort', listenToInput(this.#track, viewport, this.#press));
    };
    const { current } = this.#inputModule;
    if (current) attach(current);
    else this.#inputModule.load().then(attach, () => (this.#hasInput = false));
  }

  #listen(viewport: HTMLElement): void {
    const { signal } = this.#listeners;
    const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void) =>
      viewport.addEventListener(name, listener, { signal });
    // The line may have stood still before.
    this.#track.setPaused('focus', viewport.matches(':focus-within'));
    // A touch also fires `pointerenter`, but there is no hover that ends: the line would stay paused.
    on('pointerenter', ({ pointerType }) => this.#track.setPaused('hover', pointerType !== 'touch'));
    on('pointerleave', () => this.#track.setPaused('hover', false));
    on('focusin', () => this.#track.setPaused('focus', true));
    on('focusout', () => this.#track.setPaused('focus', false));
    on('pointerdown', (event) => (this.#press = event));
    for (const name of ['pointerup', 'pointercancel'] as const) on(name, () => (this.#press = undefined));
    for (const name of ['pointerenter', 'pointerdown', 'focusin'] as const) on(name, () => this.loadInput());
    if (this.#inputModule.current) this.loadInput();
  }
}

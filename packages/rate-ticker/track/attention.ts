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
  #listeners: AbortController | undefined;
  #press: PointerEvent | undefined;
  #load: (() => void) | undefined;

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

  /** Lets the user scroll a line that is paused without a pointer or focus in it. */
  loadInput(): void {
    this.#load?.();
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.#viewport = null;
    this.#load = undefined;
    for (const reason of ['hover', 'focus'] as const) this.#track.setPaused(reason, false);
  }

  #listen(viewport: HTMLElement): void {
    const listeners = new AbortController();
    this.#listeners = listeners;
    const { signal } = listeners;
    const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void) =>
      viewport.addEventListener(name, listener, { signal });
    // A touch also fires `pointerenter`, but there is no hover that ends: the line would stay paused.
    // The line may have stood still before.
    this.#track.setPaused('focus', viewport.matches(':focus-within'));
    on('pointerenter', ({ pointerType }) => this.#track.setPaused('hover', pointerType !== 'touch'));
    on('pointerleave', () => this.#track.setPaused('hover', false));
    on('focusin', () => this.#track.setPaused('focus', true));
    on('focusout', () => this.#track.setPaused('focus', false));
    on('pointerdown', (event) => (this.#press = event));
    for (const name of ['pointerup', 'pointercancel'] as const) on(name, () => (this.#press = undefined));
    const attachInput = ({ listenToInput }: InputModule): void => {
      if (!signal.aborted) signal.addEventListener('abort', listenToInput(this.#track, viewport, this.#press));
    };
    const module = this.#inputModule;
    if (module.current) return attachInput(module.current);
    let isLoading = false;
    const load = (): void => {
      if (isLoading) return;
      isLoading = true;
      module.load().then(attachInput, () => (isLoading = false));
    };
    this.#load = load;
    for (const name of ['pointerenter', 'pointerdown', 'focusin'] as const) on(name, load);
  }
}

import type { RateTable } from '../../data/model/model.js';
import type { Loaded } from '../../data/model/resource.js';

type LoadedRates = Loaded<RateTable> | undefined;

/**
 * Holds new rates back while the reader has paused the ticker, and shows the newest when it plays again. If the page
 * changes the source, the first rates of the new source are shown even while paused.
 */
export class PauseBuffer {
  /** The rates on display. */
  shown: LoadedRates;
  #newest: LoadedRates;
  #origin: string | undefined;
  /** The last rates of the previous source, until rates of the current source are shown. */
  #lastOfPreviousSource: LoadedRates;

  /** @param origin Identifies the source: its URL, or a text that is not a URL for rates set as a property. */
  update(newest: LoadedRates, origin: string | undefined, isPaused: boolean): void {
    if (origin !== this.#origin) this.#lastOfPreviousSource = this.#newest;
    this.#origin = origin;
    this.#newest = newest;
    const isFirstOfNewSource = this.#lastOfPreviousSource && this.#lastOfPreviousSource !== newest;
    if (isPaused && !isFirstOfNewSource) return;
    this.shown = newest;
    if (isFirstOfNewSource) this.#lastOfPreviousSource = undefined;
  }
}

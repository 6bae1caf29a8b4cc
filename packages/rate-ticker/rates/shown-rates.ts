import type { RateTable } from '../../data/model/model.js';
import type { Loaded } from '../../data/model/resource.js';

type Answer = Loaded<RateTable> | undefined;

/** The answer that a reader sees: the newest, or the one that is held while newer ones come. What the page itself changes is not held back. */
export class ShownRates {
  answer: Answer;
  #newest: Answer;
  #origin: string | undefined;
  /** The last answer of another origin: the first after it is shown, held or not. */
  #left: Answer;

  /** @param origin What the page has the rates from: an address, or what none can be for those it hands in. */
  update(newest: Answer, origin: string | undefined, isHeld: boolean): void {
    if (origin !== this.#origin) this.#left = this.#newest;
    this.#origin = origin;
    this.#newest = newest;
    if (isHeld && (!this.#left || this.#left === newest)) return;
    this.answer = newest;
    if (this.#left !== newest) this.#left = undefined;
  }
}

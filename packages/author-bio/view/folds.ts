import type { ReactiveElement } from 'lit';
import type { Person } from '../../data/model/model.js';

/** What was found is at least a line further down; less is a browser that makes room for the ring of what it focuses. */
const MIN_SCROLL_PX = 8;

/** Only focus and find-in-page scroll in what is clipped: they are to be shown what they found. WebKit does not scroll to a link. */
export const isFound = ({ target, currentTarget }: Event): boolean =>
  target instanceof Element &&
  currentTarget instanceof Element &&
  (currentTarget.scrollTop > MIN_SCROLL_PX ||
    target.getBoundingClientRect().bottom > currentTarget.getBoundingClientRect().bottom);

/** Which biographies stand folded, of those that are long. */
export class Folds {
  #open: readonly number[] = [];
  /** Texts that have been measured, and whether they take no more room than folded above a button: how long a line is, a browser alone knows. */
  readonly #fits = new Map<string, boolean>();
  #folding: Element | undefined;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  isOpen(position: number): boolean {
    return this.#open.includes(position);
  }

  isNeeded({ description = '' }: Person): boolean {
    return !this.#fits.get(description);
  }

  toggle(position: number, button?: EventTarget | null): void {
    const folds = this.isOpen(position);
    this.#open = folds ? this.#open.filter((each) => each !== position) : [...this.#open, position];
    this.#folding = folds && button instanceof Element ? button : undefined;
    this.#host.requestUpdate();
  }

  openAll(): void {
    this.#open = [...this.#host.renderRoot.querySelectorAll('article').keys()];
  }

  /** To be called from `updated`, with those who are shown. */
  settle(people: readonly Person[]): void {
    // What a fold takes away above the button would take the reader's place along.
    this.#folding?.scrollIntoView({ block: 'nearest' });
    this.#folding = undefined;
    const cards = this.#host.renderRoot.querySelectorAll('article');
    people.forEach((person, position) => this.#measure(person, cards[position]?.querySelector('.folded')));
  }

  #measure({ description = '' }: Person, text: Element | null | undefined): void {
    const button = text?.nextElementSibling;
    if (!text || !button?.clientHeight || this.#fits.has(description)) return; // neither while the whole card is cut nor in print
    const fits = text.scrollHeight <= text.clientHeight + button.clientHeight;
    this.#fits.set(description, fits);
    if (fits) void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }
}

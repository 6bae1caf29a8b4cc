import type { ReactiveElement } from 'lit';
import { afterLayout } from '../../core/visibility/after-layout.js';
import type { Person } from '../../data/model/model.js';
import { PARAGRAPH } from '../authors/biography-text.js';

/** A smaller reserved space can't show a card; the site builder set it to reserve nothing. */
const MIN_RESERVED_HEIGHT_PX = 100;

/** A biography with this many lines isn't collapsed to five: the button would need as much space as one line saves. */
const MAX_LINES = 6;

/** Estimated length of a line, until the browser has laid the text out. */
const CHARACTERS_PER_LINE = 65;

/** A smaller scroll only makes room for the focus ring. */
export const MIN_SCROLL_PX = 8;

/** Whether the biography is estimated to have more than six lines, so that it is collapsed at first. */
export function isLong({ description = '' }: Person): boolean {
  let lines = 0;
  for (const [paragraph] of description.matchAll(PARAGRAPH)) lines += Math.ceil(paragraph.length / CHARACTERS_PER_LINE);
  return lines > MAX_LINES;
}

/**
 * What a widget hides behind a button: the end of long biographies, and the end of a card that arrived late.
 *
 * If data arrives while the user sees the reserved space, a card that needs more is clipped to that space, which avoids
 * a layout shift. The whole card is shown as soon as the space is no longer reserved.
 *
 * Sizes are read after layout, and what fits is shown before the browser paints.
 */
export class Folds {
  /** Whether the card is clipped; its biographies aren't collapsed in addition. */
  isClipped = false;
  #wasWaiting = false;
  /** Positions of the authors whose biographies are expanded. */
  readonly #expanded = new Set<number>();
  /** By text: whether the whole biography needs no more space than the collapsed one with its button. */
  readonly #fits = new Map<string, boolean>();
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /**
   * Decides whether the card is clipped. Call it from `willUpdate`.
   *
   * @param isPainted Whether the browser has painted the reserved space, so that the user may have seen it.
   */
  updateClip(isReserved: boolean, isEmpty: boolean, isPainted: boolean): void {
    const isLate = this.isClipped || (this.#wasWaiting && isPainted);
    this.isClipped = isReserved && !isEmpty && isLate;
    this.#wasWaiting = isReserved && isEmpty;
  }

  isCollapsible(person: Person): boolean {
    return isLong(person) && !this.#fits.get(person.description ?? '');
  }

  isExpanded(position: number): boolean {
    return this.#expanded.has(position);
  }

  /** Expands or collapses a biography. Resolves when it has changed. */
  toggle(position: number): Promise<boolean> {
    if (!this.#expanded.delete(position)) this.#expanded.add(position);
    return this.#update();
  }

  /** Shows the whole card, with its biographies expanded. */
  async expandCard(): Promise<void> {
    if (!this.isClipped) return;
    for (const position of this.#host.renderRoot.querySelectorAll('article').keys()) this.#expanded.add(position);
    this.isClipped = false;
    await this.#update();
  }

  /** Call it from `updated`, with the authors that are shown. */
  afterUpdate(people: readonly Person[]): void {
    const isUnknown = (person: Person) => isLong(person) && !this.#fits.has(person.description ?? '');
    if (!this.isClipped && !people.some(isUnknown)) return;
    afterLayout(this.#host, () => {
      this.#measureCard();
      this.#measureBiographies(people);
    });
  }

  /** In print everything fits, and buttons have no height. */
  #measureCard(): void {
    const box = this.#host.renderRoot.querySelector('.clipped');
    if (!box?.lastElementChild?.clientHeight) return;
    this.isClipped = box.clientHeight >= MIN_RESERVED_HEIGHT_PX && box.scrollHeight > box.clientHeight;
    if (!this.isClipped) void this.#update();
  }

  #measureBiographies(people: readonly Person[]): void {
    const cards = this.#host.renderRoot.querySelectorAll('article');
    for (const [position, { description = '' }] of people.entries()) {
      const text = cards[position]?.querySelector('.collapsed');
      const buttonHeight = text?.nextElementSibling?.clientHeight;
      // The button also has no height while the whole card is clipped.
      if (!text || !buttonHeight) continue;
      const fits = text.scrollHeight <= text.clientHeight + buttonHeight;
      this.#fits.set(description, fits);
      if (fits) void this.#update();
    }
  }

  #update(): Promise<boolean> {
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }
}

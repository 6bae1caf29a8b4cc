import { type LitElement, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../core/element/adopt-styles.js';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { afterLayout } from '../../core/visibility/after-layout.js';
import type { Person } from '../../data/model/model.js';
import { isLong } from '../authors/is-long.js';
import type { ReservedCard } from '../view/reserved-card.js';
import { expandButton, expandWhenReached } from './clip-to-reserved-space.js';
import { collapsibleBiography } from './collapse-long-biography.js';
import { foldsStyles } from './folds.styles.js';

/** Adds the styles of folds to the element; on a server, to all elements of its class. */
function adoptFoldsStyles(host: LitElement): void {
  const { elementStyles } = host.constructor as typeof LitElement; // the platform types it as Function
  if (host.shadowRoot) adoptStyles(host, host.shadowRoot, foldsStyles);
  else if (!elementStyles.includes(foldsStyles)) elementStyles.push(foldsStyles);
}

/**
 * What a widget hides behind a button: the end of long biographies, and the end of a card that arrived late.
 *
 * Sizes are read after layout, and what fits is shown before the browser paints.
 */
export class Folds {
  /** Positions of the authors whose biographies are expanded. */
  readonly #expanded = new Set<number>();
  /** By text: whether the whole biography needs no more space than the collapsed one with its button. */
  readonly #fits = new Map<string, boolean>();
  readonly #host: LitElement;
  readonly #card: ReservedCard;

  constructor(host: LitElement, card: ReservedCard) {
    adoptFoldsStyles(host);
    this.#host = host;
    this.#card = card;
  }

  /** Whether the card is clipped; its biographies aren't collapsed in addition. */
  get isClipped(): boolean {
    return this.#card.isClipped;
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
    this.#card.isClipped = false;
    await this.#update();
  }

  /**
   * The biography's text, with a button if it is long.
   *
   * @param position The author's position in the widget.
   */
  biography(
    person: Person,
    paragraphs: readonly TemplateResult[],
    position: number,
    messages: Messages,
  ): TemplateResult | readonly TemplateResult[] {
    return this.#isCollapsible(person) ? collapsibleBiography(this, paragraphs, position, messages) : paragraphs;
  }

  /** The button that shows the whole card, if it is clipped. */
  expandButton(messages: Messages): TemplateResult | typeof nothing {
    return this.isClipped ? expandButton(this.#host, this, messages) : nothing;
  }

  /** Handles `focusin` on the card and `scroll` on its box. */
  handleReach(event: Event): void {
    void expandWhenReached(this.#host, this, event);
  }

  /** Call it from `updated`, with the authors that are shown. */
  afterUpdate(people: readonly Person[]): void {
    const isUnknown = (person: Person) => isLong(person) && !this.#fits.has(person.description ?? '');
    if (people.some(isUnknown)) afterLayout(this.#host, () => this.#measureBiographies(people));
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

  #isCollapsible(person: Person): boolean {
    return isLong(person) && !this.#fits.get(person.description ?? '');
  }

  #update(): Promise<boolean> {
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }
}

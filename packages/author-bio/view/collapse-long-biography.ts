/** A long biography shows its first lines, and a button that expands it. */
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { afterLayout } from '../../core/visibility/after-layout.js';
import type { Person } from '../../data/model/model.js';
import { PARAGRAPH, paragraphsOf, type TextRun } from '../authors/biography-text.js';

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

/** Remembers which biographies of a widget are expanded, by the author's position. */
export class CollapsibleBiographies {
  readonly #expanded = new Set<number>();
  /** By text: whether the whole biography needs no more space than the collapsed one with its button. */
  readonly #fits = new Map<string, boolean>();
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  isExpanded(position: number): boolean {
    return this.#expanded.has(position);
  }

  isCollapsible(person: Person): boolean {
    return isLong(person) && !this.#fits.get(person.description ?? '');
  }

  /** Resolves when the biography has changed. */
  toggle(position: number): Promise<boolean> {
    if (!this.#expanded.delete(position)) this.#expanded.add(position);
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }

  /** Takes effect with the next update, which the caller has to request. */
  expandAll(): void {
    for (const position of this.#host.renderRoot.querySelectorAll('article').keys()) this.#expanded.add(position);
  }

  /** Call it from `updated`, with the authors that are shown. */
  afterUpdate(people: readonly Person[]): void {
    const unknown = people.filter((person) => isLong(person) && !this.#fits.has(person.description ?? ''));
    if (unknown.length > 0) afterLayout(this.#host, () => this.#measure(people));
  }

  #measure(people: readonly Person[]): void {
    const cards = this.#host.renderRoot.querySelectorAll('article');
    for (const [position, { description = '' }] of people.entries()) {
      const text = cards[position]?.querySelector('.collapsed');
      const buttonHeight = text?.nextElementSibling?.clientHeight;
      // The button has no height in print, and while the whole card is clipped.
      if (!text || !buttonHeight) continue;
      const fits = text.scrollHeight <= text.clientHeight + buttonHeight;
      this.#fits.set(description, fits);
      if (fits) this.#host.requestUpdate();
    }
  }
}

/**
 * Whether a `scroll` or `focusin` event reached text that is hidden. Only focus and find-in-page scroll a box with
 * `overflow: hidden`. WebKit doesn't scroll to a focused link, so its position is checked too.
 */
function isInHiddenText({ target, currentTarget: box }: Event): boolean {
  if (!(target instanceof Element && box instanceof Element)) return false;
  const isScrolled = box.scrollTop > MIN_SCROLL_PX;
  return isScrolled || target.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom;
}

const textRun = (run: TextRun): string | TemplateResult =>
  typeof run === 'string' ? run : html`<a href=${run.url}>${run.text}</a>`;

interface BiographyContext {
  readonly biographies: CollapsibleBiographies;
  readonly messages: Messages;
}

/**
 * The biography's text, with a button if it is long.
 *
 * @param position The author's position in the widget.
 */
export function collapsibleBiography(
  person: Person,
  position: number,
  { biographies, messages }: BiographyContext,
): TemplateResult | readonly TemplateResult[] {
  const paragraphs = paragraphsOf(person).map((runs) => html`<p dir="auto">${runs.map(textRun)}</p>`);
  if (!biographies.isCollapsible(person)) return paragraphs;
  const isExpanded = biographies.isExpanded(position);
  const onReach = (event: Event): void => {
    if (!isExpanded && isInHiddenText(event)) void biographies.toggle(position);
  };
  const onClick = async ({ currentTarget: button }: Event): Promise<void> => {
    await biographies.toggle(position);
    // Without the lines that disappeared above it, the button may be out of view.
    if (isExpanded && button instanceof Element) button.scrollIntoView({ block: 'nearest' });
  };
  return html`
    <div class=${isExpanded ? '' : 'collapsed'} @scroll=${onReach} @focusin=${onReach}>${paragraphs}</div>
    <button part="fold" aria-expanded=${isExpanded} aria-describedby="name-${position}"
      @click=${onClick}>${isExpanded ? messages.readLess : messages.readMore}</button>
  `;
}

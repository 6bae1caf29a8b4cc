/** A long biography shows its first lines, and a button that expands it. */
import { css, html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { Person } from '../../data/model/model.js';
import { PARAGRAPH, paragraphsOf, type TextRun } from '../authors/biography-text.js';
import { isInClippedContent } from './clipped-content.js';

/** Lines that a collapsed biography shows. */
const COLLAPSED_LINES = 5;

/** A biography with this many lines isn't collapsed: the button would need as much space as one line saves. */
const MAX_LINES = COLLAPSED_LINES + 1;

/** Estimated length of a line, until the browser has laid the text out. */
const CHARACTERS_PER_LINE = 65;

export const collapsibleBiographyStyles = css`
  @media not print {
    :not(.clipped) > section .collapsed {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: ${COLLAPSED_LINES};
    }
  }
`;

/** Whether the biography is estimated to have more than six lines, so that it is collapsed at first. */
export function isLong({ description = '' }: Person): boolean {
  let lines = 0;
  for (const [paragraph] of description.matchAll(PARAGRAPH)) lines += Math.ceil(paragraph.length / CHARACTERS_PER_LINE);
  return lines > MAX_LINES;
}

/** Remembers which biographies of a widget are expanded, by the author's position. */
export class CollapsibleBiographies {
  #expanded: readonly number[] = [];
  /** By text: whether the whole biography needs no more space than the collapsed one with its button. */
  readonly #fits = new Map<string, boolean>();
  #collapsedButton: Element | undefined;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  isExpanded(position: number): boolean {
    return this.#expanded.includes(position);
  }

  isCollapsible(person: Person): boolean {
    return isLong(person) && !this.#fits.get(person.description ?? '');
  }

  /** @param button The button that the user activated, if any; it stays in view. */
  toggle(position: number, button?: EventTarget | null): void {
    const isCollapsing = this.isExpanded(position);
    this.#expanded = isCollapsing ? this.#expanded.filter((each) => each !== position) : [...this.#expanded, position];
    this.#collapsedButton = isCollapsing && button instanceof Element ? button : undefined;
    this.#host.requestUpdate();
  }

  /** Takes effect with the next update, which the caller has to request. */
  expandAll(): void {
    this.#expanded = [...this.#host.renderRoot.querySelectorAll('article').keys()];
  }

  /** Call it from `updated`, with the authors that are shown. */
  afterUpdate(people: readonly Person[]): void {
    // Without the lines that disappeared above it, the button may be out of view.
    this.#collapsedButton?.scrollIntoView({ block: 'nearest' });
    this.#collapsedButton = undefined;
    const cards = this.#host.renderRoot.querySelectorAll('article');
    people.forEach((person, position) => this.#measure(person, cards[position]?.querySelector('.collapsed')));
  }

  #measure({ description = '' }: Person, text: Element | null | undefined): void {
    const button = text?.nextElementSibling;
    // The button has no height in print, and while the whole card is clipped.
    if (!text || !button?.clientHeight || this.#fits.has(description)) return;
    const fits = text.scrollHeight <= text.clientHeight + button.clientHeight;
    this.#fits.set(description, fits);
    if (fits) void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }
}

const textRun = (run: TextRun): string | TemplateResult =>
  typeof run === 'string' ? run : html`<a href=${run.url}>${run.text}</a>`;

/** The biography's text, with a button if it is long. */
export function collapsibleBiography(
  person: Person,
  position: number,
  biographies: CollapsibleBiographies,
  { readMore, readLess }: Messages,
): TemplateResult {
  const paragraphs = paragraphsOf(person).map((runs) => html`<p dir="auto">${runs.map(textRun)}</p>`);
  if (!biographies.isCollapsible(person)) return html`${paragraphs}`;
  const isExpanded = biographies.isExpanded(position);
  const onReach = (event: Event): void => {
    if (!isExpanded && isInClippedContent(event)) biographies.toggle(position);
  };
  const onClick = ({ currentTarget }: Event): void => biographies.toggle(position, currentTarget);
  const label = isExpanded ? readLess : readMore;
  return html`
    <div class=${isExpanded ? '' : 'collapsed'} @scroll=${onReach} @focusin=${onReach}>${paragraphs}</div>
    <button part="fold" aria-expanded=${isExpanded} aria-describedby="name-${position}"
      @click=${onClick}>${label}</button>
  `;
}

import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { Ends } from '../interaction/strip-scroller.js';

/**
 * Buttons at an end stay, and can be focused, so that the keyboard does not lose its place; where all fits they are gone, but
 * not their room.
 */
export function controls(
  ends: Ends,
  { previous, next }: Messages,
  onPage: (direction: 1 | -1) => unknown,
): TemplateResult {
  const button = (label: string, end: 'start' | 'end', direction: 1 | -1) =>
    html`<button part="button" aria-label=${label} aria-disabled=${ends.includes(end)} @click=${() => onPage(direction)}></button>`;
  return html`<div class="controls" part="controls">${button(previous, 'start', -1)} ${button(next, 'end', 1)}</div>`;
}

import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';

interface ScrollButtonsContext {
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly messages: Messages;
  readonly onPress: (direction: 1 | -1) => void;
}

function button(label: string, isDisabled: boolean, onPress: () => void): TemplateResult {
  return html`<button
    part="button"
    aria-label=${label}
    aria-disabled=${isDisabled}
    @click=${onPress}
  ></button>`;
}

/**
 * The previous and next buttons of a strip. At an end, a button is `aria-disabled` but can still be focused, so that
 * the keyboard keeps its place. If all cards are in view, both are hidden, but their space stays reserved.
 */
export function scrollButtons({ isAtStart, isAtEnd, messages, onPress }: ScrollButtonsContext): TemplateResult {
  const previous = button(messages.previous, isAtStart, () => onPress(-1));
  const next = button(messages.next, isAtEnd, () => onPress(1));
  return html`<div class="controls" part="controls">${previous} ${next}</div>`;
}

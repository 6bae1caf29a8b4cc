import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';

/** By then screen readers have taken the text over from the live region. */
const REMOVE_AFTER_MS = 5000;

const ENGLISH = 'Read out rates (screen reader)';

const VISUALLY_HIDDEN = { position: 'absolute', inlineSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' };

/** Adds a text to a live region for five seconds. If it stayed, searching and copying would find each rate twice. */
function announce(liveRegion: HTMLElement, text: string): void {
  Object.assign(liveRegion.style, VISUALLY_HIDDEN, { blockSize: '1px', whiteSpace: 'nowrap' });
  const element = document.createElement('span');
  element.textContent = text;
  liveRegion.append(element);
  setTimeout(() => element.remove(), REMOVE_AFTER_MS);
}

/**
 * A button that makes the user's screen reader read all rates, with its live region. Only a click announces anything.
 * @param descriptions Returns one sentence for each rate.
 */
export function announceButton(descriptions: () => readonly string[], messages: Messages): TemplateResult {
  const onClick = ({ currentTarget }: Event): void => {
    const liveRegion = currentTarget instanceof Element && currentTarget.nextElementSibling;
    if (liveRegion instanceof HTMLElement) announce(liveRegion, descriptions().join('. '));
  };
  return html`<button part="announce-button" type="button" @click=${onClick}>${messages.announce ?? ENGLISH}</button
    ><span aria-live="polite"></span>`;
}

import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';

/** A screen reader has long taken what it says by then. */
const KEPT_MS = 5000;

/** Said once, and not kept: each rate is in the page once for all who read, search or copy it. */
function say(region: Element, text: string): void {
  const line = document.createElement('span');
  line.textContent = text;
  region.append(line);
  setTimeout(() => line.remove(), KEPT_MS);
}

/** Has all rates read out by the reader's own screen reader: when asked, and only then. */
export const announceButton = (spoken: () => readonly string[], messages: Messages): TemplateResult => html`<button
    part="announce-button" type="button"
    @click=${({ currentTarget }: Event) => {
      const region = currentTarget instanceof Element && currentTarget.nextElementSibling;
      if (region) say(region, spoken().join('. '));
    }}>${messages.announce}</button><span class="visually-hidden" aria-live="polite"></span>`;

import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';

/** A sentence in the reserved space, once it is known that no author can be shown. */
export const missingAuthor = ({ lang, noAuthor }: Messages): TemplateResult =>
  html`<div class="waiting" part="message" lang=${lang}>${noAuthor ?? 'No details about the author'}</div>`;

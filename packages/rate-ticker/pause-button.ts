import { html, svg, type TemplateResult } from 'lit';
import type { Messages } from '../core/messages/messages.js';

const BARS = svg`<path d="M4 2.5h3v11H4zM9 2.5h3v11H9z" />`;
const TRIANGLE = svg`<path d="M4.5 2v12L13.5 8z" />`;

/** Its label says what it will do; a pressed state beside a changing label would be said twice. */
export const pauseButton = (stopped: boolean, messages: Messages, onClick: () => void): TemplateResult => html`
  <button part="pause-button" type="button" aria-label=${stopped ? messages.play : messages.pause} @click=${onClick}>
    <svg viewBox="0 0 16 16" width="14" height="14" fill="currentcolor" aria-hidden="true">${stopped ? TRIANGLE : BARS}</svg>
  </button>
`;

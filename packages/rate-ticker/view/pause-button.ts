import { html, svg, type TemplateResult } from 'lit';

const BARS = svg`<path d="M4 2.5h3v11H4zM9 2.5h3v11H9z" />`;
const TRIANGLE = svg`<path d="M4.5 2v12L13.5 8z" />`;

/** @param label What it will do, and to what; a pressed state beside a changing label would be said twice. */
export const pauseButton = (stopped: boolean, label: string, onClick: () => void): TemplateResult => html`
  <button part="pause-button" type="button" aria-label=${label} @click=${onClick}>
    <svg viewBox="0 0 16 16" width="14" height="14" fill="currentcolor" aria-hidden="true">${stopped ? TRIANGLE : BARS}</svg>
  </button>
`;

import { html, type TemplateResult } from 'lit';

/** Paths. */
const PAUSE_ICON = 'M4 2.5h3v11H4zM9 2.5h3v11H9z';
const PLAY_ICON = 'M4.5 2v12L13.5 8z';

/**
 * Without `aria-pressed`: the label changes, and a pressed state would say the same again.
 * @param label The accessible name: the action and the widget, e.g. `Pause: Exchange rates`.
 */
export const pauseButton = (isPaused: boolean, label: string, onClick: () => void): TemplateResult => html`
  <button part="pause-button" type="button" aria-label=${label} @click=${onClick}>
    <svg viewBox="0 0 16 16" width="14" height="14"
      fill="currentcolor" aria-hidden="true"><path d=${isPaused ? PLAY_ICON : PAUSE_ICON} /></svg>
  </button>
`;

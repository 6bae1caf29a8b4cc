import { css } from 'lit';

export const panelStyles = css`
  [part='debug'] {
    margin: 0.5rem 0 0;
    padding: 0.5rem 0.75rem;
    border: 1px dashed currentcolor;
    font: 0.8125em / 1.5 ui-monospace, monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

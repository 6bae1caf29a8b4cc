import { css, type CSSResultGroup, isServer } from 'lit';

/**
 * For a hero that a server has rendered, until its script has loaded. A server can't see the page's own picture. The
 * first picture gets the row: the page's own, or without one that from data, which is otherwise clipped.
 */
export const serverPictureStyles: CSSResultGroup = isServer
  ? css`
      :host(:not(:defined)) .picture {
        display: grid;
        grid: auto / minmax(0, 1fr);
        grid-auto-rows: 0;
        overflow: clip;
      }
    `
  : [];

import { css, type CSSResultGroup, isServer } from 'lit';

/** For a hero that a server has rendered: the page's own picture hides that from data, which it comes before. */
export const serverPictureStyles: CSSResultGroup = isServer
  ? css`
      :host(:has(> :not([slot], script))) .from-data {
        display: none;
      }
    `
  : [];

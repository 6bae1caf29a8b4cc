import { css } from 'lit';

/** The alternative text in place of a picture that failed to load, and the frame of a picture that doesn't exist. */
export const missingPictureStyles = css`
  :host(:state(broken)) .from-data {
    opacity: 0;
  }

  .alternative-text {
    position: absolute;
    display: grid;
    place-content: center;
    padding: 1rem max(1rem, 10%);
    overflow: hidden;
    outline: 1px solid transparent;
    outline-offset: -1px;
    background: var(--_tint);
    color: var(--_muted);
    font-size: var(--press-step-2, 0.875em);
    line-height: 1.4;
    text-align: center;
    text-wrap: balance;
    pointer-events: none;
  }

  .from-data.skeleton {
    block-size: auto;
    border-radius: var(--press-radius);
  }

  :host(:not(:state(loading))) .from-data.skeleton {
    outline-color: var(--_line);
    background: none;
    opacity: 1;
  }
`;

/** Hides the browser's icon in the page's own picture. Screen readers still read its alternative text. */
export const brokenPictureStyles = css`
  press-article-hero:state(broken) img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    opacity: 0;
  }
`;

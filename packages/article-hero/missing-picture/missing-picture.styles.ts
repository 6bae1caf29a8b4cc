import { css } from 'lit';

/** The alternative text in place of a picture that failed to load, and an icon in place of one that doesn't exist. */
export const missingPictureStyles = css`
  :host(:state(broken)) .from-data {
    opacity: 0;
  }

  .alternative-text {
    position: absolute;
    padding: 1rem max(1rem, 10%);
    overflow: hidden;
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

  /* A frame, not a filled box: that would be the most prominent thing of the page. */
  .alternative-text,
  :host(:not(:state(loading))) .from-data.skeleton {
    display: grid;
    place-content: safe center;
    justify-items: center;
    gap: 0.75rem;
    outline: 1px solid var(--_line);
    outline-offset: -1px;
    background: none;
    opacity: 1;
  }

  /* A picture that is cut through: hills under a sun. */
  .alternative-text::before,
  :host(:not(:state(loading))) .from-data.skeleton::before {
    content: '';
    inline-size: 48px;
    block-size: 40px;
    background: var(--_muted);
    clip-path: path(
      evenodd,
      'M4 6h40v28H4zM6.5 8.5v23h35v-23zM12 16a3 3 0 1 0 6 0 3 3 0 1 0-6 0zM9 29l9-9 5 5 8-9 8 13z'
    );
    mask: linear-gradient(to top right, #000 calc(50% - 2px), #0000 0 calc(50% + 2px), #000 0);
    opacity: 0.5;
  }

  @media (forced-colors: active) {
    :host .alternative-text::before,
    :host .from-data.skeleton.skeleton::before {
      background: CanvasText;
    }
  }
`;

/**
 * Hides the browser's icon in the page's own picture. Screen readers still read its alternative text. Without a known
 * ratio, there is room for that text.
 */
export const brokenPictureStyles = css`
  press-article-hero:state(broken) img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    contain-intrinsic-block-size: 9rem;
    opacity: 0;
  }
`;

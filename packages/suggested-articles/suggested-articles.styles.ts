import { css } from 'lit';

/** The frame: reserved box, heading, buttons. */
export const suggestedArticlesStyles = css`
  :host {
    --_gap: var(--press-suggested-articles-gap, 1.25rem);
    --_ratio: var(--press-suggested-articles-image-ratio, 3 / 2);
    --_lines: var(--press-suggested-articles-headline-lines, 3);
    --_headline-size: var(--press-suggested-articles-headline-size, 1.0625em);
    --_thumbnail: var(--press-suggested-articles-thumbnail-size, 7.5rem);
  }

  :host(:state(gone)) {
    display: none;
  }

  .frame {
    container-type: inline-size;
    line-height: 1.4;
  }

  .held {
    min-block-size: var(--_reserved);
  }

  .base {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.875rem;
  }

  .header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    margin-block-end: 0.875rem;
  }

  .strip .header {
    min-block-size: 2.25rem;
  }

  [part='heading'],
  ::slotted([slot='heading']) {
    margin: 0;
    min-inline-size: 0;
    font-size: 1.1875rem;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  /* The heading is there to hold its height, and is read by nobody until there is something under it. */
  .pending [part='heading'] {
    position: relative;
    visibility: hidden;
  }

  .pending [part='heading']::before {
    content: '';
    position: absolute;
    inset: 0.125em 0;
    visibility: visible;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .controls {
    display: flex;
    flex: none;
    gap: 0.375rem;
  }

  .controls.idle {
    visibility: hidden;
  }

  .controls button {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }

  .controls button:hover {
    border-color: currentcolor;
  }

  .controls button[aria-disabled='true'] {
    border-color: var(--_line);
    cursor: default;
  }

  .controls svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
  }

  .controls [aria-disabled='true'] svg {
    opacity: 0.35;
  }

  .controls svg:dir(rtl) {
    transform: scaleX(-1);
  }

  @media (pointer: coarse) {
    .strip .header {
      min-block-size: 2.75rem;
    }

    .controls button {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    .controls button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .controls [aria-disabled='true'] svg {
      opacity: 1;
    }
  }

  @media print {
    .controls {
      display: none;
    }
  }
`;

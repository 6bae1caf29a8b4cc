import { css } from 'lit';

/** The frame, which reserves space, the heading and the buttons. */
export const suggestedArticlesStyles = css`
  :host {
    --_gap: var(--press-suggested-articles-gap, var(--press-space, 1.25rem));
    --_lines: var(--press-suggested-articles-headline-lines, 4);
    --_headline-size: var(--press-suggested-articles-headline-size, var(--_step-4));

    container-type: inline-size;

    /* A size container has no intrinsic width: this is its width in a flex row, a float or an auto column. */
    contain-intrinsic-inline-size: 18rem;
    line-height: 1.4;
  }

  :host(:state(gone)) {
    display: none !important;
  }

  .frame {
    display: flow-root;
    min-block-size: var(--_reserve);
  }

  section {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.875rem;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    margin-block-end: 0.875rem;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125rem 0.875rem;
    flex: 1 min-content;
    min-inline-size: 0;
  }

  ::slotted([slot='more']) {
    font-size: 0.875em;
    color: var(--press-accent-color, currentcolor);
  }

  [part='heading'],
  ::slotted([slot='heading']) {
    margin: 0;
    font-size: var(--_step-5);
    font-weight: 700;
    line-height: 1.25;
    min-inline-size: 0;
  }

  /* Below a heading that has no room for its longest word beside them. */
  .controls {
    display: flex;
    gap: 0.375rem;
    margin-inline-start: auto;
  }

  /* Placeholders that nothing will replace have no heading, and take no more space than what they replace. */
  .empty {
    max-block-size: var(--_reserve);
    overflow: clip;
  }

  /* Buttons while placeholders are shown, or if all cards are in view. Their space stays reserved. */
  .empty header,
  header:has(+ [inert]) .controls,
  .controls:not(:has([aria-disabled='false'])) {
    visibility: hidden;
  }

  button {
    display: grid;
    place-items: center;
    inline-size: max(2.25rem, 36px);
    aspect-ratio: 1;
    border: 1px solid var(--_line);
    border-radius: var(--press-radius, 50%);
    background: none;
  }

  button:dir(rtl) {
    scale: -1;
  }

  button::before {
    content: '';
    inline-size: 0.5rem;
    aspect-ratio: 1;
    border: solid;
    border-width: 1.75px 1.75px 0 0;
    transform: rotate(45deg) translate(-15%, 15%);
  }

  button:first-child::before {
    scale: -1;
  }

  [aria-disabled='true']::before {
    opacity: 0.35;
  }

  [aria-disabled='false'] {
    cursor: pointer;

    &:hover {
      border-color: currentcolor;
      background: var(--_tint);
    }
  }

  @media (pointer: coarse) {
    button {
      inline-size: max(2.75rem, 44px);
    }
  }

  /* Placeholders from a server are never replaced without JavaScript. */
  @media (scripting: none) {
    section:has([inert]) {
      display: none;
    }
  }
`;

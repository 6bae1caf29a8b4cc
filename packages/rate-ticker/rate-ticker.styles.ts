import { css } from 'lit';

/** What both layouts share. Heights come from tokens, not from content, so that nothing moves when rates arrive. */
export const rateTickerStyles = css`
  :host {
    --_size: var(--press-rate-ticker-font-size, 0.9375em);
    --_row: var(--press-rate-ticker-row, 2.5rem);
    --_gap: var(--press-rate-ticker-gap, 2rem);
    --_up: var(--press-rate-ticker-up-color, #2e8540);
    --_down: var(--press-rate-ticker-down-color, #d1373f);
    --_target: 24px;
    --_toggle: max(2.75rem, var(--_target));
    --_rows: 5;

    font-size: var(--_size);
    font-variant-numeric: lining-nums tabular-nums;
  }

  /* It, and not the host, is what measures itself. */
  [part='base'] {
    contain-intrinsic-inline-size: 18rem;
  }

  .bar {
    --_line-row: var(--_row);
    --_source-lines: 1;
    --_source-row: calc(var(--_source-lines) * 1.4 * 0.8125em + var(--_button, 0px) + 0.75rem + 1px);

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block: 1px solid var(--_line);
  }

  [part='value'] {
    font-weight: 600;
  }

  /* Triangles made of borders: clipped boxes would have to be clipped anew each time the line is painted. */
  .up,
  .down {
    display: inline-block;
    margin-inline: 0.3em 0.25em;
    border: solid transparent;
    border-width: 0 0.275em 0.5em;
    border-block-end-color: var(--_up);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  .down {
    border-width: 0.5em 0.275em 0;
    border-block-start-color: var(--_down);
    vertical-align: 0.04em;
  }

  [part='link'] {
    text-decoration: none;
  }

  [part='link']:hover [part='value'] {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  [part='pause-button'] {
    grid-row: 1;
    display: grid;
    place-items: center;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    border-inline-end: 1px solid var(--_line);
    background: none;
    cursor: pointer;
  }

  [part='pause-button']:hover {
    background: var(--_tint);
  }

  [part='pause-button']:focus-visible {
    outline-offset: -3px;
  }

  .source {
    grid-column: 1 / -1;
    margin: 0;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }

  .source:not(:empty) {
    padding: 0.375rem 0;
    border-block-start: 1px solid var(--_line);
  }

  .source::first-letter {
    text-transform: uppercase;
  }

  .source a {
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }

  .outdated {
    font-style: italic;
  }

  .said:not(:empty) {
    margin-inline-end: 0.75em;
  }

  .announcing {
    --_button: calc(1.4 * 0.8125em);
  }

  /* As high as a finger or pointer needs, in a line that is not. */
  [part='announce-button'] {
    --_reach: 0.4375rem;

    margin-block: calc(-1 * var(--_reach));
    padding: var(--_reach) 0;
    border: 0;
    background: none;
    text-decoration: underline var(--_line);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    :host {
      --_target: 44px;
    }

    [part='base'] {
      --_row: max(2.75rem, 44px, var(--press-rate-ticker-row, 2.75rem));
    }

    .source a {
      padding-block: 0.75rem;
    }

    .announcing {
      --_button: var(--_target);
    }

    /* A finger needs more than a line: on one of its own, it takes nothing of the source's link. */
    [part='announce-button'] {
      display: block;
      margin: 0;
      padding: 0;
      min-block-size: var(--_target);
    }
  }

  @media (forced-colors: active) {
    .up {
      border-block-end-color: CanvasText;
    }

    .down {
      border-block-start-color: CanvasText;
    }
  }
`;

import { css } from 'lit';

/** Styles of both layouts. Heights depend on CSS properties, not on content, so that loading causes no layout shift. */
export const rateTickerStyles = css`
  :host {
    --_font-size: var(--press-rate-ticker-font-size, 0.9375em);
    --_row: var(--press-rate-ticker-row, 2.5rem);
    --_gap: var(--press-rate-ticker-gap, calc(var(--press-space, 1.25rem) * 1.6));
    /* Without light-dark(), in the color of the text. */
    --_up: var(--press-rate-ticker-up-color, light-dark(#1a7f37, #4ac26b));
    --_down: var(--press-rate-ticker-down-color, light-dark(#cf222e, #ff8182));
    --_min-target: 24px;
    --_pause-button-width: max(2.75rem, var(--_min-target));
    --_rows: 5;

    font-size: var(--_font-size);
    font-variant-numeric: lining-nums tabular-nums;
  }

  /* This element is the size container, not the host. */
  [part='base'] {
    contain-intrinsic-inline-size: 18rem;
  }

  .grid {
    --_rates-height: var(--_row);
    --_source-lines: 1;
    --_source-height: calc(
      var(--_source-lines) * 1.4 * 0.8125em + var(--_announce-button-height, 0px) + 0.75rem + 1px
    );

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block: 1px solid var(--_line);
  }

  [part='value'] {
    font-weight: 600;
  }

  /* Triangles made of borders: clip-path would cost time in each paint of the line. */
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
  }

  [part='pause-button'] {
    display: grid;
    place-items: center;
    min-block-size: var(--_min-target);
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_line);
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

  .outdated {
    font-style: italic;
  }

  .source-text:not(:empty) {
    margin-inline-end: 0.75em;
  }

  .announcing {
    --_announce-button-height: calc(1.4 * 0.8125em);
  }

  /* A click target of sufficient height that does not make its line of text higher. */
  [part='announce-button'] {
    --_extra-height: 0.4375rem;

    margin-block: calc(-1 * var(--_extra-height));
    padding: var(--_extra-height) 0;
    border: 0;
    background: none;
    text-decoration: underline;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    :host {
      --_min-target: 44px;
    }

    [part='base'] {
      --_row: max(2.75rem, 44px, var(--press-rate-ticker-row, 2.75rem));
    }

    .source a {
      padding-block: 0.75rem;
    }

    .announcing {
      --_announce-button-height: var(--_min-target);
    }

    /* A touch target is higher than a line of text: in a line of its own it does not cover the source's link. */
    [part='announce-button'] {
      display: block;
      margin: 0;
      padding: 0;
      min-block-size: var(--_min-target);
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

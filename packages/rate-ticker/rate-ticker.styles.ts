import { css } from 'lit';

/** Styles of both layouts. Heights depend on CSS properties, not on content, so that loading causes no layout shift. */
export const rateTickerStyles = css`
  :host {
    --_font-size: var(--press-rate-ticker-font-size, 1em);
    --_row: var(--press-rate-ticker-row, 2.5rem);
    --_gap: var(--press-rate-ticker-gap, calc(var(--press-space, 1.25rem) * 1.6));
    --_up: var(--press-rate-ticker-up-color, color-mix(in oklab, light-dark(#1a7f37, #4ac26b) 85%, currentcolor));
    --_down: var(--press-rate-ticker-down-color, color-mix(in oklab, light-dark(#cf222e, #ff8182) 85%, currentcolor));
    --_half-gap: calc(var(--_gap) / 2);
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
      var(--_source-lines) * 1.4 * var(--_step-1) + var(--_announce-button-height, 0px) + 0.75rem + 1px
    );

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block: 1px solid var(--_line);
  }

  [part='value'] {
    font-weight: 600;
  }

  /* The figure is what is read: what it is the price of, and how it changed, are smaller beside it. */
  [part='pair'],
  [part~='change'] {
    font-size: var(--_step-2);
  }

  [part='pair'],
  [part~='change'],
  [part~='unchanged'],
  [part='source'],
  [part='message'] {
    color: var(--_muted);
  }

  [part~='change'],
  time {
    white-space: nowrap;
  }

  [part~='up'] {
    color: var(--_up);
  }

  [part~='down'] {
    color: var(--_down);
  }

  /* Triangles made of borders: clip-path would cost time in each paint of the line. */
  [part='direction'] {
    display: inline-block;
    border: solid transparent;
    border-width: 0 0.3em 0.55em;
    border-block-end-color: currentcolor;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  [part~='down'] > [part='direction'] {
    border-width: 0.55em 0.3em 0;
    border-block-start-color: currentcolor;
  }

  [part~='unchanged'] > [part='direction'] {
    display: none !important;
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

  [part='pause-button']:focus-visible,
  .line:focus-visible {
    outline-offset: -3px;
  }

  /* One line of text is in the middle of the two that may be reserved for it. */
  .source {
    grid-column: 1 / -1;
    align-content: center;
    margin: 0;
    padding: 0.375rem 0;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_step-1);
    line-height: 1.4;
  }

  .source:empty {
    display: none;
  }

  .source::first-letter {
    text-transform: uppercase;
  }

  .outdated {
    font-style: italic;
  }

  .grid .source .skeleton {
    display: block;
    inline-size: 14em;
    margin-block: 0.325em;
  }

  .announcing {
    --_announce-button-height: calc(1.4 * var(--_step-1));
  }

  /* A click target of sufficient height that does not make its line of text higher. */
  [part='announce-button'] {
    --_extra-height: 0.4375rem;

    margin: calc(-1 * var(--_extra-height)) 0.75em;
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

  @media (prefers-contrast: more) {
    [part~='change'] {
      color: inherit;
    }
  }

  @media (forced-colors: active) {
    [part='direction'] {
      color: CanvasText;
    }
  }
`;

import { css } from 'lit';

/** Styles of `layout="ticker"`: a line that moves, one that the user scrolls, and its printed version. */
export const tickerLayoutStyles = css`
  .ticker {
    container-type: inline-size;
  }

  .ticker .grid {
    grid-template-rows: minmax(var(--_rates-height), auto);
  }

  /* The button is at the end, so that it moves no rates when it appears, which is when they no longer fit. */
  .ticker .pausable {
    grid-template-columns: minmax(0, 1fr) var(--_pause-button-width);
  }

  .ticker .reserved {
    grid-template-rows: minmax(var(--_rates-height), auto) minmax(var(--_source-height), auto);
  }

  .ticker [part='pause-button'] {
    grid-area: 1 / 2;
  }

  .line {
    display: flex;
    align-items: center;
  }

  /* Horizontal panning scrolls the line; vertical panning and pinching are left to the browser. */
  .track,
  .still {
    overflow: clip;
  }

  /* The space after the last rate may be missing: if it was needed, rates that fit would have to move. The rate itself
     is left-to-right in every line. */
  .still .group:last-child > :last-child {
    padding-inline-end: 0;
  }

  .still:dir(rtl) .group:last-child > :last-child {
    padding-inline: 0 var(--_half-gap);
  }

  /* Rates fade at the edges instead of being cut, but not the first one at rest. Not while focus is visible, whose
     outline would fade, too. */
  @media screen and (forced-colors: none) {
    :is(.track, .scroller):not(:focus-visible, :has(:focus-visible)) {
      mask: linear-gradient(
        to right,
        transparent,
        #000 var(--_half-gap) calc(100% - var(--_half-gap)),
        transparent
      );
    }
  }

  .track {
    cursor: grab;
    touch-action: pan-y pinch-zoom;
  }

  .track:active {
    cursor: grabbing;
  }

  .scroller {
    overflow-x: auto;
    scrollbar-width: thin;
  }

  .group {
    display: flex;
    flex: none;
    contain-intrinsic-block-size: var(--_row);
    justify-content: space-around;
  }

  .track .group {
    will-change: transform;
  }

  .ticker :is(.rate, .source, [part='message']) {
    padding-inline: var(--_half-gap);
  }

  .ticker .rate {
    flex: none;
    line-height: var(--_row);
    white-space: nowrap;
  }

  /* With the height of the row, smaller text would make the line higher. */
  .ticker .rate span {
    line-height: 1;
  }

  .ticker [part='value'] {
    margin-inline: 0.125em 0.25em;
  }

  .ticker [part='link'] {
    display: block;
    outline-offset: -3px;
  }

  @container (inline-size < 30rem) {
    .ticker .grid {
      --_source-lines: 2;
    }
  }

  @container (inline-size >= 72rem) {
    .ticker .grid {
      grid-template:
        minmax(max(var(--_rates-height) + 0.5rem, 1.4 * var(--_step-1) + var(--_announce-button-height, 0px)), auto)
        / minmax(0, 1fr) fit-content(25%);
    }

    .ticker .pausable {
      grid-template-columns: minmax(0, 1fr) var(--_pause-button-width) fit-content(25%);
    }

    .ticker .source {
      grid-column: auto;
      align-self: center;
      line-height: 1.25;
      padding-block: 0.125rem;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }

    /* Most sources take the whole quarter: so does what stands for one. */
    .ticker .grid .source .skeleton {
      inline-size: calc(25cqi - var(--_gap));
    }

    /* Rates that fit only without the source beside them have it below them, in the same height. */
    .ticker .tight {
      grid-template-rows: auto;
      min-block-size: calc(var(--_row) + 0.5rem + 2px);
      padding-block: 0.125rem 0.375rem;
    }

    .tight .rate {
      line-height: calc(var(--_row) - 1.25 * var(--_step-1));
    }

    .ticker .tight .source {
      grid-column: 1;
      padding-block: 0;
      border: 0;
    }

    .tight [part='pause-button'] {
      grid-row: 1 / 3;
    }

    .tight [part='announce-button'] {
      display: inline-block;
      margin: -0.4375rem 0.75em;
      padding: 0.4375rem 0;
      min-block-size: 0;
    }
  }

  /* Rates that load are where they will be; the sentence that there are none has the whole height. */
  .ticker .skeleton {
    inline-size: 10em;
    margin-block: calc((var(--_row) - 0.75em) / 2);
  }

  .fallback .group {
    inline-size: 100%;
    justify-content: start;
    overflow: clip;
  }

  .ticker [part='message'] {
    align-self: center;
  }

  /* The page's own content may have a line about the source: it takes the place of the widget's line. */
  .ticker .fallback {
    display: flex;
    flex-wrap: wrap;
    align-content: center;
  }

  .ticker .fallback:has(+ :empty) {
    grid-area: 1 / 1 / -1 / -1;
  }

  .ticker ::slotted(:not(script)) {
    display: flex;
    flex: 0 0 100%;
    gap: 0.25rem var(--_gap);
    margin: 0;
    padding: 0 var(--_half-gap);
    min-block-size: var(--_row);
    align-items: center;
    overflow-x: auto;
    list-style: none;
    white-space: nowrap;
  }

  /* A sentence, as about the source, is not a row of its links and words. */
  .ticker ::slotted(p) {
    display: block;
    align-content: center;
    white-space: normal;
  }

  /* Reserves space for a scroll bar. */
  @media (prefers-reduced-motion: reduce) {
    .ticker .grid {
      --_rates-height: calc(var(--_row) + 0.75rem);
    }
  }

  /* On paper the line wraps: without boxes, the groups have no animations. */
  @media print {
    .line {
      flex-wrap: wrap;
      overflow: visible;
    }

    .group {
      display: contents;
    }

    [part='pause-button'],
    [part='announce-button'] {
      display: none;
    }

    .ticker .grid {
      display: block;
    }

    .ticker .source {
      border: 0;
    }

    .ticker .rate {
      line-height: 1.75;
    }
  }
`;

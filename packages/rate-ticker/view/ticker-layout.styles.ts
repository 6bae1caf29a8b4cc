import { css } from 'lit';

/** The line that moves, or that the reader scrolls, or that is printed. */
export const lineStyles = css`
  .ticker {
    container-type: inline-size;
  }

  .ticker .bar {
    grid-template-rows: minmax(var(--_line-row), auto);
  }

  .ticker .pausable {
    grid-template-columns: var(--_toggle) minmax(0, 1fr);
  }

  .ticker .held {
    grid-template-rows: minmax(var(--_line-row), auto) minmax(var(--_source-row), auto);
  }

  .ticker .pausable > :is(.line, .fallback) {
    grid-column: 2;
  }

  .line {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }

  /* A finger turns it sideways, and scrolls or zooms the page as everywhere. */
  .track {
    overflow: clip;
    cursor: grab;
    touch-action: pan-y pinch-zoom;
  }

  .track:active {
    cursor: grabbing;
  }

  .line:focus-visible {
    outline-offset: -3px;
  }

  .scroller {
    overflow-x: auto;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
  }

  .group {
    display: flex;
    flex: none;
  }

  .track .group {
    will-change: transform;
  }

  .ticker .rate {
    flex: none;
    padding-inline: calc(var(--_gap) / 2);
    line-height: var(--_row);
    white-space: nowrap;
    scroll-snap-align: start;
  }

  /* The space stands behind it, with the text of the change. */
  .ticker [part='direction'] {
    margin-inline: 0.58em 0;
  }

  .ticker [part='link'] {
    display: block;
    outline-offset: -3px;
  }

  .ticker .source {
    padding-inline: 0.75rem;
  }

  @container (inline-size < 30rem) {
    .ticker .bar {
      --_source-lines: 2;
    }
  }

  @container (inline-size >= 56rem) {
    .ticker .bar {
      grid-template: minmax(max(var(--_line-row), 1.4 * 0.8125em + var(--_button, 0px)), auto) / minmax(0, 1fr) fit-content(45%);
    }

    .ticker .pausable {
      grid-template-columns: var(--_toggle) minmax(0, 1fr) fit-content(45%);
    }

    .ticker .source {
      grid-column: auto;
      align-self: center;
    }

    .ticker .source:not(:empty) {
      padding-block: 0;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }

  .ticker ::slotted(*) {
    display: flex;
    gap: 0.25rem var(--_gap);
    margin: 0;
    padding: 0;
    min-block-size: var(--_row);
    align-items: center;
    overflow-x: auto;
    list-style: none;
    white-space: nowrap;
  }

  /* Room for the scroll bar is there from the start. */
  @media (prefers-reduced-motion: reduce) {
    .ticker .bar {
      --_line-row: calc(var(--_row) + 0.75rem);
    }
  }

  /* Paper does not scroll: the groups' boxes are gone, and with them what moves. */
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

    .ticker .bar {
      display: block;
    }

    .ticker .source:not(:empty) {
      border: 0;
    }

    .ticker .rate {
      line-height: 1.75;
    }
  }
`;

import { css } from 'lit';

/** The small table. */
export const listStyles = css`
  .list {
    container-type: inline-size;
  }

  .list .bar {
    --_source-lines: 2;
    --_item: var(--_row);
    --_columns: minmax(min-content, 1fr) auto auto;
  }

  .list .sparklines {
    --_columns: auto minmax(0, 1fr) auto auto;
    --_name: normal;
  }

  .list .held {
    min-block-size: calc(var(--press-rate-ticker-rows, var(--_rows)) * var(--_item) + var(--_source-row) + 2px);
  }

  /* The button stands below, beside the source: the figures keep the card's whole width. */
  .list .pausable {
    grid-template-columns: minmax(0, 1fr) var(--_toggle);
  }

  .list .pausable > :is(.rows, .fallback) {
    grid-column: 1 / -1;
  }

  .list .pausable .source {
    grid-area: 2 / 1;
  }

  /* The button may come late: it takes no more room than the source has. */
  .list .source:not(:empty) {
    align-content: center;
    min-block-size: var(--_target);
  }

  .list [part='pause-button'] {
    grid-area: 2 / 2;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  .rows {
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: 0.75rem;
  }

  .list .rate,
  .list [part='link'] {
    display: grid;
    grid-template: var(--_lines, auto) / subgrid;
    grid-column: 1 / -1;
    align-items: center;
    min-block-size: var(--_item);
  }

  .list [part='link'] {
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    align-self: stretch;
  }

  .list .rate + .rate {
    border-block-start: 1px solid var(--_line);
  }

  .name,
  .figure {
    align-self: var(--_upper, center);
  }

  /* Figures run from left to right in every script, and their ends stand below each other. */
  .figure,
  [part='change'] {
    text-align: end;
  }

  .figure {
    grid-area: 1 / var(--_figure, -3);
    overflow-wrap: anywhere;
  }

  .list [part='change'] {
    grid-area: var(--_change, 1 / -2);
    align-self: var(--_lower, center);
    white-space: nowrap;
  }

  /* A second line that the row has the height for; shown where the name's column has the room. */
  .name {
    container: name / var(--_name, inline-size);
    line-height: 1.2;
  }

  .since {
    display: none;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  @container name (inline-size >= 12rem) {
    .list .since {
      display: block;
    }
  }

  /* Beside a picture the name's column is as wide as what is in it. */
  @container (inline-size >= 40rem) {
    .list .since {
      display: block;
    }
  }

  /* In no colour of its own: whether it rose or fell is said beside it. A link under it takes the clicks. Time runs to the right in every script. */
  [part='sparkline'] {
    grid-area: var(--_picture, 1 / 2);
    place-self: var(--_lower, center) var(--_side, end);
    inline-size: 100%;
    max-inline-size: 8rem;
    block-size: 1.25rem;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.25px;
    stroke-linejoin: round;
    pointer-events: none;
  }

  [part='sparkline'] path {
    vector-effect: non-scaling-stroke;
  }

  .end {
    stroke: currentcolor;
    stroke-width: 4px;
    stroke-linecap: round;
  }

  [part='pair'],
  [part='change'] {
    color: var(--_muted);
  }

  /* Too narrow for one line: the change below the figure, and the picture of the past below the pair. */
  @container (inline-size < 18rem) {
    .list .sparklines {
      --_item: calc(var(--_row) * 1.5);
      --_columns: minmax(min-content, 1fr) auto;
      --_lines: 1fr 1fr;
      --_figure: -2;
      --_picture: 2 / 1;
      --_change: 2 / -2;
      --_upper: end;
      --_lower: start;
      --_side: start;
      --_name: normal;
    }
  }

  @container (inline-size < 16rem) {
    .list .bar {
      --_item: calc(var(--_row) * 1.5);
      --_columns: minmax(min-content, 1fr) auto;
      --_lines: 1fr 1fr;
      --_figure: -2;
      --_picture: 2 / 1;
      --_change: 2 / -2;
      --_upper: end;
      --_lower: start;
      --_side: start;
      --_name: normal;
    }
  }

  @media print {
    .list .pausable {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    [part='sparkline'] {
      stroke: CanvasText;
    }
  }
`;

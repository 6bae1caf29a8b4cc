import { css } from 'lit';

/** The small table. */
export const listStyles = css`
  .list .bar {
    --_source-lines: 2;
  }

  .list .held {
    min-block-size: calc(var(--_rows) * var(--_row) + var(--_source-row) + 2px);
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

  .list [part='pause-button'] {
    grid-area: 2 / 2;
    min-block-size: var(--_toggle);
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
  }

  .list .rate,
  .list [part='link'] {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
    min-block-size: var(--_row);
    column-gap: 1rem;
  }

  .list .rate + .rate {
    border-block-start: 1px solid var(--_line);
  }

  /* Figures run from left to right in every script, and their ends stand below each other. */
  .figure,
  [part='change'] {
    text-align: end;
  }

  .list [part='pair'] {
    white-space: nowrap;
  }

  [part='pair'],
  [part='change'] {
    color: var(--_muted);
  }
`;

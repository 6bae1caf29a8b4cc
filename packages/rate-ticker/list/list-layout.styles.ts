import { css } from 'lit';

/** Styles of `layout="list"`: a small table. Those that reserve its space are in `view/reserved-list.styles.ts`. */
export const listLayoutStyles = css`
  /* No wider than the eye can follow a row from the pair to its figure. */
  .list .grid {
    --_grid-columns: minmax(min-content, 1fr) auto auto;

    max-inline-size: 30rem;
  }

  .list .sparklines {
    --_grid-columns: auto minmax(0, 1fr) auto auto;
    --_columns: 4;
    --_name-container: normal;
  }

  /* The pause button is next to the source, so that the rates have the whole width. */
  .list .pausable {
    grid-template-columns: minmax(0, 1fr) var(--_pause-button-width);
  }

  .list .pausable > :is(.rows, .fallback) {
    grid-column: 1 / -1;
  }

  .list .pausable .source {
    grid-area: 2 / 1;
  }

  /* The pause button may appear later: its height is reserved, so that it causes no layout shift. */
  .list .source {
    min-block-size: var(--_min-target);
  }

  .list [part='pause-button'] {
    grid-area: 2 / 2;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  .rows {
    display: grid;
    grid-template-columns: repeat(var(--_tables, 1), var(--_grid-columns));
    column-gap: 0.75rem;
  }

  .list .rate,
  .list [part='link'] {
    display: grid;
    grid-template: var(--_row-lines, auto) / subgrid;
    grid-column: span var(--_columns, 3);
    align-items: center;
    min-block-size: var(--_row-height);
  }

  .list [part='link'] {
    grid-area: 1 / 1 / -1 / -1;
    grid-template-rows: subgrid;
    align-self: stretch;
  }

  .list .rate + .rate {
    border-block-start: 1px solid var(--_line);
  }

  /* Figures are written from left to right in every language; their ends are aligned. */
  .figure,
  .list [part~='change'] {
    text-align: end;
  }

  .figure {
    grid-area: 1 / var(--_figure-column, -3);
    align-self: var(--_first-line-align, center);
    overflow-wrap: anywhere;
  }

  /* Its smaller text is on the same line as the figure. */
  .list [part~='change'] {
    grid-area: var(--_change-area, 1 / -2);
    align-self: var(--_second-line-align, center);
    padding-block-start: 0.1em;
  }

  /* Has a second line (.since) if the column is wide enough. The row is high enough for both. */
  .name {
    grid-area: var(--_name-area, 1 / 1);
    align-self: var(--_name-align, center);
    container: name / var(--_name-container, inline-size);
    line-height: 1.2;
  }

  .since {
    display: none;
    font-size: var(--_step-1);
    color: var(--_muted);
  }

  @container name (inline-size >= 12rem) {
    .list .since {
      display: block;
    }
  }

  /* With sparklines, the column of names has the width of its content and cannot be queried. */
  @container (30rem <= inline-size < 48rem) or (inline-size >= 62rem) {
    .list .since {
      display: block;
    }
  }

  [part~='sparkline'] {
    grid-area: var(--_sparkline-area, 1 / 2);
    place-self: center var(--_sparkline-justify, end);
    inline-size: 100%;
    max-inline-size: 8rem;
    block-size: var(--_sparkline-height, 1.5rem);
  }

  .list .name.skeleton {
    inline-size: 6em;
  }

  .list .figure.skeleton {
    inline-size: 5em;
    justify-self: end;
  }

  .list [part='message'] {
    min-block-size: var(--_row-height);
    align-content: center;
  }

  /* Wide enough for two tables side by side. A single rate is no wider than in one of them. */
  @container (inline-size >= 48rem) {
    .list .grid:has(.rate + .rate) {
      --_tables: 2;

      max-inline-size: 62rem;
    }

    .list .rate:not(:only-child):nth-child(odd) {
      margin-inline-end: 1rem;
    }

    .list .rate:nth-child(even) {
      margin-inline-start: 1rem;
    }

    .list .rate:nth-child(-n + 2) {
      border-block-start: 1px solid transparent;
    }
  }

  /* Too narrow for one line: the change is below the figure, and the sparkline between them and the pair. */
  @container (inline-size < 26rem) {
    .list .sparklines {
      --_grid-columns: auto minmax(0, 1fr) auto;
      --_columns: 3;
      --_row-lines: 1fr 1fr;
      --_figure-column: -2;
      --_sparkline-area: 1 / 2 / -1;
      --_sparkline-height: 2.25rem;
      --_change-area: 2 / -2;
      --_first-line-align: end;
      --_second-line-align: start;
      --_name-area: 1 / 1 / -1;
    }
  }

  @container (inline-size < 16rem) {
    .list .grid {
      --_grid-columns: minmax(min-content, 1fr) auto;
      --_columns: 2;
      --_row-lines: 1fr 1fr;
      --_figure-column: -2;
      --_sparkline-area: 2 / 1;
      --_change-area: 2 / -2;
      --_first-line-align: end;
      --_second-line-align: start;
      --_sparkline-height: 1.25rem;
      --_sparkline-justify: start;
      --_name-area: 1 / 1;
      --_name-align: end;
      --_name-container: normal;
    }
  }

  @media print {
    .list .pausable {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    [part~='sparkline'] {
      color: CanvasText;
    }
  }
`;

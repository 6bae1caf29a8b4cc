import { css } from 'lit';

/** The space of `layout="list"`, which is reserved before the list itself is downloaded. */
export const reservedListStyles = css`
  .list {
    container-type: inline-size;
  }

  .list .grid {
    --_source-lines: 2;
    --_row-height: var(--_row);
    --_row-count: var(--press-rate-ticker-rows, var(--_rows));
  }

  .list .reserved {
    min-block-size: calc(var(--_row-count) * var(--_row-height) + var(--_source-height) + 2px);
  }

  /* Two tables side by side. */
  @container (inline-size >= 48rem) {
    .list .grid {
      --_row-count: round(up, var(--press-rate-ticker-rows, var(--_rows)) / 2, 1);
    }
  }

  /* Rows of two lines. */
  @container (inline-size < 26rem) {
    .list .sparklines {
      --_row-height: calc(var(--_row) * 1.5);
    }
  }

  @container (inline-size < 16rem) {
    .list .grid {
      --_row-height: calc(var(--_row) * 1.5);
    }
  }
`;

import { css } from 'lit';

/**
 * Layout of the cards, also of slotted ones: strip, grid or list. `--_whole` is the number of whole cards in a row,
 * `--_count` that of all cards, up to 5.
 *
 * A card has six rows of the list's grid: image, label, headline, excerpt, authors, date. Each of them starts at the
 * same height in all cards of a row. An empty row has no height, which is why there is no gap between rows: in a grid,
 * cards have a margin.
 */
export const layoutStyles = css`
  section {
    --_count: 5;
  }

  .n1 {
    --_count: 1;
  }

  .n2 {
    --_count: 2;
  }

  .n3 {
    --_count: 3;
  }

  .n4 {
    --_count: 4;
  }

  .cards {
    --_whole: 1;

    display: grid;
    gap: 0 var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* Without subgrid, rows don't line up across cards. */
  .card,
  .text {
    display: grid;
    grid-template: repeat(6, auto) / minmax(0, 1fr);
    grid-template-rows: subgrid;
    align-content: start;
    min-inline-size: 0;
  }

  .text {
    grid-row: 2 / span 5;
  }

  /* Rows from the last one. */
  .text > * {
    grid-area: -6 / 1;
  }

  [part='headline'] {
    grid-row: -5;
  }

  [part='excerpt'] {
    grid-row: -4;
  }

  [part='author'] {
    grid-row: -3;
  }

  .dates {
    grid-row: -2;
  }

  .card {
    grid-row: span 6;
    position: relative;
    isolation: isolate;
    scroll-snap-align: none start;
  }

  .cards ::slotted(*) {
    min-inline-size: 0;
    scroll-snap-align: none start;
  }

  /* Lays out items of a slotted list as cards, and overrides list styles of the page. press-elements.css sets their
     scroll-snap-align. */
  .cards ::slotted(:is(ul, ol)) {
    display: contents !important;
    list-style: none !important;
  }

  /* Empty elements from an editor, between slotted cards. */
  .cards ::slotted(:is(br, p:empty, ul:empty, ol:empty)) {
    display: none !important;
  }

  /* Shows 0.3 of the next card, so that users see that they can scroll. Cards that all fit fill the row.
     The padding keeps the focus ring of a card from being clipped. At the start, a negative margin compensates for it;
     at the end, the cards do, because an overflow there would make a page without margins scroll sideways. Cards that
     fill the row have no padding there: the ring of the last one is as much narrower.
     With position: relative, the compositor scrolls on touch without hit testing on the main thread. */
  .strip .cards {
    --_end: clamp(0px, (var(--_count) - var(--_whole)) * 5px, 5px);

    position: relative;
    grid: auto / auto-flow
      var(
        --press-suggested-articles-card-size,
        max(
          (100% + 5px - var(--_whole) * var(--_gap)) / (var(--_whole) + 0.3),
          (100% - (var(--_count) - 1) * var(--_gap)) / var(--_count)
        )
      );
    margin-block: -5px;
    margin-inline-start: -5px;
    padding: 5px;
    padding-inline-end: var(--_end);
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    scroll-padding: 5px;
    scroll-snap-type: inline mandatory;
    scrollbar-width: none;
  }

  .strip .card:last-child a::after {
    inset-inline-end: calc(5px - var(--_end));
  }

  .grid:not(.slotted) {
    --_margin: calc(var(--_gap) * 1.4);
  }

  /* press-elements.css gives the items of a slotted list rows and a margin, too. */
  .grid .cards {
    grid-template-columns: repeat(
      var(--press-suggested-articles-columns, min(var(--_whole), var(--_count))),
      minmax(0, 1fr)
    );
    row-gap: calc(var(--_gap) * 1.4 - var(--_margin, 0px));
    margin-block-end: calc(-1 * var(--_margin, 0px));
  }

  .grid .card {
    margin-block-end: var(--_margin);
  }

  .list .cards {
    row-gap: 0.875rem;
  }

  .list .card {
    display: flex;
    gap: 1rem;
    grid-row: auto;
  }

  /* The date is at the bottom, also in the second of two columns. */
  .list .text {
    flex: 1;
    grid-template-rows: repeat(4, auto) 1fr;
  }

  .list .card + .card {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.875rem;
  }

  .list .picture {
    flex: none;
    align-self: start;
    inline-size: min(var(--press-suggested-articles-thumbnail-size, 7.5rem), 32cqi);
    margin: 0;
  }

  .list .poster > .picture {
    display: none;
  }

  /* Below a thumbnail, which it would cover. */
  .list [part='credit'] {
    position: static;
    display: block;
    padding: 0.25rem 0 0;
    background: none;
    color: var(--_muted);
  }

  @container (inline-size >= max(26rem, 416px)) {
    .cards {
      --_whole: 2;
    }

    .lead:not(.n1, .n2) li:first-of-type {
      grid-column: span 2;
    }
  }

  @container (inline-size >= max(34rem, 544px)) {
    .list {
      --_lines: var(--press-suggested-articles-headline-lines, 2);
    }

    /* One card: the image beside the text. */
    :is(.strip, .grid).n1 .card:has(.picture) {
      --_headline-scale: 1.5;

      grid-template: auto / minmax(0, 2fr) minmax(0, 3fr);
      column-gap: calc(var(--_gap) * 1.2);

      & > .picture {
        margin: 0;
      }

      & > .text {
        grid-area: 1 / 2;
        grid-template-rows: none;
        align-content: center;
      }
    }
  }

  @container (inline-size >= max(44rem, 704px)) {
    .cards {
      --_whole: 3;
    }

    /* Two rows of two instead of three cards and one. */
    .grid.n4:not(.lead, .slotted) .cards {
      --_whole: 2;
    }

    /* A lead card with a picture is as high as two cards, and its last rows are those of the second. */
    .lead:not(.n1, .n2) li:first-of-type:not(.poster) {
      --_headline-scale: 1.5;

      grid-row: span 12;

      & > .picture {
        grid-row: span 7;
      }

      & > .text {
        grid-row: 8 / span 5;
      }
    }
  }

  @container (inline-size >= max(64rem, 1024px)) {
    :is(.strip, .grid.n4:not(.lead, .slotted)) .cards {
      --_whole: 4;
    }

    :is(.strip, .grid).n2 {
      --_headline-scale: 1.25;
    }

    .list:not(.slotted) .cards {
      grid-template-columns: repeat(min(2, var(--_count)), minmax(0, 1fr));
      column-gap: calc(var(--_gap) * 2);
    }

    .list .card:nth-of-type(2) {
      border: 0;
      padding: 0;
    }
  }

  /* A printed strip is a grid of all cards. Backgrounds are not printed. */
  @media print {
    .controls {
      display: none;
    }

    .strip .cards {
      grid: auto-flow / repeat(min(3, var(--_count)), minmax(0, 1fr));
      margin: 0;
      padding: 0;
      overflow: visible;
    }

    .card {
      break-inside: avoid;
      margin-block-end: 2rem;
    }

    .tinted {
      outline-color: var(--_line);
    }

    /* On paper, “yesterday” means nothing. */
    [part='date'][title]::after {
      content: ' (' attr(title) ')';
    }
  }
`;

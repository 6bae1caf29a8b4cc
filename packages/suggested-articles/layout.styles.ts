import { css } from 'lit';

/** How cards stand together, ours and the publisher's alike: in a strip, a grid or a list. */
export const layoutStyles = css`
  .cards {
    display: grid;
    gap: var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .cards::slotted(*) {
    min-inline-size: 0;
  }

  /* The ring of a focused card needs room, which the scroller would cut; at the end it is taken from the cards, as a box that
     reached out there would make a page without margins scroll sideways. */
  .strip .track {
    --_ring: 3px;

    margin-block: calc(-1 * var(--_ring));
    margin-inline-start: calc(-1 * var(--_ring));
    padding: var(--_ring);
    scroll-padding-inline: var(--_ring);
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    scroll-snap-type: inline proximity;
    scrollbar-width: none;
  }

  .strip.pending .track {
    overflow: hidden;
  }

  /* As many whole cards as fit well, and so much of the next that one sees that there is a next. */
  .strip .cards {
    --_whole: 1;
    --_card: var(--press-suggested-articles-card-size, calc((100cqi - var(--_whole) * var(--_gap)) / (var(--_whole) + 0.3)));

    grid: auto / auto-flow var(--_card);
    justify-content: start;
  }

  .strip .card,
  .strip .cards::slotted(*) {
    scroll-snap-align: start;
  }

  .grid .cards {
    --_columns: 1;

    grid-template-columns: repeat(var(--press-suggested-articles-columns, var(--_columns)), minmax(0, 1fr));
    row-gap: calc(var(--_gap) * 1.4);
  }

  @container (inline-size >= 26rem) {
    .strip .cards {
      --_whole: 2;
    }

    .grid .cards {
      --_columns: 2;
    }
  }

  @container (inline-size >= 44rem) {
    .strip .cards {
      --_whole: 3;
    }

    .grid .cards {
      --_columns: 3;
    }
  }

  @container (inline-size >= 64rem) {
    .strip .cards {
      --_whole: 4;
    }
  }

  .list .cards {
    gap: 0;
  }

  .list .card,
  .list .cards::slotted(*) {
    padding-block: 0.875rem;
  }

  .list .card + .card {
    border-block-start: 1px solid var(--_line);
  }

  .list .card:first-child {
    padding-block-start: 0;
  }

  .list .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 1rem;
  }

  .list .media {
    inline-size: min(var(--_thumbnail), 32cqi);
    align-self: start;
  }

  .list .text {
    --_above: 0rem;

    grid-column: 2;
  }

  .list .card:not(:has(.media)) .text {
    grid-column: 1 / -1;
  }

  @container (inline-size >= 34rem) {
    .list .cards {
      --_lines: var(--press-suggested-articles-headline-lines, 2);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .track {
      scroll-behavior: smooth;
    }
  }

  /* Paper does not scroll. */
  @media print {
    .strip .track {
      overflow: visible;
    }

    .strip .cards {
      grid: auto-flow / repeat(3, minmax(0, 1fr));
    }

    .card {
      break-inside: avoid;
    }
  }
`;

import { css } from 'lit';

/** Layout of the cards, also of slotted ones: strip, grid or list. `--_whole` is the number of whole cards in a row. */
export const layoutStyles = css`
  .cards {
    --_whole: 1;

    display: grid;
    gap: var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .card,
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

  /* Shows 0.3 of the next card, so that users see that they can scroll.
     The padding keeps the focus ring of a card from being clipped. At the start, a negative margin compensates for it;
     at the end, the cards do, because an overflow there would make a page without margins scroll sideways.
     With position: relative, the compositor scrolls on touch without hit testing on the main thread. */
  .strip .cards {
    position: relative;
    grid: auto / auto-flow
      var(
        --press-suggested-articles-card-size,
        calc((100% + 5px - var(--_whole) * var(--_gap)) / (var(--_whole) + 0.3))
      );
    margin: -5px 0;
    margin-inline-start: -5px;
    padding: 5px;
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    scroll-padding: 5px;
    scroll-snap-type: inline mandatory;
    scrollbar-width: none;
  }

  .grid .cards {
    grid-template-columns: repeat(var(--press-suggested-articles-columns, var(--_whole)), minmax(0, 1fr));
    row-gap: calc(var(--_gap) * 1.4);
  }

  .list .cards {
    gap: 0.875rem;
  }

  .list .card {
    display: flex;
    gap: 1rem;
  }

  .list .card + .card {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.875rem;
  }

  /* Rows have a line between them, and need no common height. The frame keeps the height of the placeholders. */
  .list .cards:not([inert]) .text {
    min-block-size: 0;
  }

  .list .picture {
    flex: none;
    inline-size: min(var(--press-suggested-articles-thumbnail-size, 7.5rem), 32cqi);
    margin: 0;
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
  }

  @container (inline-size >= max(34rem, 544px)) {
    .list {
      --_lines: var(--press-suggested-articles-headline-lines, 2);
    }
  }

  @container (inline-size >= max(44rem, 704px)) {
    .cards {
      --_whole: 3;
    }
  }

  @container (inline-size >= max(64rem, 1024px)) {
    .strip .cards {
      --_whole: 4;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .cards {
      scroll-behavior: smooth;
    }
  }

  /* A printed strip is a grid of all cards. */
  @media print {
    .strip .cards {
      grid: auto-flow / repeat(3, minmax(0, 1fr));
      overflow: visible;
    }

    .card {
      break-inside: avoid;
    }
  }
`;

import { css } from 'lit';

/** How cards stand together, ours and the publisher's alike: in a strip, a grid or a list. */
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

  /* The publisher's list: its items stand where our cards would, and press-elements.css lets them snap. Important, as a page's own
     rules for lists go before. */
  .cards ::slotted(:is(ul, ol)) {
    display: contents !important;
    list-style: none !important;
  }

  /* What an editor leaves between cards is none. */
  .cards ::slotted(:is(br, p:empty, ul:empty, ol:empty)) {
    display: none !important;
  }

  /* As many whole cards as fit well, and so much of the next that one sees that there is a next. The ring of a focused card
     needs room, which the scroller would cut; at the end it is taken from the cards, as a box that reached out there would
     make a page without margins scroll sideways. Positioned, so that a compositor knows what a finger is on without asking. */
  .strip .cards {
    position: relative;
    grid: auto / auto-flow
      var(--press-suggested-articles-card-size, calc((100% + 5px - var(--_whole) * var(--_gap)) / (var(--_whole) + 0.3)));
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

  /* Rows are parted by lines, and need no common height; the frame holds the room of blank ones. */
  .list .cards:not([inert]) .text {
    min-block-size: 0;
  }

  .list .picture {
    flex: none;
    inline-size: min(var(--press-suggested-articles-thumbnail-size, 7.5rem), 32cqi);
    margin: 0;
  }

  /* On a thumbnail it would cover what it names. */
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

  /* Paper does not scroll. */
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

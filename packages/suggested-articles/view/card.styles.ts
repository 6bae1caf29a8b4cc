import { css } from 'lit';

/**
 * One card. A placeholder is as high as all its rows at their maximum number of lines: articles that replace it in view
 * cause no layout shift.
 */
export const cardStyles = css`
  .picture {
    display: grid;
    grid: auto / minmax(0, 1fr);
    position: relative;
    margin-block-end: 0.625rem;
  }

  .media {
    align-self: stretch;
    inline-size: 100%;
    aspect-ratio: var(--press-suggested-articles-image-ratio, 3 / 2);
    outline: 1px solid transparent;
    outline-offset: -1px;
    overflow: clip;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  [part='credit'] {
    position: absolute;
    inset: auto 0 0 auto;
    max-inline-size: 100%;
    padding: 0.125rem 0.375rem;
    border-radius: var(--_radius) 0;
    background: rgb(0 0 0 / 65%);
    font-size: max(0.6875rem, 11px);
    line-height: 1.3;
    color: #fff;
  }

  /* Without a picture, or with one that failed to load: a tint of the accent color. */
  .tinted {
    background: var(
      --press-suggested-articles-poster-color,
      color-mix(in srgb, var(--press-accent-color, currentcolor) 12%, transparent)
    );
  }

  /* In a strip or grid, the headline of a card without a picture is set large on the tint, which is as high as the
     picture, label and headline of other cards. The rows of its text start with that of the picture. */
  :is(.strip, .grid) .poster {
    & > .picture {
      position: static;
      grid-area: 1 / 1 / 4;
      margin-block-end: 0.25rem;
    }

    & > .text {
      grid-area: 1 / 1 / span 6;
    }

    & .label {
      grid-row: 1;
      margin: 1rem 1rem 0;
      color: inherit;
    }

    & [part='headline'] {
      --_lines: 5;
      --_headline-scale: 1.35;

      grid-row: 1 / -4;
      align-self: end;
      margin-block: calc(1rem + 1.5em) 1.25rem;
      padding: 0 1rem 0.1em; /* room for descenders */
      line-height: 1.15;
    }

    /* A sponsored one is a frame. Its texts are in the rows of those of other cards, and as large. */
    &:has(.paid) {
      & .tinted {
        outline-color: var(--_line);
        background: none;
      }

      & .label {
        grid-row: 2;
        margin-block: 0 0.25rem;
      }

      & [part='headline'] {
        grid-row: 3;
        margin-block: 0 1rem;
      }
    }
  }

  /* The list has a class for each field that its cards show. Each row is counted once. */
  .section {
    --_labels: 1;
  }

  .excerpt {
    --_excerpts: 1;
  }

  .author {
    --_authors: 3;
  }

  .date,
  .reading-time {
    --_bylines: 1;
  }

  /* A loading strip has the height of its longest possible cards. */
  [inert] .text {
    display: block;
    min-block-size: calc(
      var(--_headline-size) * var(--_headline-scale, 1) * 1.25 * var(--_lines) +
        (var(--_labels, 0) + var(--_authors, 0) + var(--_bylines, 0)) * (var(--_step-1) * 1.4 + 0.25rem) +
        var(--_excerpts, 0) * (var(--_step-2) * 1.45 * 4 + 0.75rem)
    );
  }

  .label,
  .byline {
    align-self: start;
    font-size: var(--_step-1);
    color: var(--_muted);
  }

  .label,
  .dates {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .label {
    margin-block-end: 0.25rem;
    font-weight: 600;
    color: var(--press-accent-color, var(--_muted));
  }

  .byline {
    max-inline-size: fit-content;
    margin-block-start: 0.25rem;
  }

  /* A line ends between two names, if each has room in a line. */
  .byline bdi {
    display: inline-block;
    max-inline-size: 100%;
  }

  /* Of several cards in a row, all have the date at the bottom. */
  .dates {
    align-self: end;
  }

  /* A sponsor is not in the accent color of sections. It is never cut off: it may take lines of the headline. */
  .paid {
    --_lines: 2;

    color: var(--_muted);
    white-space: normal;
  }

  .sponsored {
    display: inline-block;
    margin-inline-end: 0.25em;
    padding-inline: 0.375em;
    outline: 1px solid;
    outline-offset: -1px;
    border-radius: var(--_radius);
  }

  .paid,
  [part='headline'],
  [part='excerpt'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }

  /* The text has its own direction, but starts at the same edge as the date. */
  [part='headline'],
  [part='excerpt'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* Chromium puts the ellipsis of text that is aligned to its own end beside the text: there is room for it. */
  :host(:dir(rtl)) :not(.poster) > .text > :dir(ltr),
  :host(:dir(ltr)) :not(.poster) > .text > :dir(rtl) {
    margin-inline-end: -1em;
    padding-inline-end: 1em;
  }

  /* Only long words. */
  .hyphenated > :not(.byline) {
    hyphens: auto;
    hyphenate-limit-chars: 14 5 5;
  }

  [part='headline'] {
    font-size: calc(var(--_headline-size) * var(--_headline-scale, 1));
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  /* Cards in a list may have different heights. */
  .list .paid {
    display: block;
  }

  /* Never larger than the headlines of other cards. */
  :is(.strip, .grid) .paid + [part='headline'] {
    --_headline-scale: 1;

    -webkit-line-clamp: max(1, var(--_lines) - 2 + var(--_labels, 0));
  }

  [part='link'] {
    text-decoration: none;

    &::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: var(--_radius);
    }

    &:focus-visible {
      outline: none;

      &::after {
        outline: 2px solid var(--_focus);
        outline-offset: 3px;
      }
    }
  }

  .card:hover a {
    text-decoration: underline;
  }

  @media (prefers-reduced-motion: no-preference) {
    .cards {
      scroll-behavior: smooth;
    }

    img {
      transition: scale 0.4s ease-out;
    }

    .card:hover img {
      scale: var(--press-suggested-articles-image-zoom, 1.03);
    }
  }

  /* Three lines of text are four with the text spacing of WCAG 1.4.12. */
  [part='excerpt'] {
    --_lines: 4;

    margin: 0.375rem 0;
    font-size: var(--_step-2);
    line-height: 1.45;
    color: var(--_muted);
    text-wrap: pretty;
  }

  /* Above the link, so that their text can be selected. */
  [part='excerpt'],
  .byline {
    position: relative;
    z-index: 1;
    cursor: pointer;
  }

  .media.skeleton {
    block-size: auto;
  }

  .text > .skeleton {
    margin-block-end: 0.6em;

    &:first-child {
      inline-size: 30%;
    }

    &:last-child {
      inline-size: 60%;
    }
  }
`;

import { css } from 'lit';

/**
 * One card. The text's box is as high as all its rows at their maximum number of lines, so that all cards have the same
 * height, and articles replace placeholders without a layout shift.
 */
export const cardStyles = css`
  .card {
    position: relative;
    isolation: isolate;
  }

  .picture {
    position: relative;
    margin-block-end: 0.625rem;
  }

  .media {
    display: grid;
    place-items: center;
    aspect-ratio: var(--press-suggested-articles-image-ratio, 3 / 2);
    outline: 1px solid transparent;
    outline-offset: -1px;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
  }

  [part='credit'] {
    position: absolute;
    inset: auto 0 0 auto;
    max-inline-size: 100%;
    padding: 0.125rem 0.375rem;
    border-start-start-radius: var(--_radius);
    background: rgb(0 0 0 / 65%);
    font-size: max(0.6875rem, 11px);
    line-height: 1.3;
    color: #fff;
  }

  [data-initial] {
    outline-color: var(--_line);
  }

  [data-initial]::before {
    content: attr(data-initial);
    font: 400 2.25em / 1 Georgia, serif;
    color: var(--_muted);
  }

  /* The list has a class for each field that its cards show. Each row is counted once. */
  .section {
    --_labels: 1;
  }

  .excerpt {
    --_excerpts: 1;
  }

  .author {
    --_authors: 1;
  }

  .date,
  .reading-time {
    --_bylines: 1;
  }

  .text {
    flex: 1;
    min-inline-size: 0;
    min-block-size: calc(
      var(--_headline-size) * 1.25 * var(--_lines) +
        (var(--_labels, 0) + var(--_authors, 0) + var(--_bylines, 0)) * (0.8125em * 1.4 + 0.25rem) +
        var(--_excerpts, 0) * (0.9375em * 1.45 * 4 + 0.75rem)
    );
  }

  .label,
  .byline {
    min-block-size: 1.4em;
    margin-block-end: 0.25rem;
    overflow: hidden;
    font-size: 0.8125em;
    color: var(--_muted);
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .label {
    font-weight: 600;
    color: var(--press-accent-color, var(--_muted));
  }

  .byline {
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block: 0.25rem 0;
  }

  /* A sponsor is not in the accent color of sections. It is never cut off, and may take a line of the headline. */
  .paid {
    --_lines: 2;

    color: var(--_muted);
    white-space: normal;
  }

  .sponsored {
    padding: 0.0625em 0.375em;
    outline: 1px solid;
    outline-offset: -1px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .paid,
  [part='headline'],
  [part='excerpt'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }

  [part='headline'] {
    font-size: var(--_headline-size);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: pretty;
  }

  /* Cards in a list may have different heights. */
  .list .paid {
    display: block;
  }

  :is(.strip, .grid) .paid + [part='headline'] {
    -webkit-line-clamp: max(1, var(--_lines) - 1);
  }

  /* Without a row for sections, it takes both its lines from the headline. */
  :is(.strip, .grid) .cards:not(.section) .paid + [part='headline'] {
    -webkit-line-clamp: max(1, var(--_lines) - 2);
  }

  [part='link'] {
    text-decoration: none;
  }

  [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .card:hover a {
    text-decoration: underline 1px;
  }

  [part='link']:focus-visible {
    outline: none;
  }

  [part='link']:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
  }

  /* Three lines of text are four with the text spacing of WCAG 1.4.12. */
  [part='excerpt'] {
    --_lines: 4;

    margin: 0.375rem 0;
    font-size: 0.9375em;
    line-height: 1.45;
    color: var(--_muted);
  }

  /* Above the link, so that their text can be selected. */
  [part='excerpt'],
  .byline {
    position: relative;
    z-index: 1;
    cursor: pointer;
  }

  /* Bars in place of the text of a placeholder. */
  [inert] .text::before,
  [inert] .text::after {
    content: '';
    display: block;
    block-size: 0.9em;
    margin-block-end: 0.4em;
    background: var(--_tint);
  }

  [inert] .text::after {
    inline-size: 60%;
  }
`;

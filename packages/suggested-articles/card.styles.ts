import { css } from 'lit';

/**
 * One card. The text's box is as high as its rows can get, whatever is in them, so that cards stand in one rhythm and nothing
 * moves when articles take the place of blank cards.
 */
export const cardStyles = css`
  .card {
    position: relative;
    min-inline-size: 0;
  }

  .media {
    display: grid;
    aspect-ratio: var(--_ratio);
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
  }

  .media[data-initial] {
    place-items: center;
    border: 1px solid var(--_line);
  }

  .media[data-initial]::before {
    content: attr(data-initial);
    font: 400 2.25rem / 1 Georgia, 'Times New Roman', serif;
    color: var(--_muted);
  }

  .label-row {
    --_label-row: calc(0.8125em * 1.4 + 0.25rem);
  }

  .excerpt-row {
    --_excerpt-row: calc(0.9375em * 1.45 * 3 + 0.375rem);
  }

  .byline-row {
    --_byline-row: calc(0.8125em * 1.4 + 0.375rem);
  }

  .text {
    padding-block-start: var(--_above, 0.625rem);
    min-block-size: calc(
      var(--_above, 0.625rem) + var(--_label-row, 0rem) + var(--_headline-size) * 1.25 * var(--_lines) + var(--_excerpt-row, 0rem) +
        var(--_byline-row, 0rem)
    );
  }

  .text p {
    margin: 0;
  }

  .text .label {
    display: block;
    min-block-size: 1lh;
    margin-block-end: 0.25rem;
    overflow: hidden;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--press-accent-color, var(--_muted));
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .sponsored {
    margin-inline-end: 0.375em;
    padding: 0.0625em 0.375em;
    outline: 1px solid currentcolor;
    outline-offset: -1px;
    border-radius: var(--_radius);
    font-size: 0.875em;
    color: var(--_color);
  }

  .headline,
  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    line-clamp: var(--_lines);
  }

  .headline {
    font-size: var(--_headline-size);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: pretty;
  }

  /* The label of a paid card takes a headline's line where cards have no row for it. */
  .crowded .headline {
    -webkit-line-clamp: max(1, var(--_lines) - 1);
    line-clamp: max(1, var(--_lines) - 1);
  }

  .headline a {
    text-decoration: none;
  }

  .headline a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card:hover a {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }

  .headline a:focus-visible {
    outline: none;
  }

  .headline a:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    border-radius: var(--_radius);
  }

  .text .excerpt {
    --_lines: 3;

    position: relative;
    z-index: 1;
    margin-block-start: 0.375rem;
    font-size: 0.9375em;
    line-height: 1.45;
    color: var(--_muted);
    cursor: pointer;
  }

  .text .byline {
    display: flex;
    gap: 0.75em;
    margin-block-start: 0.375rem;
    font-size: 0.8125em;
    color: var(--_muted);
    white-space: nowrap;
  }

  [part='author'] {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  time {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .blank .text::before,
  .blank .text::after {
    content: '';
    display: block;
    block-size: 0.9em;
    margin-block-start: 0.4em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .blank .text::after {
    inline-size: 60%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .blank {
      animation: breathe 2.4s ease-in-out infinite alternate;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }

  @media (forced-colors: active) {
    .media {
      border: 1px solid CanvasText;
    }
  }
`;

import { css } from 'lit';

export const articleHeroStyles = css`
  :host {
    /* The margins of the page's figure and figcaption go on collapsing with those around the hero. */
    display: block;
  }

  /* Where the bar stands in for a figcaption, it is set as the page set that one. */
  .figure {
    --_gap: var(--press-article-hero-gap, var(--_figcaption-gap, 0.5rem));
  }

  /* Runs where the page's text changes its colour, as from light to dark: the figcaption's may have changed, too. */
  .figure::after {
    content: '';
    position: absolute;
    transition: color 1ms;
  }

  .picture {
    position: relative;
    isolation: isolate;
  }

  canvas {
    position: absolute;
    z-index: -1;
  }

  /* Its proportions are known, whatever comes: Safari would give one that failed those of its own sign for it, a square. */
  .own {
    contain: size;
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--_ratio, 16 / 9);
    object-fit: cover;
    object-position: var(--_focal-point);
    background: var(--_tint);
    font-size: 0.875em;
  }

  canvas ~ .own {
    background: none;
  }

  /* The container is not the host, for the same reason. */
  [part='caption-bar'] {
    container-type: inline-size;
  }

  /* A picture of the page's has a width; one from data takes what there is, and that is this where the page lets the hero be as wide as it is. */
  .picture:has(> .own) + [part='caption-bar'] {
    contain-intrinsic-inline-size: 18rem;
  }

  [part='caption-bar'],
  p {
    font-size: var(--press-article-hero-caption-size, var(--_figcaption-font-size, 0.875em));
    line-height: var(--_figcaption-line-height, 1.45);
    text-align: var(--_figcaption-text-align);
    text-wrap: pretty;
  }

  [part='caption-bar'] {
    margin-block-end: var(--_figcaption-margin);
    padding-block-end: var(--_figcaption-space);
  }

  [part='caption'],
  [part='credit'],
  .credit {
    display: block;
  }

  .words {
    margin-block-start: var(--_gap);
    padding: var(--_figcaption-padding);
    border-block-end: var(--_figcaption-border-block-end);
    background-color: var(--_figcaption-background-color);
    color: var(--_figcaption-color);
    font-family: var(--_figcaption-font-family);
    font-style: var(--_figcaption-font-style);
    font-weight: var(--_figcaption-font-weight);
    letter-spacing: var(--_figcaption-letter-spacing);
    text-transform: var(--_figcaption-text-transform);
  }

  .words [part='credit'],
  .credit {
    margin-block-start: 0.125rem;
    color: var(--_muted);
    font-size: var(--press-article-hero-credit-size, 0.93em);
    text-transform: var(--press-article-hero-credit-transform, var(--_figcaption-text-transform, none));
  }

  .words [part='credit'] {
    color: var(--press-muted-color, var(--_figcaption-color, var(--_muted)));
  }

  .run-on > span {
    display: inline;
  }

  /* Of one size, or the line would be higher than it was. */
  .run-on [part='credit'] {
    font-size: var(--press-article-hero-credit-size, 1em);
  }

  /* One line of credit; or as high as the figcaption was that the bar stands in for. */
  .held {
    min-block-size: max(var(--_figcaption-height, 0px) - var(--_gap), 1lh);
  }

  .held [part='credit'] {
    min-block-size: 1lh;
  }

  .whole {
    min-block-size: calc(var(--press-article-hero-reserve, var(--_gap) + 3lh + 0.25rem) - var(--_gap));
  }

  /* A page's rem may be ten pixels, and its letters no smaller for it. */
  @container (inline-size > 36rem) and (inline-size > 576px) {
    .whole {
      min-block-size: calc(var(--press-article-hero-reserve, var(--_gap) + 2lh + 0.25rem) - var(--_gap));
    }
  }

  a {
    padding-block: 0.375em;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-color: currentcolor;
  }

  [part='licence'],
  [part='acquire-license'] {
    white-space: nowrap;
  }

  [part='digital-source'] {
    margin-inline-end: 0.75em;
    font-weight: 600;
  }

  @media (pointer: coarse) {
    a {
      padding-block: 0.75em;
    }
  }
`;

import { css } from 'lit';

export const articleHeroStyles = css`
  :host {
    --_gap: var(--press-article-hero-gap, 0.5rem);
    --_caption-size: var(--press-article-hero-caption-size, 0.875rem);
    --_credit-size: var(--press-article-hero-credit-size, 0.8125rem);
    --_credit-transform: var(--press-article-hero-credit-transform, none);
    --_reserve: var(--press-article-hero-reserve, calc(var(--_gap) + 3lh + 0.25rem));
  }

  .picture {
    position: relative;
  }

  .own {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--_ratio, 16 / 9);
    object-fit: cover;
    object-position: var(--_focus-point, 50% 50%);
    background: var(--_tint);
    font-size: 0.875rem;
  }

  /* The container is not the host: as one it would keep the margins of the page's figure from collapsing. */
  [part='caption-bar'] {
    container-type: inline-size;
    margin-block-end: var(--_figcaption-margin, 0);
    font-size: var(--_caption-size);
    line-height: 1.45;
    text-wrap: pretty;
  }

  .words {
    padding-block-start: var(--_gap);
  }

  .empty,
  .empty [part='credit'] {
    margin: 0;
    padding: 0;
  }

  [part='caption'],
  [part='credit'] {
    display: block;
  }

  /* One line of credit; or as high as the figcaption was that the bar stands in for. */
  .held {
    min-block-size: max(var(--_figcaption-height, 0px), calc(var(--_gap) + 1lh));
  }

  .held [part='credit'] {
    min-block-size: 1lh;
  }

  .held.whole {
    min-block-size: var(--_reserve);
  }

  [part='credit'] {
    margin-block-start: 0.125rem;
    font-size: var(--_credit-size);
    color: var(--_muted);
    text-transform: var(--_credit-transform);
  }

  a {
    padding-block: 0.375em;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
    transition: text-decoration-color 0.15s;
  }

  a:hover {
    text-decoration-color: currentcolor;
  }

  :is([part='licence'], [part='acquire-license']) {
    white-space: nowrap;
  }

  * + .apart {
    margin-inline-start: 0.5em;
  }

  @container (inline-size > 36rem) {
    .held.whole {
      min-block-size: var(--press-article-hero-reserve, calc(var(--_gap) + 2lh + 0.25rem));
    }
  }

  @media (pointer: coarse) {
    [part='caption-bar'] a {
      padding-block: 0.75em;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    a {
      transition: none;
    }
  }
`;

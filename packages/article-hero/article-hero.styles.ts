import { css } from 'lit';

export const articleHeroStyles = css`
  :host {
    /* Not flow-root: the margins of the page's figure and figcaption must collapse with those around the hero. */
    display: block;
  }

  /* The properties --_figcaption-* are set only while the caption bar replaces a figcaption. */
  .figure {
    --_gap: var(--press-article-hero-gap, var(--_figcaption-gap, 0.5rem));
  }

  /* When the page's text color changes, as from light to dark, this fires transitionrun: the figcaption's style is
     copied again. */
  .figure::after {
    content: '';
    position: absolute;
    transition: color 1ms;
  }

  .picture {
    position: relative;
    isolation: isolate;
  }

  /* Size containment keeps the aspect ratio. Otherwise Safari gives a broken image the proportions of its icon: a
     square. */
  .from-data {
    contain: size;
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--_ratio, 16 / 9);
    object-fit: cover;
    object-position: var(--_focal-point);
    border-radius: var(--press-radius);
    background: var(--_tint);
  }

  /* Without a picture of the page's own, the hero has no intrinsic width. This is its width in a shrink-to-fit box. */
  .picture:has(> .from-data) + [part='caption-bar'] {
    contain-intrinsic-inline-size: 18rem;
  }

  [part='caption-bar'] {
    /* The host isn't the container, because that would stop its margins from collapsing. */
    container-type: inline-size;
    font-size: var(--press-article-hero-caption-size, var(--_figcaption-font-size, var(--press-step-2, 0.875em)));
    line-height: var(--_figcaption-line-height, 1.45);
    text-align: var(--_figcaption-text-align);
    text-wrap: pretty;
    margin-block-end: var(--_figcaption-margin);
    padding-block-end: var(--_figcaption-space);
  }

  [part='caption'],
  [part='credit'] {
    display: block;
    max-inline-size: 65ch;
  }

  .text {
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

  .text [part='credit'] {
    margin-block-start: 0.125rem;
    color: var(--press-muted-color, var(--_figcaption-color, var(--_muted)));
    font-size: var(--press-article-hero-credit-size, 0.89em);
    text-transform: var(--press-article-hero-credit-transform, var(--_figcaption-text-transform, none));
  }

  /* The caption's direction is the paragraph's: the credit follows it also in a page of the other direction. */
  .one-paragraph {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .one-paragraph > span {
    display: inline;
  }

  .one-paragraph [name='caption'] > span {
    unicode-bidi: normal;
  }

  /* The same size as the caption, so that the line is no taller than in the figcaption. */
  .one-paragraph [part='credit'] {
    font-size: var(--press-article-hero-credit-size, 1em);
  }

  /* One line of credit, or the height of the figcaption that the caption bar replaces. */
  .reserved {
    min-block-size: max(var(--_figcaption-height, 0px) - var(--_gap), 1lh);
  }

  .reserved [part='credit'] {
    min-block-size: 1lh;
  }

  .reserved-caption {
    min-block-size: calc(var(--press-article-hero-reserve, var(--_gap) + 3lh + 0.25rem) - var(--_gap));
  }

  a {
    padding-block: 0.375em;
  }

  /* All of them are short. */
  [part$='license'] {
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    a {
      padding-block: 0.75em;
    }
  }
`;

/**
 * Styles for the publisher's own picture and figcaption inside the hero. `::slotted()` matches only direct children, so
 * the document adopts this style sheet. It changes no markup, works under a strict Content Security Policy, and does
 * nothing without our script.
 *
 * Rules that only improve the browser's defaults are in `:where()`, so that any rule of the page overrides them.
 */
import { css } from 'lit';

export const lightDomStyles = css`
  :where(press-article-hero figure) {
    margin: 0;
  }

  :where(press-article-hero :is(figure, picture, a):has(img):not(figcaption *)) {
    display: block;
  }

  :where(press-article-hero img:not([slot], :is(figcaption, press-article-hero > [slot]) *)) {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--press-radius);
  }

  :where(press-article-hero :is(figcaption, .wp-caption-text)) {
    margin-block-start: 0.5rem;
    font-size: var(--press-step-2, 0.875em);
    line-height: 1.45;
  }

  :where(press-article-hero figcaption a) {
    color: inherit;
  }

  press-article-hero[focal-point] img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    object-position: var(--_focal-point);
  }

  press-article-hero:state(cropped) img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    block-size: auto;
    aspect-ratio: var(--_ratio);
    object-fit: cover;
  }

  /* Without containment, Safari gives a broken image the proportions of its icon: a square. */
  press-article-hero:state(broken) img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    contain: size;
  }

  press-article-hero:state(figcaption-replaced) :is(figure > figcaption, .wp-caption > .wp-caption-text) {
    display: none !important;
  }

  /* The caption bar has the space after the figcaption instead. */
  press-article-hero:state(figcaption-replaced) :has(:is(figure > figcaption, .wp-caption > .wp-caption-text)) {
    margin-block-end: 0 !important;
    padding-block-end: 0 !important;
  }
`;

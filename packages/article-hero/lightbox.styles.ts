import { css } from 'lit';

/** The button on the picture, and the picture alone on the screen. */
export const lightboxStyles = css`
  :host {
    --_backdrop: var(--press-article-hero-backdrop, #111);
    --_on-backdrop: var(--press-article-hero-on-backdrop, #f4f2ee);
  }

  svg {
    display: block;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: square;
  }

  [part='fullscreen-button'],
  [part='close'] {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: rgb(0 0 0 / 65%);
    color: #fff;
    cursor: pointer;
  }

  :is([part='fullscreen-button'], [part='close']):focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 5px #000;
  }

  [part='fullscreen-button'] {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.75rem;
  }

  [part='dialog'] {
    display: none;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_backdrop);
    color: var(--_on-backdrop);
    overscroll-behavior: contain;
  }

  [part='dialog'][open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }

  [part='dialog']::backdrop {
    background: var(--_backdrop);
  }

  picture {
    display: contents;
  }

  [part='enlarged'] {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  form {
    position: absolute;
    inset-block-start: max(0.75rem, env(safe-area-inset-top));
    inset-inline-end: 0.75rem;
  }

  .enlarged-caption {
    justify-self: center;
    max-inline-size: 75ch;
    margin: 0;
    padding: 0.875rem 1.25rem max(1rem, env(safe-area-inset-bottom));
    font-size: 0.9375rem;
    line-height: 1.45;
    text-wrap: pretty;
  }

  .enlarged-credit {
    display: block;
    margin-block-start: 0.125rem;
    font-size: var(--_credit-size);
    text-transform: var(--_credit-transform);
    color: color-mix(in srgb, currentcolor 78%, transparent);
  }

  @media (pointer: coarse) {
    [part='fullscreen-button'],
    [part='close'] {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }

    .enlarged-caption a {
      padding-block: 0.75em;
    }
  }

  @media (forced-colors: active) {
    [part='fullscreen-button'],
    [part='close'] {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
      forced-color-adjust: none;
    }
  }

  @media print {
    [part='fullscreen-button'],
    [part='dialog'] {
      display: none;
    }
  }
`;

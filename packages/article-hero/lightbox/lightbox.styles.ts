import { css } from 'lit';

/** The full-screen button and the full-screen dialog. */
export const lightboxStyles = css`
  svg {
    display: block;
    inline-size: max(1.125rem, 18px);
    block-size: max(1.125rem, 18px);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }

  button {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.75rem;
    display: grid;
    place-items: center;
    inline-size: max(2.25rem, 36px);
    block-size: max(2.25rem, 36px);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: rgb(0 0 0 / 65%);
    color: #fff;
    cursor: pointer;
  }

  button:focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 5px #000;
  }

  /* The background is not the page's, so its colors are not, either. */
  dialog {
    --_muted: color-mix(in srgb, currentcolor 85%, transparent);
    --_focus: currentcolor;

    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    padding: 0;
    border: 0;
    background: var(--press-article-hero-backdrop, #111);
    color: var(--press-article-hero-on-backdrop, #f4f2ee);
  }

  dialog[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }

  /* Elsewhere, a view transition moves the picture. */
  @supports not (view-transition-name: none) {
    @media (prefers-reduced-motion: no-preference) {
      dialog[open] {
        animation: appear 0.15s;
      }
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  form,
  picture {
    display: contents;
  }

  .space {
    container-type: size;
    display: grid;
    place-items: center;
  }

  /* As large as the picture, so that a view transition moves the picture alone. */
  [part='enlarged-frame'] {
    display: grid;
    inline-size: min(100cqi, 100cqb * var(--_picture-ratio, 1.5));
    aspect-ratio: var(--_picture-ratio, 1.5);
  }

  /* The loaded file, until the largest one covers it. */
  dialog img {
    grid-area: 1 / 1;
    min-block-size: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  dialog p {
    font-size: var(--press-article-hero-caption-size, var(--press-step-2, 0.875em));
    line-height: 1.45;
    text-wrap: pretty;
    justify-self: center;
    max-inline-size: 65ch;
    margin: 0;
    padding: 0.875rem 1.25rem max(1rem, env(safe-area-inset-bottom));
  }

  dialog .credit {
    display: block;
    margin-block-start: 0.125rem;
    color: var(--_muted);
    font-size: var(--press-article-hero-credit-size, 0.89em);
    text-transform: var(--press-article-hero-credit-transform, none);
  }

  @media (prefers-contrast: more) {
    dialog {
      --_muted: currentcolor;
    }
  }

  @media (pointer: coarse) {
    button {
      inline-size: max(2.75rem, 44px);
      block-size: max(2.75rem, 44px);
    }
  }

  @media print {
    button,
    dialog[open] {
      display: none;
    }
  }
`;

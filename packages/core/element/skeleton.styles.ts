import { css } from 'lit';

/**
 * The look of content that is loading, in every widget: a `<div class="skeleton">` for each picture, and one for each
 * line of text. The widget sets the width, and the height unless it is a line. It stands still when nothing
 * will replace it. Forced colors mode removes the background, and makes the outline visible.
 */
export const skeletonStyles = css`
  .skeleton {
    block-size: 0.75em;
    outline: 1px solid transparent;
    outline-offset: -1px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentcolor 20%, transparent);
    opacity: 0.7;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: pulse 1s ease-in-out infinite alternate;
    }
  }

  @keyframes pulse {
    to {
      opacity: 0.35;
    }
  }

  :host(:not(:state(loading))) .skeleton {
    animation: none;
    opacity: 0.35;
  }

  /* Nothing replaces it on paper, nor what a server rendered for a page without scripts. */
  @media print, (scripting: none) {
    .skeleton {
      visibility: hidden;
    }
  }
`;

import { css, type CSSResultGroup, isServer } from 'lit';

/**
 * Font, text color and line height are inherited from the page, and the other colors are mixed from its text color: a
 * widget fits a light or dark page without settings. A public custom property is read, and never set on the host (but
 * for users who want more contrast), so that it can be set on any ancestor.
 */
const sharedStyles = css`
  :host {
    --_muted: var(--press-muted-color, color-mix(in srgb, currentcolor 85%, transparent));
    --_line: var(--press-line-color, color-mix(in srgb, currentcolor 20%, transparent));
    --_tint: var(--press-tint-color, color-mix(in srgb, currentcolor 7%, transparent));
    --_focus: var(--press-focus-color, currentcolor);
    --_radius: var(--press-radius, 2px);

    /* Keeps the page's floats outside and the widget's own floats inside. */
    display: flow-root;
    color: var(--press-color, inherit);
    font-family: var(--press-font-family, inherit);
    text-align: start;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none !important;
  }

  :host,
  ::before,
  ::after,
  * {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  a,
  button {
    font: inherit;
    color: inherit;
    text-underline-offset: 0.2em;
  }

  :is(a, button):hover {
    text-decoration-thickness: 2px;
  }

  /* The page's own values give way to the user's wish. */
  @media (prefers-contrast: more) {
    :host {
      --press-muted-color: currentcolor !important;
      --press-line-color: currentcolor !important;
    }
  }
`;

/**
 * Styles of all widgets. An element that a server has rendered has its content before its script has loaded, so the
 * package's stylesheet must not reserve space for it.
 */
export const hostStyles: CSSResultGroup = isServer
  ? [
      sharedStyles,
      css`
        :host(:not(:defined)) {
          min-block-size: 0 !important;
        }

        :host(:not(:defined))::before,
        :host(:not(:defined))::after {
          content: none !important;
        }
      `,
    ]
  : sharedStyles;

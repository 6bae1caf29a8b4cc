import { css } from 'lit';

/**
 * A line that the browser can scroll to each rate, for “Find in page” and for the cursor of a screen reader. Chromium's
 * “Find in page” scrolls only what users can scroll, too. The room on both sides is for groups that have moved there:
 * wider than any group, but not by much, because browsers round positions far from the origin.
 */
export const scrollableStyles = css`
  @media not print {
    .track {
      overflow: auto hidden;
      scrollbar-width: none;
    }

    .track::before,
    .track::after {
      content: '';
      flex: 0 0 65536px;
    }
  }
`;

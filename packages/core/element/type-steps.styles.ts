import { css } from 'lit';

/**
 * Font sizes of leaf elements, relative to the page's text and to the container of the element that uses them: labels
 * and dates; captions and roles; text; headlines and names; headings of a section. Not in `host.styles.ts`: the hero,
 * which many pages have alone, needs none of them.
 */
export const typeSteps = css`
  :host {
    --_step-1: var(--press-step-1, 0.78em);
    --_step-2: var(--press-step-2, 0.875em);
    --_step-3: var(--press-step-3, 1em);
    --_step-4: var(--press-step-4, min(1em + 0.2cqi, 1.125em));
    --_step-5: var(--press-step-5, min(1.25em + 0.3cqi, 1.42em));
  }
`;

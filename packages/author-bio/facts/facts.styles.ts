import { css } from 'lit';

/** Expertise, languages, credentials and awards: labels beside their values, or above them in a narrow card. */
export const factsStyles = css`
  [part='facts'] {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25rem 1rem;
    max-inline-size: 56rem;
    margin: 0.75rem 0 0;
    font-size: var(--_step-2);
    line-height: 1.45;
  }

  [part='facts'] div {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  @container (inline-size < 24em) {
    [part='facts'] div {
      display: block;
    }

    [part='facts'] div + div {
      margin-block-start: 0.5em;
    }
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    text-align: start;
  }

  dd::first-letter {
    text-transform: uppercase;
  }
`;

import { css } from 'lit';

/** The facts and links below the biography. */
export const factsAndLinksStyles = css`
  [part='facts'] {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25rem 1rem;
    max-inline-size: 56rem;
    margin: 0.75rem 0 0;
    font-size: 0.875em;
    line-height: 1.45;
  }

  [part='facts'] div {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  dd {
    margin: 0;
    text-align: start;
  }

  .links a,
  .body > :is([part='more'], [part='policy']),
  .body > slot > [part='more'],
  [part='fold'] {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding-block: 0.25rem;
    font-size: 0.875em;
  }

  [part='fold'] {
    padding-inline: 0;
    border: 0;
    background: none;
    text-decoration: underline;
    cursor: pointer;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin-block-start: 0.5rem;
  }

  [part='more'] {
    margin-block-start: 0.375rem;
    font-weight: 600;
    color: var(--press-accent-color, currentcolor);
  }

  .body > [part='policy'] {
    display: table;
    margin-block-start: 0.375rem;
  }
`;

import { css } from 'lit';

/** The links below the biography. */
export const linksStyles = css`
  .links a,
  .body :is([part='more'], [part='policy']) {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding-block: 0.25rem;
    font-size: var(--_step-2);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.25rem;
    margin-block-start: 0.5rem;
  }

  /* The space between two links belongs to the first, so that it is easier to hit. */
  .links a {
    display: flex;
    align-items: center;
    padding-block: 0.375rem;
    padding-inline-end: 0.5rem;
    outline-offset: 0;
  }

  svg {
    display: block;
    inline-size: max(1.25rem, 20px);
    block-size: max(1.25rem, 20px);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  svg + bdi {
    display: none;
  }

  [part='more'] {
    margin-block-start: 0.375rem;
    font-weight: 600;
    color: var(--press-accent-color, currentcolor);
  }

  .archives {
    margin-block-start: 1.25rem;
    font-size: var(--_step-2);
  }

  .body > [part='policy'] {
    display: table;
    margin-block-start: 0.375rem;
  }

  @media (pointer: coarse) {
    .links a,
    .body :is([part='more'], [part='policy']) {
      padding-block: max(0.75rem, 12px);
    }

    .links a {
      min-inline-size: 44px;
    }
  }

  /* On paper, an icon is no link. */
  @media print {
    svg {
      display: none;
    }

    svg + bdi {
      display: block;
    }

    .links a:not([href^='mailto:'])::after {
      content: '\\a0(' attr(href) ')';
    }
  }
`;

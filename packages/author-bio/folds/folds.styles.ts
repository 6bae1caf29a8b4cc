import { css } from 'lit';

/** A collapsed biography, and the buttons that expand it or a card that is clipped to its reserved space. */
export const foldsStyles = css`
  [part='fold'] {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0.25rem 0;
    border: 0;
    background: none;
    font-size: var(--_step-2);
    text-decoration: underline;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    [part='fold'] {
      padding-block: max(0.75rem, 12px);
    }
  }

  @media not print {
    .clipped > [part='fold'] {
      position: absolute;
      inset: auto 0 0;
      padding-block-start: 3em;
      text-align: start;
    }

    .clipped > [part='fold']:focus-visible {
      outline-offset: -2px;
    }

    /* The button of the card is enough: it expands the biographies, too. */
    .clipped section [part='fold'] {
      display: none;
    }

    :not(.clipped) > section .collapsed {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 5;
    }
  }

  @media print {
    button[part='fold'] {
      display: none;
    }
  }
`;

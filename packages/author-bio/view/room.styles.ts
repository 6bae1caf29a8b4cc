import { css } from 'lit';

/** The room that is held for a card, and what is folded so that it fits. */
export const roomStyles = css`
  /* In the size of the page's text: where a page makes 1rem small, its text is not. */
  .held {
    --_room: var(--press-author-bio-reserve, 11em);

    min-block-size: var(--_room);
  }

  .inline {
    --_room: var(--press-author-bio-reserve, max(2em, 32px));
  }

  /* Beside a photo there is little room for text here: its lines are short. */
  @media (max-width: 30rem) {
    .held {
      --_room: var(--press-author-bio-reserve, 18em);
    }

    .inline {
      --_room: var(--press-author-bio-reserve, 3em);
    }
  }

  @media not print {
    .cut {
      position: relative;
      max-block-size: var(--_room);
      overflow: hidden;
    }

    .cut section {
      mask-image: linear-gradient(#000 calc(var(--_room) - 5em), #0000 calc(var(--_room) - 2em));
    }

    .cut > [part='fold'] {
      position: absolute;
      inset: auto 0 0;
      padding-block-start: 3em;
      text-align: start;
    }

    .cut > [part='fold']:focus-visible {
      outline-offset: -2px;
    }

    /* One fold at a time. */
    .cut section [part='fold'] {
      display: none;
    }

    :not(.cut) > section .folded {
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

import { css } from 'lit';

/** The space that is reserved for a card or byline, and a card that is clipped to that space. */
export const reservedSpaceStyles = css`
  /* In em, the page's text size: some pages make 1rem smaller than their text. */
  .reserved {
    --_space: 15em;
    --_reserve: var(--press-author-bio-reserve, var(--_space));

    min-block-size: var(--_reserve);
  }

  .inline {
    --_space: max(2em, 32px);
  }

  /* Beside the photo, a narrow page has short lines: text needs more height. */
  @media (max-width: 30rem) {
    .reserved {
      --_space: 18em;
    }

    .inline {
      --_space: 3em;
    }
  }

  .waiting {
    max-block-size: var(--_reserve);
    overflow: clip;
  }

  .waiting .head {
    inline-size: min(50%, 16em);
  }

  .waiting .body {
    max-inline-size: 65ch;
    margin-block-start: 1.25em;
  }

  .skeleton:last-child {
    inline-size: 60%;
  }

  section .skeleton + .skeleton {
    margin-block-start: 0.75em;
  }

  [part='message'] {
    display: grid;
    place-content: center;
    block-size: var(--_reserve);
    padding-inline: 1rem;
    border-radius: var(--_radius);
    background: var(--_tint);
    color: var(--_muted);
    text-align: center;
  }

  @media not print {
    .clipped {
      position: relative;
      max-block-size: var(--_reserve);
      overflow: hidden;
    }

    .clipped section {
      mask-image: linear-gradient(#000 calc(var(--_reserve) - 5em), #0000 calc(var(--_reserve) - 2em));
    }
  }
`;

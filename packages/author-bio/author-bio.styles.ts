import { css } from 'lit';

export const authorBioStyles = css`
  :host {
    --_photo: var(--press-author-bio-photo-size, max(5.5rem, 88px));
    --_gap: var(--press-author-bio-gap, var(--press-space, 1.25rem));
  }

  section {
    container-type: inline-size;

    /* The width in a container that shrinks to fit its content: size containment ignores the card's own content. */
    contain-intrinsic-inline-size: 18rem;
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--press-space, 1.25rem);
  }

  .authors {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26em), 1fr));
    gap: 1.75rem 2.5rem;
  }

  /* The card's link also covers its photo and name. The rest of the card is above, so that text can be selected. */
  article {
    display: grid;
    grid-template: auto 1fr / auto minmax(0, 1fr);
    position: relative;
  }

  .head,
  .body {
    grid-column: 2;
    overflow-wrap: anywhere;
  }

  .body > :not([part='more'], slot),
  ::slotted(:is(a[slot='image'], p)) {
    position: relative;
    z-index: 1;
  }

  .cover,
  .body [part='more']::after {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    block-size: var(--_photo);
    max-block-size: 100%;
  }

  article:has(:is([part='more'], .cover):hover) [part='name'] {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  /* Most pages have rules for the size of images; for slotted ones, these would win without !important. */
  .photo,
  ::slotted([slot='image']) {
    display: grid;
    grid: 100% / 100%;
    place-items: center;
    flex: none;
    grid-row: 1 / span 2;
    overflow: hidden;
    inline-size: var(--_photo) !important;
    block-size: var(--_photo) !important;
    margin-inline-end: var(--_gap);
    border-radius: var(--press-author-bio-photo-radius, var(--press-radius, 50%));
    object-fit: cover;
    font-size: calc(var(--_photo) * 0.34);
    letter-spacing: 0.02em;
    line-height: 1;
  }

  :where(.photo:not(.skeleton)),
  ::slotted([slot='image']) {
    background: var(--_tint);
    color: var(--_muted);
  }

  /* Forced colors mode removes the background, and makes the outline visible. */
  span.photo {
    outline: 1px solid transparent;
    outline-offset: -1px;
  }

  /* An organization has no initials: its name aligns with the others. */
  span.photo:empty {
    visibility: hidden;
    max-block-size: 1rem;
  }

  [role='heading'] {
    font-size: var(--_step-4);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  div:is([part='role'], [part='location']) {
    margin-block-start: 0.125rem;
    font-size: var(--_step-2);
  }

  div[part='role']::first-letter {
    text-transform: uppercase;
  }

  :is([part='role'], [part='location']) {
    color: var(--_muted);
  }

  [part='bio'] {
    margin-block-start: 0.625rem;
    font-size: var(--_step-3);
    line-height: 1.5;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  /* A text of another direction starts at the same edge as the name. */
  p {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .empty {
    margin: 0;
  }

  .hyphenated {
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
  }

  /* In a sidebar or on a phone, only the name stands beside the photo, which is smaller. */
  @container (inline-size < 24em) {
    article {
      --_photo: var(--press-author-bio-photo-size, max(4rem, 64px));
    }

    .photo,
    ::slotted([slot='image']) {
      grid-row: 1;
      margin-inline-end: min(var(--_gap), 1rem);
    }

    span.photo:empty {
      display: none;
    }

    .head {
      align-self: center;
    }

    .body {
      grid-column: 1 / -1;
    }
  }

  ul,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  p + p {
    margin-block-start: 0.5em;
  }

  .byline {
    --_photo: var(--press-author-bio-photo-size, max(2rem, 32px));
    --_gap: 0.625rem;

    display: flex;
    align-items: center;
    font-size: var(--_step-2);
    overflow-wrap: anywhere;
  }

  /* The publisher's biography goes below the line. */
  .byline slot:not([name]) {
    display: block;
  }

  /* A line ends between two names, if each has room in a line. */
  a[part='name'] {
    display: inline-block;
    font-weight: 600;
  }

`;

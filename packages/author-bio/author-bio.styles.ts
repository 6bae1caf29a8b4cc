import { css } from 'lit';

export const authorBioStyles = css`
  :host {
    --_photo: var(--press-author-bio-photo-size, var(--_byline-size, 5.5rem));
  }

  :host([layout='inline']) {
    --_byline-size: 2rem;
  }

  .held {
    min-block-size: var(--press-author-bio-reserve, var(--_byline-size, 11rem));
  }

  section {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1.25rem;
  }

  .authors {
    display: grid;
    gap: 1.75rem;
  }

  /* The text goes below the photo where less than its width is left beside it. */
  article {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem var(--press-author-bio-gap, 1.25rem);
  }

  .text {
    flex: 1 19rem;
    min-inline-size: 0;
  }

  .photo,
  ::slotted([slot='image']) {
    display: grid;
    place-items: center;
    inline-size: var(--_photo);
    block-size: var(--_photo);
    border-radius: var(--press-author-bio-photo-radius, 50%);
    object-fit: cover;
    background: var(--_tint);
    font-size: calc(var(--_photo) * 0.34);
    color: var(--_muted);
  }

  [role='heading'] {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.25;
  }

  div[part='role'] {
    margin-block-start: 0.125rem;
    font-size: 0.875em;
  }

  div[part='role']::first-letter {
    text-transform: uppercase;
  }

  [part='role'] {
    color: var(--_muted);
  }

  [part='bio'] {
    margin-block-start: 0.625rem;
    font-size: 0.9375em;
    line-height: 1.55;
    max-inline-size: 65ch;
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

  .folded {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
  }

  :any-link,
  button {
    text-decoration: underline var(--_line);
    text-underline-offset: 0.2em;
  }

  :is(a, button):hover {
    text-decoration-color: currentcolor;
  }

  .links a,
  [part='more'],
  [part='fold'] {
    display: inline-block;
    padding-block: 0.25rem;
    font-size: 0.875em;
  }

  [part='fold'] {
    padding-inline: 0;
    border: 0;
    background: none;
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
    color: var(--_accent);
  }

  .byline {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    font-size: 0.9375em;
  }

  .byline [part='name'] {
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .links a,
    [part='more'],
    [part='fold'] {
      padding-block: 0.75rem;
    }
  }

  @media print {
    .folded {
      display: block;
    }

    [part='fold'] {
      display: none;
    }

    .links a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

import { css } from 'lit';

export const authorBioStyles = css`
  :host {
    --_photo: var(--press-author-bio-photo-size, 5.5rem);
    --_photo-radius: var(--press-author-bio-photo-radius, 50%);
    --_gap: var(--press-author-bio-gap, 1.25rem);
    --_reserve: var(--press-author-bio-reserve, 11rem);

    container-type: inline-size;
  }

  /* An inline byline sits in a line of the page's own; as a container it would have no width of its own there. */
  :host([layout='inline']) {
    --_reserve: var(--press-author-bio-reserve, 2rem);
    --_photo: var(--press-author-bio-photo-size, 2rem);

    container-type: normal;
  }

  .held {
    min-block-size: var(--_reserve);
  }

  [part='base'] {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1.25rem;
  }

  .authors {
    display: grid;
    gap: 1.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .author {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem var(--_gap);
  }

  .photo,
  ::slotted([slot='image']) {
    display: block;
    inline-size: var(--_photo);
    block-size: var(--_photo);
    border-radius: var(--_photo-radius);
    object-fit: cover;
    background: var(--_tint);
  }

  .initials {
    display: grid;
    place-items: center;
    font-size: calc(var(--_photo) * 0.34);
    letter-spacing: 0.04em;
    color: var(--_muted);
  }

  @container (inline-size > 26rem) {
    .author.has-photo {
      grid-template-columns: var(--_photo) minmax(0, 1fr);
    }
  }

  [part='name'] {
    margin: 0;
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  [part='role'] {
    margin: 0.125rem 0 0;
    font-size: 0.875em;
    line-height: 1.4;
    color: var(--_muted);
  }

  [part='role']::first-letter {
    text-transform: uppercase;
  }

  [part='bio'] {
    margin-block-start: 0.625rem;
    font-size: 0.9375em;
    line-height: 1.55;
    max-inline-size: 65ch;
  }

  [part='bio'] p {
    margin: 0;
  }

  [part='bio'] p + p {
    margin-block-start: 0.5em;
  }

  .folded {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    line-clamp: 5;
  }

  [part='fold'] {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
  }

  .links a,
  [part='more'] {
    display: inline-block;
    padding-block: 0.25rem;
    min-block-size: 1.5rem;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
    transition: text-decoration-color 0.15s;
  }

  :is(.links a, [part='more']):hover {
    text-decoration-color: currentcolor;
  }

  [part='more'] {
    margin-block-start: 0.375rem;
    font-size: 0.9375em;
    font-weight: 600;
    color: var(--_accent);
  }

  .byline {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: 0;
    font-size: 0.9375em;
    line-height: 1.4;
  }

  .byline .role {
    color: var(--_muted);
  }

  .byline a {
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }

  @media (pointer: coarse) {
    .links a,
    [part='more'],
    [part='fold'] {
      min-block-size: 2.75rem;
      padding-block: 0.6rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }

  @media print {
    .folded {
      display: block;
      overflow: visible;
    }

    [part='fold'] {
      display: none;
    }

    .links a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

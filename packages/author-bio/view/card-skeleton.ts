import { html, type TemplateResult } from 'lit';

const LINE = html`<div class="skeleton"></div>`;

/** Stands in the reserved space while no author is known, and takes no more than that. */
export function cardSkeleton(isInline: boolean): TemplateResult {
  const photo = html`<div class="photo skeleton"></div>`;
  const lines = isInline
    ? html`<div class="byline">${photo}${LINE}</div>`
    : html`<section><article>${photo}
        <div class="head">${LINE}${LINE}</div><div class="body">${LINE}${LINE}${LINE}</div></article></section>`;
  return html`<div class="waiting" aria-hidden="true">${lines}</div>`;
}

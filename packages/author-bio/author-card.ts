import { html, nothing, type TemplateResult } from 'lit';
import { fillIn, type Messages } from '../core/messages/messages.js';
import type { Person } from '../data/model.js';
import { initialsOf, photoOf, roleOf } from './authors.js';
import { isLong, paragraphsOf } from './biography.js';
import { networkOf } from './networks.js';

type Content = TemplateResult | typeof nothing;

/** What the cards of one widget have in common. */
export interface CardContext {
  readonly locale: string;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** The publisher's own markup stands wherever a slot is filled, where a single author is shown. */
  readonly isSingle: boolean;
  /** The publisher fills the default slot; the white space between other tags counts for nothing, but would hide what stands in the slot. */
  readonly hasOwnBiography: boolean;
  /** Photos that did not load; their box shows initials instead. */
  readonly failedPhotos: readonly string[];
  /** Positions of the authors whose biography stands open. */
  readonly unfolded: readonly number[];
  readonly onPhotoError: (url: string) => void;
  readonly onFold: (position: number) => void;
}

export function photo(person: Person, { failedPhotos, onPhotoError }: CardContext): Content {
  const url = photoOf(person);
  if (!url) return nothing;
  if (failedPhotos.includes(url)) return html`<span class="photo" part="photo" aria-hidden="true">${initialsOf(person.name)}</span>`;
  return html`<img class="photo" part="photo" src=${url} alt="" width="96" height="96" loading="lazy" decoding="async" @error=${() => onPhotoError(url)} />`;
}

function biography({ description = '' }: Person, { messages, unfolded, onFold }: CardContext, position: number): Content {
  const paragraphs = paragraphsOf(description).map((paragraph) => html`<p>${paragraph}</p>`);
  if (!isLong(description)) return html`${paragraphs}`;
  const open = unfolded.includes(position);
  return html`
    <div class=${open ? '' : 'folded'}>${paragraphs}</div>
    <button part="fold" aria-expanded=${open} @click=${() => onFold(position)}>${open ? messages.readLess : messages.readMore}</button>
  `;
}

/** Profiles elsewhere, each under a spoken label that holds the name; then the e-mail address. */
function links({ name, sameAs = [], email }: Person, { messages }: CardContext): Content {
  const link = (url: string, text: string, label: string) => html`<li><a part="link" href=${url} rel="me" aria-label=${label}>${text}</a></li>`;
  const profiles = sameAs.map((url) => link(url, networkOf(url), fillIn(messages.profileOn, { name, network: networkOf(url) })));
  const address = email && new URL(email).pathname;
  if (email && address) profiles.push(link(email, address, `${fillIn(messages.emailTo, { name })} ${address}`));
  return profiles.length > 0 ? html`<ul class="links" role="list">${profiles}</ul>` : nothing;
}

const archiveLink = ({ name, url }: Person, { messages }: CardContext): Content =>
  url ? html`<a part="more" href=${url} rel="author">${fillIn(messages.moreArticlesBy, { name })}</a>` : nothing;

/** One author's card. */
export function authorCard(person: Person, context: CardContext, position: number): TemplateResult {
  const { isSingle, hasOwnBiography, headingLevel } = context;
  const slot = (name: string, content: unknown) => (isSingle ? html`<slot name=${name}>${content}</slot>` : content);
  const role = roleOf(person);
  return html`
    <article part="author">
      ${slot('image', photo(person, context))}
      <div class="text">
        <div part="name" role="heading" aria-level=${headingLevel}>${slot('name', html`<bdi translate="no">${person.name}</bdi>`)}</div>
        ${role ? html`<div part="role">${role}</div>` : nothing}
        <div part="bio">${isSingle ? html`<slot></slot>` : nothing}${isSingle && hasOwnBiography ? nothing : biography(person, context, position)}</div>
        ${slot('links', links(person, context))} ${slot('more', archiveLink(person, context))}
      </div>
    </article>
  `;
}

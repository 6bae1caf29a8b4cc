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
  /** Photos that did not load; their box shows initials instead. */
  readonly failedPhotos: ReadonlySet<string>;
  /** Positions of the authors whose biography stands open. */
  readonly unfolded: ReadonlySet<number>;
  readonly onPhotoError: (url: string) => void;
  readonly onFold: (position: number) => void;
  readonly onFollow: (click: Event, url: string, position: number) => void;
}

export function photo(person: Person, { failedPhotos, locale, onPhotoError }: CardContext): Content {
  const url = photoOf(person);
  if (!url) return nothing;
  if (failedPhotos.has(url)) return html`<span class="photo initials" part="photo" aria-hidden="true">${initialsOf(person.name, locale)}</span>`;
  return html`<img class="photo" part="photo" src=${url} alt="" width="96" height="96" loading="lazy" decoding="async" @error=${() => onPhotoError(url)} />`;
}

const biography = ({ description }: Person, { messages, unfolded, onFold }: CardContext, position: number): Content => {
  const paragraphs = paragraphsOf(description).map((paragraph) => html`<p>${paragraph}</p>`);
  if (!isLong(description)) return html`${paragraphs}`;
  const open = unfolded.has(position);
  return html`
    <div id="bio-${position}" class=${open ? '' : 'folded'}>${paragraphs}</div>
    <button part="fold" type="button" aria-expanded=${open ? 'true' : 'false'} aria-controls="bio-${position}" @click=${() => onFold(position)}>
      ${open ? messages.readLess : messages.readMore}
    </button>
  `;
};

function links(person: Person, { messages, onFollow }: CardContext, position: number): Content {
  const profiles = (person.sameAs ?? []).map((url) => {
    const network = networkOf(url);
    const label = fillIn(messages.profileOn, { name: person.name, network });
    return html`<li><a part="link" href=${url} rel="me noopener" aria-label=${label} @click=${(click: Event) => onFollow(click, url, position)}>${network}</a></li>`;
  });
  const email = person.email && html`<li>
    <a part="link" href=${person.email} aria-label="${fillIn(messages.emailTo, { name: person.name })} ${addressOf(person.email)}">${addressOf(person.email)}</a>
  </li>`;
  return profiles.length > 0 || email ? html`<ul class="links" role="list">${profiles}${email ?? nothing}</ul>` : nothing;
}

const addressOf = (email: string): string => decodeURIComponent(email.replace(/^mailto:/, ''));

const archiveLink = ({ name, url }: Person, { messages, onFollow }: CardContext, position: number): Content =>
  url ? html`<a part="more" href=${url} rel="author" @click=${(click: Event) => onFollow(click, url, position)}>${fillIn(messages.moreArticlesBy, { name })}</a>` : nothing;

/** Text beside a name: the role, and nothing for none. */
export const role = (person: Person): Content => (roleOf(person) ? html`<p part="role">${roleOf(person)}</p>` : nothing);

/**
 * One author's card. The publisher's own markup stands wherever a slot is filled; `slotted` says that it may, which is so
 * only where a single author is shown.
 */
export function authorCard(person: Person | undefined, context: CardContext, position: number, slotted: boolean): TemplateResult {
  const known = (part: (person: Person, context: CardContext, position: number) => Content) => (person ? part(person, context, position) : nothing);
  const slot = (name: string, content: unknown) => (slotted ? html`<slot name=${name}>${content}</slot>` : content);
  const bio = known(biography);
  const name = html`<bdi translate="no">${person?.name}</bdi>`;
  return html`
    <article class="author ${person && photoOf(person) ? 'has-photo' : ''}" part="author">
      ${slot('image', known(photo))}
      <div>
        <div part="name" role="heading" aria-level=${context.headingLevel}>${slot('name', name)}</div>
        ${known(role)}
        <div part="bio">${slotted ? html`<slot>${bio}</slot>` : bio}</div>
        ${slot('links', known(links))} ${slot('more', known(archiveLink))}
      </div>
    </article>
  `;
}

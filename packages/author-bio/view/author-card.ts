import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../core/i18n/display-names.js';
import { formatList } from '../../core/i18n/format-list.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { profilesOf } from '../authors/authors.js';
import { isLong, paragraphsOf, type Run } from './biography.js';
import { type Folds, isFound } from './folds.js';
import { networkOf } from './networks.js';
import { photo, type PhotoContext } from './photo.js';

type Content = TemplateResult | typeof nothing;

/** What the cards of one widget have in common. */
export interface CardContext extends PhotoContext {
  readonly locale: string;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** The publisher's own markup stands wherever a slot is filled, where a single author is shown. */
  readonly isSingle: boolean;
  /** The publisher fills the default slot; the white space between other tags counts for nothing, but would hide what stands in the slot. */
  readonly hasOwnBiography: boolean;
  readonly hasOwnName: boolean;
  readonly folds: Folds;
  /** Why nobody is named; linked once, in the card that needs it first. */
  readonly policy?: { readonly url: SafeUrl; readonly position: number } | undefined;
}

/** Where one author is shown, the publisher's own markup stands in the place of what is known; but none that could name one whose name is withheld. */
export const slotOf =
  ({ isSingle }: CardContext, { nameWithheld }: Person) =>
  (name: string, content: unknown = nothing): unknown =>
    !isSingle ? content : nameWithheld ? nothing : html`<slot name=${name}>${content}</slot>`;

/** A phrase with a name in it, which no translator touches. Each runs in its own direction: the phrase may be English on a page that is not. */
export function namedPhrase(phrase: string, name: string): TemplateResult {
  const [before, after] = phrase.split(/\{\w+\}/, 2);
  return html`<bdi>${before}<bdi translate="no">${name}</bdi>${after}</bdi>`;
}

/** Job title and employer, each in its own direction. */
export const role = ({ jobTitle, worksFor }: Person): readonly (string | TemplateResult)[] =>
  [jobTitle, worksFor].filter(Boolean).flatMap((text, index) => [index > 0 ? ', ' : '', html`<bdi>${text}</bdi>`]);

const run = (each: Run): string | TemplateResult =>
  typeof each === 'string' ? each : html`<a href=${each.url}>${each.text}</a>`;

function biography(person: Person, { messages, folds }: CardContext, position: number): Content {
  const paragraphs = paragraphsOf(person).map((runs) => html`<p dir="auto">${runs.map(run)}</p>`);
  if (!isLong(person) || !folds.isNeeded(person)) return html`${paragraphs}`;
  const open = folds.isOpen(position);
  const unfold = (event: Event) => open || (isFound(event) && folds.toggle(position));
  return html`
    <div class=${open ? '' : 'folded'} @scroll=${unfold} @focusin=${unfold}>${paragraphs}</div>
    <button part="fold" aria-expanded=${open} aria-describedby="name-${position}" @click=${({ currentTarget }: Event) => folds.toggle(position, currentTarget)}>${open ? messages.readLess : messages.readMore}</button>
  `;
}

const FACTS = ['knowsAbout', 'knowsLanguage', 'hasCredential', 'award'] as const;

/** What speaks for the person, as the Trust Project asks. */
function facts(person: Person, { locale, messages }: CardContext): Content {
  const known = FACTS.flatMap((fact) => {
    const list = person[fact]?.map((item) => (fact === 'knowsLanguage' ? languageName(item, locale) : item)) ?? [];
    return list.length > 0
      ? [html`<div><dt>${messages[fact]}</dt> <dd><bdi>${formatList(list, locale)}</bdi></dd></div>`]
      : [];
  });
  return known.length > 0 ? html`<dl part="facts">${known}</dl>` : nothing;
}

/** As its owner writes it, not as a URL does. */
function written(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A profile under a spoken label that holds the name, or the e-mail address. */
function profile(url: SafeUrl, name: string, messages: Messages): TemplateResult {
  const { protocol, pathname } = new URL(url);
  const isEmail = protocol === 'mailto:';
  const text = isEmail ? written(pathname) : networkOf(url);
  const label = isEmail
    ? `${fillIn(messages.emailTo, { name })} ${text}`
    : fillIn(messages.profileOn, { name, network: text });
  return html`<li><a part="link" href=${url} aria-label=${label}><bdi translate="no">${text}</bdi></a></li>`;
}

function links(person: Person, { messages }: CardContext): Content {
  const profiles = profilesOf(person).map((url) => profile(url, person.name, messages));
  return profiles.length > 0 ? html`<ul class="links" role="list">${profiles}</ul>` : nothing;
}

const archiveLink = ({ name, url }: Person, { messages }: CardContext): Content =>
  url ? html`<a part="more" href=${url} rel="author">${namedPhrase(messages.moreArticlesBy, name)}</a>` : nothing;

function heading(
  person: Person,
  { isSingle, hasOwnName, headingLevel, messages }: CardContext,
  position: number,
): Content {
  const { name, nameWithheld } = person;
  if (!name && !nameWithheld && !(isSingle && hasOwnName)) return nothing;
  const text = html`<bdi translate="no">${name}</bdi>`;
  const content = nameWithheld ? messages.nameWithheld : isSingle ? html`<slot name="name">${text}</slot>` : text;
  return html`<div part="name" id="name-${position}" role="heading" aria-level=${headingLevel}>${content}</div>`;
}

function head(person: Person, context: CardContext, position: number): TemplateResult {
  const { workLocation } = person;
  const roles = role(person);
  return html`
    <div class="head">
      ${heading(person, context, position)} ${roles.length > 0 ? html`<div part="role">${roles}</div>` : nothing}
      ${workLocation ? html`<div part="location">${namedPhrase(context.messages.reportingFrom, workLocation)}</div>` : nothing}
    </div>
  `;
}

/** One author's card. Of a person whose name is withheld, only what the publisher wrote as the biography stands in it. */
export function authorCard(person: Person, context: CardContext, position: number): TemplateResult {
  const { isSingle, hasOwnBiography, policy, messages } = context;
  // The publisher's own biography stands in its place: what this one links is then linked below.
  const shown = isSingle && hasOwnBiography ? { ...person, description: undefined } : person;
  const slot = slotOf(context, person);
  return html`
    <article part="author">
      ${slot('image', photo(person, context))} ${head(person, context, position)}
      <div class="body">
        <div part="bio" class=${shown.description || hasOwnBiography ? '' : 'empty'}>${isSingle ? html`<slot></slot>` : nothing}${biography(shown, context, position)}</div>
        ${facts(person, context)} ${slot('links', links(shown, context))} ${slot('more', archiveLink(person, context))}
        ${policy?.position === position ? html`<a part="policy" href=${policy.url}>${messages.whyNoByline}</a>` : nothing}
      </div>
    </article>
  `;
}

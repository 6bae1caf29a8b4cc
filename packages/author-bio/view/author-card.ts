import { html, nothing, type TemplateResult } from 'lit';
import { languageOf } from '../../core/i18n/locale.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { profilesOf } from '../authors/profiles.js';
import { collapsibleBiography } from './collapse-long-biography.js';
import type { Folds } from './folds.js';
import { joinTemplates } from './join-templates.js';
import { languageName } from './language-name.js';
import { networkName } from './network-name.js';
import { photo, type PhotoContext } from './photo.js';

type Content = TemplateResult | typeof nothing;

/** Values that all cards of a widget share. */
export interface CardContext extends PhotoContext {
  readonly locale: string;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** Whether a single author is shown. Only then are there slots. */
  readonly isSingle: boolean;
  /** Whether the default slot has content. White space between other children is also slotted, but isn't content. */
  readonly hasSlottedBiography: boolean;
  readonly hasSlottedName: boolean;
  readonly folds: Folds;
  /** The policy that explains a missing name, and the position of the one card that links to it. */
  readonly policy?: { readonly url: SafeUrl; readonly position: number } | undefined;
}

/**
 * Returns a function that renders content as the fallback of a named slot. Several authors get the content without a
 * slot, since slotted content couldn't be assigned to one of them. An author whose name is withheld gets neither:
 * both could reveal the name.
 */
export function slotRenderer({ isSingle }: CardContext, { nameWithheld }: Person) {
  return (slotName: string, content: unknown = nothing): unknown => {
    if (!isSingle) return content;
    return nameWithheld ? nothing : html`<slot name=${slotName}>${content}</slot>`;
  };
}

/**
 * A phrase with a name in it, which is excluded from translation. Phrase and name each have their own text direction:
 * the phrase may be English on a right-to-left page.
 */
export function namedPhrase(phrase: string, name: string, { lang }: Messages): TemplateResult {
  const [before, after] = phrase.split(/\{\w+\}/, 2);
  return html`<bdi lang=${lang}>${before}<bdi translate="no">${name}</bdi>${after}</bdi>`;
}

/** Job title and employer, each with its own text direction. */
export const roleParts = ({ jobTitle, worksFor }: Person): readonly (string | TemplateResult)[] =>
  [jobTitle, worksFor].filter(Boolean).flatMap((text, index) => [index > 0 ? ', ' : '', html`<bdi>${text}</bdi>`]);

const FACTS = ['knowsAbout', 'knowsLanguage', 'hasCredential', 'award'] as const;

/** A language has its name in that language. */
function factTemplate(fact: string, value: string, locale: string): TemplateResult {
  const name = fact === 'knowsLanguage' ? languageName(value, locale) : value;
  return html`<bdi lang=${name === value ? nothing : languageOf(value)}>${name}</bdi>`;
}

/** Expertise, languages, credentials and awards. */
function facts(person: Person, { locale, messages }: CardContext): Content {
  const rows: TemplateResult[] = [];
  for (const fact of FACTS) {
    const values = person[fact] ?? [];
    if (values.length === 0) continue;
    const names = values.map((value) => factTemplate(fact, value, locale));
    rows.push(
      html`<div><dt lang=${messages.lang}>${messages[fact]}</dt> <dd>${joinTemplates(names, locale)}</dd></div>`,
    );
  }
  return rows.length > 0 ? html`<dl part="facts">${rows}</dl>` : nothing;
}

/** The path of a `mailto:` URL without percent-encoding. */
function emailAddress(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A link to a profile or e-mail address. Its accessible name also contains the author's name. */
function profileLink(url: SafeUrl, name: string, messages: Messages): TemplateResult {
  const { protocol, pathname } = new URL(url);
  const isEmail = protocol === 'mailto:';
  const text = isEmail ? emailAddress(pathname) : networkName(url);
  const label = isEmail
    ? `${fillIn(messages.emailTo, { name })} ${text}`
    : fillIn(messages.profileOn, { name, network: text });
  return html`<li><a part="link" href=${url} lang=${messages.lang} aria-label=${label}
    ><bdi translate="no">${text}</bdi></a></li>`;
}

function profileLinks(person: Person, { messages }: CardContext): Content {
  const items = profilesOf(person).map((url) => profileLink(url, person.name, messages));
  return items.length > 0 ? html`<ul class="links" role="list">${items}</ul>` : nothing;
}

const archiveLink = ({ name, url }: Person, { messages }: CardContext): Content =>
  url
    ? html`<a part="more" href=${url} rel="author">${namedPhrase(messages.moreArticlesBy, name, messages)}</a>`
    : nothing;

/** The heading with the name; nothing if there is none to show. */
function heading(person: Person, context: CardContext, position: number): Content {
  const { name, nameWithheld } = person;
  const { isSingle, hasSlottedName, headingLevel, messages } = context;
  if (!name && !nameWithheld && !(isSingle && hasSlottedName)) return nothing;
  const content = nameWithheld
    ? messages.nameWithheld
    : slotRenderer(context, person)('name', html`<bdi translate="no">${name}</bdi>`);
  return html`<div part="name" id="name-${position}" role="heading" aria-level=${headingLevel}
    lang=${nameWithheld ? messages.lang : nothing}>${content}</div>`;
}

function role(person: Person): Content {
  const parts = roleParts(person);
  return parts.length > 0 ? html`<div part="role">${parts}</div>` : nothing;
}

const location = ({ workLocation }: Person, { messages }: CardContext): Content =>
  workLocation
    ? html`<div part="location">${namedPhrase(messages.reportingFrom, workLocation, messages)}</div>`
    : nothing;

const policyLink = (position: number, { policy, messages }: CardContext): Content =>
  policy?.position === position
    ? html`<a part="policy" href=${policy.url} lang=${messages.lang}>${messages.whyNoByline}</a>`
    : nothing;

/** One author's card. If the name is withheld, the biography slot is the only one. */
export function authorCard(person: Person, context: CardContext, position: number): TemplateResult {
  const { isSingle, hasSlottedBiography } = context;
  // A slotted biography replaces the author's, so profiles that the latter links are listed below.
  const shown = isSingle && hasSlottedBiography ? { ...person, description: undefined } : person;
  const slot = slotRenderer(context, person);
  return html`
    <article part="author">
      ${slot('image', photo(person, context))}
      <div class="head">${heading(person, context, position)} ${role(person)} ${location(person, context)}</div>
      <div class="body">
        <div part="bio" class=${person.description || hasSlottedBiography ? '' : 'empty'}>
          ${isSingle ? html`<slot></slot>` : nothing}${collapsibleBiography(shown, position, context)}
        </div>
        ${facts(person, context)} ${slot('links', profileLinks(shown, context))}
        ${slot('more', archiveLink(person, context))}
        ${policyLink(position, context)}
      </div>
    </article>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import { canHyphenate } from '../../core/i18n/can-hyphenate.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { type ProfilesContext, profileLinks } from '../networks/profile-links.js';
import { paragraphsOf, type TextRun } from '../authors/biography-text.js';
import type { facts } from '../facts/facts.js';
import { joinTemplates } from './join-templates.js';
import { photo, type PhotoContext } from './photo.js';

type Content = TemplateResult | typeof nothing;

/** Collapses long biographies. */
interface Folds {
  biography(person: Person, paragraphs: readonly TemplateResult[], position: number, messages: Messages): unknown;
}

/** Values that all cards of a widget share. */
export interface CardContext extends PhotoContext, ProfilesContext {
  readonly locale: string;
  readonly headingLevel: number;
  /** Whether a single author is shown. Only then are there slots. */
  readonly isSingle: boolean;
  /** Whether the default slot has content. White space between other children is also slotted, but isn't content. */
  readonly hasSlottedBiography: boolean;
  readonly hasSlottedName: boolean;
  /** Needed if an author has a long biography. */
  readonly folds: Folds | undefined;
  /** Renders expertise, languages, credentials and awards, if an author has any. */
  readonly facts: typeof facts | undefined;
  /** The policy that explains a missing name, and the position of the one card that links to it. */
  readonly policy?: { readonly url: SafeUrl; readonly position: number } | undefined;
}

/**
 * Returns a function that renders content as the fallback of a named slot. Several authors get the content without a
 * slot, since slotted content couldn't be assigned to one of them. An author whose name is withheld gets neither:
 * both could reveal the name.
 */
export function slotRenderer({ isSingle }: CardContext, person?: Person) {
  return (slotName: string, content: unknown = nothing): unknown => {
    if (!isSingle) return content;
    return person?.nameWithheld ? nothing : html`<slot name=${slotName}>${content}</slot>`;
  };
}

/** A name is excluded from translation, and has its own text direction. */
export const nameTemplate = (name: string): TemplateResult => html`<bdi translate="no">${name}</bdi>`;

/**
 * A phrase around a name or a list of names. It has its own text direction: it may be English on a right-to-left page.
 */
export function phraseAround(phrase: string, names: unknown, { lang }: Messages): TemplateResult {
  const [before, after] = phrase.split(/\{\w+\}/, 2);
  return html`<bdi lang=${lang}>${before}${names}${after}</bdi>`;
}

/** Job title and employer, each with its own text direction. */
export const roleParts = ({ jobTitle, worksFor }: Person): readonly (string | TemplateResult)[] =>
  [jobTitle, worksFor].filter(Boolean).flatMap((text, index) => [index > 0 ? ', ' : '', html`<bdi>${text}</bdi>`]);

const archiveLink = ({ name, url }: Person, { messages }: CardContext): Content =>
  url
    ? html`<a part="more" href=${url} rel="author"
      >${phraseAround(messages.moreArticlesBy, nameTemplate(name), messages)}</a>`
    : nothing;

/** Covers photo and name in a card of several, for the pointer only: the announced link is in the line below. */
const cover = ({ url }: Person): Content =>
  url ? html`<a class="cover" href=${url} tabindex="-1" aria-hidden="true"></a>` : nothing;

/** One line with a link for each author; nothing if no author has a page. */
export function archiveLinks(people: readonly Person[], { messages }: CardContext): Content {
  const links = people.flatMap(({ name, url }) => {
    const label = fillIn(messages.moreArticlesBy, { name });
    return url
      ? html`<a part="more" href=${url} rel="author" lang=${messages.lang} aria-label=${label}
        >${nameTemplate(name)}</a>`
      : [];
  });
  const phrase = (links.length > 1 ? messages.moreArticlesByAll : undefined) ?? messages.moreArticlesBy;
  return links.length > 0
    ? html`<p class="archives">${phraseAround(phrase, joinTemplates(links, messages.lang), messages)}</p>`
    : nothing;
}

/** The photo. Initials replace the publisher's own one, too, if it failed to load. */
export function photoOrSlot(person: Person, context: CardContext): unknown {
  const content = photo(person, context);
  return context.isSlottedPhotoBroken ? content : slotRenderer(context, person)('image', content);
}

/** The heading with the name; nothing if there is none to show. */
function heading(person: Person, context: CardContext, position: number): Content {
  const { name, nameWithheld } = person;
  const { isSingle, hasSlottedName, headingLevel, messages } = context;
  if (!name && !nameWithheld && !(isSingle && hasSlottedName)) return nothing;
  const content = nameWithheld ? messages.nameWithheld : slotRenderer(context, person)('name', nameTemplate(name));
  return html`<div part="name" id="name-${position}" role="heading" aria-level=${headingLevel}
    lang=${nameWithheld ? messages.lang : nothing}>${content}</div>`;
}

function role(person: Person): Content {
  const parts = roleParts(person);
  return parts.length > 0 ? html`<div part="role">${parts}</div>` : nothing;
}

const location = ({ workLocation }: Person, { messages }: CardContext): Content =>
  workLocation
    ? html`<div part="location">${phraseAround(messages.reportingFrom, nameTemplate(workLocation), messages)}</div>`
    : nothing;

export const policyLink = ({ policy, messages }: CardContext): Content =>
  policy ? html`<a part="policy" href=${policy.url} lang=${messages.lang}>${messages.whyNoByline}</a>` : nothing;

const textRun = (run: TextRun): string | TemplateResult =>
  typeof run === 'string' ? run : html`<a href=${run.url}>${run.text}</a>`;

function biography(person: Person, position: number, { folds, messages }: CardContext): unknown {
  const paragraphs = paragraphsOf(person).map((runs) => html`<p dir="auto">${runs.map(textRun)}</p>`);
  return folds?.biography(person, paragraphs, position, messages) ?? paragraphs;
}

function biographyClass({ description = '' }: Person, hasSlottedBiography: boolean): string {
  if (!description && !hasSlottedBiography) return 'empty';
  return canHyphenate(description) ? 'hyphenated' : '';
}

/** One author's card. If the name is withheld, the biography slot is the only one. */
export function authorCard(person: Person, context: CardContext, position: number): TemplateResult {
  const { isSingle, hasSlottedBiography } = context;
  // A slotted biography replaces the author's, so profiles that the latter links are listed below.
  const shown = isSingle && hasSlottedBiography ? { ...person, description: undefined } : person;
  const slot = slotRenderer(context, person);
  return html`
    <article part="author">
      ${isSingle ? nothing : cover(person)}${photoOrSlot(person, context)}
      <div class="head">${heading(person, context, position)} ${role(person)} ${location(person, context)}</div>
      <div class="body">
        <div part="bio" class=${biographyClass(person, hasSlottedBiography)}>
          ${isSingle ? html`<slot></slot>` : nothing}${biography(shown, position, context)}
        </div>
        ${context.facts?.(person, context) ?? nothing} ${slot('links', profileLinks(shown, context))}
        ${isSingle ? slot('more', archiveLink(person, context)) : nothing}
        ${context.policy?.position === position ? policyLink(context) : nothing}
      </div>
    </article>
  `;
}

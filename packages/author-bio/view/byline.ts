import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../data/model/model.js';
import { type CardContext, namedPhrase, roleParts, slotRenderer } from './author-card.js';
import { joinTemplates } from './join-templates.js';
import { photo } from './photo.js';

/** The first letter is lower case, unless the phrase begins the line. */
const phraseAt = (phrase: string, position: number): string =>
  position > 0 ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;

/** An `<a>` without `href` is a placeholder link, which browsers treat as text. */
const nameLink = ({ name, url }: Person): TemplateResult | typeof nothing =>
  name
    ? html`<a part="name" href=${url ?? nothing} rel=${url ? 'author' : nothing}><bdi translate="no">${name}</bdi></a>`
    : nothing;

function authorName(person: Person, context: CardContext, position: number): unknown {
  if (!person.nameWithheld) return slotRenderer(context, person)('name', nameLink(person));
  const { nameWithheld, lang } = context.messages;
  return html`<span part="name" lang=${lang}>${phraseAt(nameWithheld, position)}</span>`;
}

function roleAndLocation(person: Person, { messages }: CardContext): TemplateResult {
  const { workLocation } = person;
  const roles = roleParts(person);
  const roleText = roles.length > 0 ? html`<span part="role">, ${roles}</span>` : nothing;
  const location = workLocation
    ? html`<span part="location"> · ${namedPhrase(messages.reportingFrom, workLocation, messages)}</span>`
    : nothing;
  return html`${roleText}${location}`;
}

/** All authors in one line, joined as the language joins a list. Only a single one has a photo, a role and slots. */
export function byline(people: readonly Person[], context: CardContext): TemplateResult {
  const { isSingle, policy, messages, locale } = context;
  const names = people.map((person, index) => authorName(person, context, index));
  const author = isSingle ? people[0] : undefined;
  const slot = author ? slotRenderer(context, author) : () => nothing;
  const policyLink = policy
    ? html` <a part="policy" href=${policy.url} lang=${messages.lang}>${messages.whyNoByline}</a>`
    : nothing;
  return html`
    <div class="byline" part="base">
      ${author ? slot('image', photo(author, context)) : nothing}
      <div>
        ${joinTemplates(names, locale)}${author ? roleAndLocation(author, context) : nothing}${policyLink}
        ${slot('links')} ${slot('more')} ${author ? html`<slot></slot>` : nothing}
      </div>
    </div>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../core/i18n/format-list.js';
import type { Person } from '../../data/model/model.js';
import { type CardContext, namedPhrase, roleParts, slotRenderer } from './author-card.js';
import { photo } from './photo.js';

/** Stands for a name. It can't be part of one: control characters are removed from all data. */
const NAME_PLACEHOLDER = '\u0000';

/** The text after each of several names, such as `, ` and ` and `, as the language joins a list. */
function separators(count: number, locale: string): readonly string[] {
  const placeholders = Array.from({ length: count }, () => NAME_PLACEHOLDER);
  return formatList(placeholders, locale).split(NAME_PLACEHOLDER).slice(1);
}

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
  return html`<span part="name">${phraseAt(context.messages.nameWithheld, position)}</span>`;
}

function roleAndLocation(person: Person, { messages }: CardContext): TemplateResult {
  const { workLocation } = person;
  const roles = roleParts(person);
  const roleText = roles.length > 0 ? html`<span part="role">, ${roles}</span>` : nothing;
  const location = workLocation
    ? html`<span part="location"> · ${namedPhrase(messages.reportingFrom, workLocation)}</span>`
    : nothing;
  return html`${roleText}${location}`;
}

/** All authors in one line, joined as the language joins a list. Only a single one has a photo, a role and slots. */
export function byline(people: readonly Person[], context: CardContext): TemplateResult {
  const { isSingle, policy, messages, locale } = context;
  const texts = separators(people.length, locale);
  const names = people.map((person, index) => html`${authorName(person, context, index)}${texts[index]}`);
  const author = isSingle ? people[0] : undefined;
  const slot = author ? slotRenderer(context, author) : () => nothing;
  const policyLink = policy ? html` <a part="policy" href=${policy.url}>${messages.whyNoByline}</a>` : nothing;
  return html`
    <div class="byline" part="base">
      ${author ? slot('image', photo(author, context)) : nothing}
      <div>
        ${names}${author ? roleAndLocation(author, context) : nothing}${policyLink}
        ${slot('links')} ${slot('more')} ${author ? html`<slot></slot>` : nothing}
      </div>
    </div>
  `;
}

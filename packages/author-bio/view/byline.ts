import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../core/i18n/format-list.js';
import type { Person } from '../../data/model/model.js';
import { type CardContext, namedPhrase, role, slotOf } from './author-card.js';
import { photo } from './photo.js';

/** Cannot occur in a name: control characters are taken out of all data. */
const PLACE = '\u0000';

/** A phrase in the middle of a line begins small. */
const withinLine = (phrase: string, position: number): string =>
  position > 0 ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;

/** Without an address it is a link to nowhere, which is text to everyone. */
const link = ({ name, url }: Person): TemplateResult | typeof nothing =>
  name
    ? html`<a part="name" href=${url ?? nothing} rel=${url ? 'author' : nothing}><bdi translate="no">${name}</bdi></a>`
    : nothing;

const named = (person: Person, context: CardContext, position: number): unknown =>
  person.nameWithheld
    ? html`<span part="name">${withinLine(context.messages.nameWithheld, position)}</span>`
    : slotOf(context, person)('name', link(person));

/** What the person does, and where. */
function details(person: Person, { messages }: CardContext): TemplateResult {
  const { workLocation } = person;
  const roles = role(person);
  return html`${roles.length > 0 ? html`<span part="role">, ${roles}</span>` : nothing}${workLocation ? html`<span part="location"> · ${namedPhrase(messages.reportingFrom, workLocation)}</span>` : nothing}`;
}

/** All authors in one line, joined as the language joins a list; what can be only one person's, and the publisher's own markup, only of one. */
export function byline(people: readonly Person[], context: CardContext): TemplateResult {
  const { isSingle, policy, messages, locale } = context;
  const between = formatList(
    people.map(() => PLACE),
    locale,
  )
    .split(PLACE)
    .slice(1);
  const [only] = isSingle ? people : [];
  const slot = only ? slotOf(context, only) : () => nothing;
  return html`
    <div class="byline" part="base">
      ${only ? slot('image', photo(only, context)) : nothing}
      <div>
        ${people.map((person, at) => html`${named(person, context, at)}${between[at]}`)}${only ? details(only, context) : nothing}${policy ? html` <a part="policy" href=${policy.url}>${messages.whyNoByline}</a>` : nothing}
        ${slot('links')} ${slot('more')} ${only ? html`<slot></slot>` : nothing}
      </div>
    </div>
  `;
}

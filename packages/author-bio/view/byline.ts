import { html, nothing, type TemplateResult } from 'lit';
import { languageOf } from '../../core/i18n/locale.js';
import type { Person } from '../../data/model/model.js';
import {
  type CardContext,
  nameTemplate,
  phraseAround,
  photoOrSlot,
  policyLink,
  roleParts,
  slotRenderer,
} from './author-card.js';
import { joinTemplates } from './join-templates.js';

const BY = 'By {name}';

/** The first letter is lower case, unless the phrase begins the line. */
const phraseAt = (phrase: string, position: number): string =>
  position > 0 ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;

/** An `<a>` without `href` is a placeholder link, which browsers treat as text. */
const nameLink = ({ name, url }: Person): TemplateResult | typeof nothing =>
  name
    ? html`<a part="name" href=${url ?? nothing} rel=${url ? 'author' : nothing}
      >${nameTemplate(name)}</a>`
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
  const place = workLocation && phraseAround(messages.reportingFrom, nameTemplate(workLocation), messages);
  const location = place ? html`<span part="location"> · ${place}</span>` : nothing;
  return html`${roleText}${location}`;
}

/**
 * “By” and the names, joined as the language joins a list. The publisher's own name may say “By” itself. A page in a
 * language without texts of ours shows no English word.
 */
function names(people: readonly Person[], context: CardContext): unknown {
  const { messages, locale, hasSlottedName, isSingle } = context;
  const list = joinTemplates(
    people.map((person, index) => authorName(person, context, index)),
    locale,
  );
  const isTranslated = languageOf(locale) === messages.lang;
  if (!people[0]?.name || (isSingle && hasSlottedName) || !isTranslated) return list;
  return phraseAround((isSingle ? messages.by : messages.byAll) ?? BY, list, messages);
}

/** All authors in one line, joined as the language joins a list. Only a single one has a photo, a role and slots. */
export function byline(people: readonly Person[], context: CardContext): TemplateResult {
  const author = context.isSingle ? people[0] : undefined;
  const slot = slotRenderer(context, author);
  return html`
    <div class="byline" part="base">
      ${author ? photoOrSlot(author, context) : nothing}
      <div>
        ${names(people, context)}${author ? roleAndLocation(author, context) : nothing} ${policyLink(context)}
        ${slot('links')} ${slot('more')} ${author ? html`<slot></slot>` : nothing}
      </div>
    </div>
  `;
}

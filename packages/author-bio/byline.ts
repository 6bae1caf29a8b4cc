import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../core/format.js';
import type { Person } from '../data/model.js';
import { roleOf } from './authors.js';
import { type CardContext, photo } from './author-card.js';

/** Cannot occur in a name: control characters are taken out of all data. */
const PLACE = '\u0000';

/** What the language puts between the names of a list: `, ` and ` and `. */
const separators = (count: number, locale: string): string[] => formatList(Array<string>(count).fill(PLACE), locale).split(PLACE).slice(1);

const name = (person: Person, { onFollow }: CardContext, position: number): TemplateResult => {
  const { url } = person;
  const text = html`<bdi translate="no">${person.name}</bdi>`;
  return url ? html`<a part="name" href=${url} rel="author" @click=${(click: Event) => onFollow(click, url, position)}>${text}</a>` : html`<span part="name">${text}</span>`;
};

/** All authors in one line, joined as the language joins a list; the role only where it can be only one person's. */
export function byline(people: readonly Person[], context: CardContext): TemplateResult {
  const between = separators(people.length, context.locale);
  const [only] = people.length === 1 ? people : [];
  return html`
    <p class="byline" part="base">
      ${only ? photo(only, context) : nothing}
      <span>${people.map((person, at) => html`${name(person, context, at)}${between[at]}`)}${only && roleOf(only) ? html`<span class="role" part="role">, ${roleOf(only)}</span>` : nothing}</span>
    </p>
  `;
}

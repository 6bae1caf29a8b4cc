import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../core/format.js';
import type { Person } from '../data/model.js';
import { roleOf } from './authors.js';
import { type CardContext, photo } from './author-card.js';

/** Cannot occur in a name: control characters are taken out of all data. */
const PLACE = '\u0000';

/** Without an address it is a link to nowhere, which is text to everyone. */
const name = ({ name: text, url }: Person): TemplateResult => html`<a part="name" href=${url ?? nothing} rel="author"><bdi translate="no">${text}</bdi></a>`;

/** All authors in one line, joined as the language joins a list; the role only where it can be only one person's. */
export function byline(people: readonly Person[], context: CardContext): TemplateResult {
  const between = formatList(people.map(() => PLACE), context.locale).split(PLACE).slice(1);
  const [only] = context.isSingle ? people : [];
  const role = only && roleOf(only);
  return html`
    <p class="byline" part="base">
      ${only ? photo(only, context) : nothing}
      <span>${people.map((person, at) => html`${name(person)}${between[at]}`)}${role ? html`<span part="role">, ${role}</span>` : nothing}</span>
    </p>
  `;
}

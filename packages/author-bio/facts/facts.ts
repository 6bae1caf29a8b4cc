/** What few authors state: expertise, languages, credentials and awards. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../core/element/adopt-styles.js';
import { languageOf } from '../../core/i18n/locale.js';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { Person } from '../../data/model/model.js';
import { FACTS } from '../authors/has-facts.js';
import { joinTemplates } from '../view/join-templates.js';
import { factsStyles } from './facts.styles.js';
import { languageName } from './language-name.js';

/** A language has its name in that language. */
function factTemplate(fact: string, value: string, locale: string): TemplateResult {
  const name = fact === 'knowsLanguage' ? languageName(value, locale) : value;
  return html`<bdi lang=${name === value ? nothing : languageOf(value)}>${name}</bdi>`;
}

interface FactsContext {
  readonly locale: string;
  readonly messages: Messages;
}

export function facts(person: Person, { locale, messages }: FactsContext): TemplateResult | typeof nothing {
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

/** Adds the styles of facts to the element; on a server, to all elements of its class. */
export function adoptFactsStyles(host: LitElement): void {
  const { elementStyles } = host.constructor as typeof LitElement; // the platform types it as Function
  if (host.shadowRoot) adoptStyles(host, host.shadowRoot, factsStyles);
  else if (!elementStyles.includes(factsStyles)) elementStyles.push(factsStyles);
}

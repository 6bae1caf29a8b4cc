import { html, type TemplateResult } from 'lit';
import { listSeparators } from '../../core/i18n/format-list.js';

/** Joins templates as the language joins a list: with `, ` and ` and `. */
export function joinTemplates(items: readonly unknown[], locale: string): readonly TemplateResult[] {
  const separators = listSeparators(items.length, locale);
  return items.map((item, index) => html`${item}${separators[index]}`);
}

import { html, type TemplateResult } from 'lit';
import { formatList } from '../../core/i18n/format-list.js';

/** Stands for an item. It can't be part of a separator. */
const PLACEHOLDER = '\u0000';

/** Joins templates as the language joins a list: with `, ` and ` and `. */
export function joinTemplates(items: readonly unknown[], locale: string): readonly TemplateResult[] {
  const placeholders = items.map(() => PLACEHOLDER);
  const separators = formatList(placeholders, locale).split(PLACEHOLDER).slice(1);
  return items.map((item, index) => html`${item}${separators[index]}`);
}

import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { RateTable } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { formatPublicationTime, formatRecentAge } from '../format/publication-time.js';

export interface SourceLineContext {
  readonly locale: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly messages: Messages;
  /** Whether nothing has loaded yet. */
  readonly isLoading: boolean;
  /** Whether to warn that the rates may be out of date. */
  readonly isOutdated: boolean;
  /** A button at the end of the line. */
  readonly button: TemplateResult | undefined;
  /** Called when the link to the source is clicked. */
  readonly onFollow: (click: Event, url: SafeUrl) => void;
}

/** Replaces the placeholder of a phrase by markup. */
function fillInTemplate(phrase: string, placeholder: string, content: TemplateResult): TemplateResult {
  const [before, after] = phrase.split(placeholder);
  return html`${before}${content}${after}`;
}

function sourceName({ name, url }: NonNullable<RateTable['source']>, context: SourceLineContext): TemplateResult {
  const text = html`<bdi translate="no">${name}</bdi>`;
  if (!url) return text;
  const onClick = (click: Event): void => context.onFollow(click, url);
  return html`<a part="source-link" href=${url} @click=${onClick}>${text}</a>`;
}

/** `as of 09:00, 2 hours ago`. Time and age have their own writing direction each. */
function publication(asOf: string, { locale, messages, now }: SourceLineContext): TemplateResult {
  const age = formatRecentAge(asOf, locale, now);
  const text = formatPublicationTime(asOf, locale, now);
  const time = html`<time datetime=${asOf} lang=${locale} dir="auto">${text}</time>`;
  return html`${fillInTemplate(messages.asOf, '{date}', time)}${age && html`, <bdi lang=${locale}>${age}</bdi>`}`;
}

/** `Source: National Bank, as of 09:00, 2 hours ago, may be out of date`, and a button. Each part is optional. */
export function sourceLine(table: Partial<RateTable> = {}, context: SourceLineContext): TemplateResult {
  // Elements of their own: text that took the skeleton's place in the same ones would count as a layout shift.
  if (context.isLoading) return html`<p class="source"><span class="skeleton"></span></p>`;
  const { source, asOf } = table;
  const { messages, isOutdated, button } = context;
  const parts: TemplateResult[] = [];
  if (source) parts.push(fillInTemplate(messages.source, '{name}', sourceName(source, context)));
  if (asOf) parts.push(publication(asOf, context));
  if (isOutdated) parts.push(html`<span class="outdated" part="outdated">${messages.outdated}</span>`);
  if (parts.length === 0 && !button) return html`<p class="source"></p>`;
  const text = parts.map((part, index) => (index > 0 ? html`, ${part}` : part));
  return html`<p class="source" part="source"><span class="source-text" dir="auto">${text}</span> ${button}</p>`;
}

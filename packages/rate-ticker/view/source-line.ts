import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { RateTable } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { formatRecentAge, formatPublicationTime } from '../format/publication-time.js';

export interface SourceContext {
  readonly locale: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly messages: Messages;
  readonly outdated: boolean;
  /** What stands behind the line. */
  readonly action: TemplateResult | undefined;
  readonly onFollow: (click: Event, url: SafeUrl) => void;
}

/** A phrase with markup where it names a value. */
function around(phrase: string, placeholder: string, content: TemplateResult): TemplateResult {
  const [before, after] = phrase.split(placeholder);
  return html`${before}${content}${after}`;
}

function sourceName({ name, url }: NonNullable<RateTable['source']>, { onFollow }: SourceContext): TemplateResult {
  const text = html`<bdi translate="no">${name}</bdi>`;
  return url
    ? html`<a part="source-link" href=${url} @click=${(click: Event) => onFollow(click, url)}>${text}</a>`
    : text;
}

/** `as of 09:00, 2 hours ago`, each in its own direction. */
function publication(asOf: string, { locale, messages, now }: SourceContext): TemplateResult {
  const age = formatRecentAge(asOf, locale, now);
  const time = html`<time datetime=${asOf} dir="auto">${formatPublicationTime(asOf, locale, now)}</time>`;
  return html`${around(messages.asOf, '{date}', time)}${age && html`, <bdi>${age}</bdi>`}`;
}

/** Who publishes the rates, of when they are, and whether that is too long ago. */
export function sourceLine({ source, asOf }: Partial<RateTable> = {}, context: SourceContext): TemplateResult {
  const { messages, outdated, action } = context;
  const parts = [
    source && around(messages.source, '{name}', sourceName(source, context)),
    asOf && publication(asOf, context),
    outdated && html`<span class="outdated" part="outdated">${messages.outdated}</span>`,
  ].filter((part) => typeof part === 'object');
  if (parts.length === 0 && !action) return html`<p class="source"></p>`;
  return html`<p class="source" part="source"><span class="said" dir="auto">${parts.map((part, at) => (at > 0 ? html`, ${part}` : part))}</span> ${action}</p>`;
}

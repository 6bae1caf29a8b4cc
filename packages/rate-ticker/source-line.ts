import { html, type TemplateResult } from 'lit';
import { formatDate } from '../core/format.js';
import type { Messages } from '../core/messages/messages.js';
import type { RateTable } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';
import { asOfFormat } from './freshness.js';

export interface SourceContext {
  readonly locale: string;
  readonly messages: Messages;
  readonly outdated: boolean;
  readonly onFollow: (click: Event, url: SafeUrl) => void;
}

/** A phrase with markup where it names a value. */
function around(phrase: string, placeholder: string, content: TemplateResult): TemplateResult {
  const [before, after] = phrase.split(placeholder);
  return html`${before}${content}${after}`;
}

function sourceName({ name, url }: NonNullable<RateTable['source']>, { onFollow }: SourceContext): TemplateResult {
  const text = html`<bdi translate="no">${name}</bdi>`;
  return url ? html`<a part="source-link" href=${url} @click=${(click: Event) => onFollow(click, url)}>${text}</a>` : text;
}

/** Who publishes the rates, of when they are, and whether that is too long ago. */
export function sourceLine({ source, asOf }: RateTable, context: SourceContext): TemplateResult {
  const { locale, messages, outdated } = context;
  const parts = [
    source && around(messages.source, '{name}', sourceName(source, context)),
    asOf && around(messages.asOf, '{date}', html`<time datetime=${asOf} dir="auto">${formatDate(asOf, locale, asOfFormat(asOf))}</time>`),
    outdated && html`<span class="outdated" part="outdated">${messages.outdated}</span>`,
  ].filter((part) => typeof part === 'object');
  if (parts.length === 0) return html`<p class="source"></p>`;
  return html`<p class="source" part="source"><span dir="auto">${parts.map((part, at) => (at > 0 ? html`, ${part}` : part))}</span></p>`;
}

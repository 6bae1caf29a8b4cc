import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../core/messages/messages.js';
import type { SafeUrl } from '../data/safe-url.js';
import { licenceName, licenceUrl } from './creative-commons.js';
import type { Credit } from './credit.js';
import type { CreditPart } from './credit-line.js';
import type { HeroContent } from './hero-content.js';

type Content = TemplateResult | string | typeof nothing;

/** Places of the bar's links, as `press-select` counts them. */
const POSITION = { credit: 0, licence: 1, acquire: 2 };

export interface CaptionContext {
  readonly messages: Messages;
  readonly onFollow: (click: Event, url: string, position: number) => void;
}

const link = (part: string, url: SafeUrl, rel: string, content: unknown, position: number, { onFollow }: CaptionContext): TemplateResult =>
  html`<a part=${part} href=${url} rel=${rel} @click=${(click: Event) => onFollow(click, url, position)}>${content}</a>`;

/** A licence within the line is a link of its own, unless the whole line is one. */
function partTemplate({ kind, text }: CreditPart, isLinked: boolean, context: CaptionContext): Content {
  if (kind === 'agency') return html`<bdi part="credit-agency">${text}</bdi>`;
  if (kind === 'person') return html`<bdi part="credit-person" translate="no">${text}</bdi>`;
  const licence = kind === 'licence' && !isLinked ? licenceUrl(text) : undefined;
  return licence ? link('licence', licence, 'license noopener', text, POSITION.licence, context) : text;
}

/** The line as it was written; one without a label gets “Image source” in the page's language. */
export function creditTemplate({ line, url }: Credit, context: CaptionContext): TemplateResult {
  const names = line.parts.map((part) => partTemplate(part, url !== undefined, context));
  const label = line.label ?? `${context.messages.imageSource}:`;
  // Not on the slot's parent: there `auto` would not look at what stands in for an empty slot.
  return html`<span dir="auto"><span part="credit-label">${label}</span> ${url ? link('credit-link', url, 'noopener', names, POSITION.credit, context) : names}</span>`;
}

/** Named in the line already? Then not again. */
const isSaidInLine = ({ credit, license }: HeroContent): boolean =>
  credit?.line.parts.some(({ kind, text }) => kind === 'licence' && licenceUrl(text) === license) ?? false;

export function licenceTemplate(content: HeroContent, context: CaptionContext): Content {
  const { license, acquireLicensePage } = content;
  const licence = license && (!isSaidInLine(content) || content.credit?.url)
    ? html` <span class="apart">${link('licence', license, 'license noopener', licenceName(license) ?? context.messages.licence, POSITION.licence, context)}</span>`
    : nothing;
  const acquire = acquireLicensePage
    ? html` <span class="apart">${link('acquire-license', acquireLicensePage, 'noopener', context.messages.useImage, POSITION.acquire, context)}</span>`
    : nothing;
  return html`${licence}${acquire}`;
}

/** Caption, credit and licence below the picture; a slot that the publisher fills stands in for each of the first two. */
export function captionBar(content: HeroContent, context: CaptionContext, reserved: string): TemplateResult {
  const { caption, credit, saidByPage } = content;
  const shownCaption = caption && !saidByPage.caption ? html`<span dir="auto">${caption}</span>` : nothing;
  const shownCredit = credit && !saidByPage.credit ? creditTemplate(credit, context) : nothing;
  const isEmpty = shownCaption === nothing && shownCredit === nothing && !content.license && !content.acquireLicensePage;
  return html`
    <div part="caption-bar">
      <div class="words ${reserved || (isEmpty ? 'empty' : '')}">
        <span part="caption"><slot name="caption">${shownCaption}</slot></span>
        <span part="credit"><slot name="credit">${shownCredit}</slot>${licenceTemplate(content, context)}</span>
      </div>
    </div>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import { licenseName, licenseUrl } from '../../core/structured-data/creative-commons.js';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { CreditPart } from '../credit/parse-credit-line.js';
import { digitalSourceWords } from '../credit/digital-source-type.js';
import type { HeroContent } from './hero-content.js';

type Content = TemplateResult | string | typeof nothing;

const link = (part: string, url: SafeUrl, content: unknown): TemplateResult =>
  html`<a part=${part} href=${url} rel=${part === 'licence' ? 'license' : nothing}>${content}</a>`;

/** A licence within the line is a link of its own, unless the whole line is one. */
function partTemplate({ kind, text }: CreditPart, isLinked: boolean): Content {
  if (kind === 'agency') return html`<bdi part="credit-agency">${text}</bdi>`;
  if (kind === 'person') return html`<bdi part="credit-person" translate="no">${text}</bdi>`;
  const licence = isLinked ? undefined : licenseUrl(text);
  return licence ? link('licence', licence, text) : text;
}

/** The line as it was written; one without a label gets “Image source” in the page's language. */
function lineTemplate({ credit, creditUrl }: HeroContent, { imageSource }: Messages): Content {
  if (!credit) return nothing;
  const names = credit.parts.map((part) => partTemplate(part, creditUrl !== undefined));
  // Not on the slot's parent: there `auto` would not look at what stands in for an empty slot.
  return html`<span dir="auto"><span part="credit-label">${credit.label ?? `${imageSource}:`}</span> ${creditUrl ? link('credit-link', creditUrl, names) : names}</span>`;
}

/** What the line links already is not named again. */
function licenceLinks(
  { credit, creditUrl, license, acquireLicensePage }: HeroContent,
  messages: Messages,
): TemplateResult[] {
  const isInLine = !creditUrl && credit?.parts.some(({ text }) => licenseUrl(text) === license);
  const links = [
    license && !isInLine ? link('licence', license, licenseName(license) ?? messages.license) : undefined,
    acquireLicensePage ? link('acquire-license', acquireLicensePage, messages.licenseImage) : undefined,
  ].filter((each) => each !== undefined);
  return links.map((each, at) => html`${credit || at ? html`&emsp;` : nothing}${each}`);
}

/** Before the credit, unless its label says as much: `Illustration by …`. */
function digitalSourceTemplate({ digitalSource, credit }: HeroContent, messages: Messages): Content {
  const words = digitalSource && digitalSourceWords(digitalSource, messages, credit?.role);
  return words ? html`<bdi part="digital-source">${words}</bdi> ` : nothing;
}

export const captionTemplate = ({ caption }: HeroContent): Content =>
  caption ? html`<span dir="auto">${caption}</span>` : nothing;

export const creditTemplate = (content: HeroContent, messages: Messages): TemplateResult =>
  html`${digitalSourceTemplate(content, messages)}${lineTemplate(content, messages)}${licenceLinks(content, messages)}`;

/** Caption, credit and licence below the picture; a slot that the publisher fills stands in for each of the first two. */
export function captionBar(content: HeroContent, messages: Messages, reserved: string): TemplateResult {
  const caption = content.isCaptionSaid ? nothing : captionTemplate(content);
  const credit = content.isCreditSaid ? nothing : lineTemplate(content, messages);
  const licences = licenceLinks(content, messages);
  const source = digitalSourceTemplate(content, messages);
  const isEmpty = [caption, credit, source].every((each) => each === nothing) && licences.length === 0;
  return html`
    <div part="caption-bar">
      <div class="${reserved || (isEmpty ? '' : 'words')} ${content.isRunOn ? 'run-on' : ''}">
        <span part="caption"><slot name="caption">${caption}</slot></span>
        <span part="credit">${source}<slot name="credit">${credit}</slot>${licences}</span>
      </div>
    </div>
  `;
}

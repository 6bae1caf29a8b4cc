/** Renders caption, credit and license. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { licenseName, licenseUrl } from '../../data/text/creative-commons.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import type { CreditLine, CreditPart } from '../credit/parse-credit-line.js';
import type { HeroContent } from './hero-content.js';

type Template = TemplateResult | string | typeof nothing;

const partLink = (part: string, url: SafeUrl, content: unknown): TemplateResult =>
  html`<a part=${part} href=${url} rel=${part === 'license' ? 'license' : nothing}>${content}</a>`;

/** A license in the credit becomes a link, unless it is in the link of the credit. */
function partTemplate({ kind, text }: CreditPart, isLinked: boolean): Template {
  if (kind === 'agency' || kind === 'person')
    return html`<bdi part="credit-${kind}" translate=${kind === 'person' ? 'no' : nothing}>${text}</bdi>`;
  const url = isLinked ? undefined : licenseUrl(text);
  return url ? partLink('license', url, text) : text;
}

/** How many parts of the credit `credit-url` links: all of them, or those before a license, which has its own link. */
function countLinkedParts({ parts }: CreditLine, creditUrl: SafeUrl | undefined): number {
  if (!creditUrl) return 0;
  const licenseAt = parts.findIndex(({ kind }) => kind === 'license');
  return licenseAt > 1 ? licenseAt - 1 : parts.length;
}

/** The credit as it was written. Without a label it gets “Image source:” in the page's language. */
function creditLineTemplate({ credit, creditUrl }: HeroContent, messages: Messages): Template {
  if (!credit) return nothing;
  const linkedCount = countLinkedParts(credit, creditUrl);
  const parts = credit.parts.map((part, index) => partTemplate(part, index < linkedCount));
  const linked = parts.splice(0, linkedCount);
  const label = credit.label ?? `${messages.imageSource}:`;
  // `dir=auto` is not on the slot's parent, because it would ignore the slot's fallback content there.
  return html`<span dir="auto"
    ><span part="credit-label" lang=${credit.label ? nothing : messages.lang}>${label}</span> ${
      creditUrl && partLink('credit-link', creditUrl, linked)
    }${parts}</span
  >`;
}

/** The license, unless the credit already links to it. */
function unlinkedLicense({ credit, creditUrl, license }: HeroContent): SafeUrl | undefined {
  const unlinked = credit?.parts.slice(countLinkedParts(credit, creditUrl));
  return unlinked?.some(({ text }) => licenseUrl(text) === license) ? undefined : license;
}

/** The license and where to acquire one. */
function licenseLinks(content: HeroContent, messages: Messages): Template {
  const { credit, acquireLicensePage } = content;
  const license = unlinkedLicense(content);
  if (!license && !acquireLicensePage) return nothing;
  const first = license && partLink('license', license, licenseName(license) ?? messages.license);
  const second = acquireLicensePage && partLink('acquire-license', acquireLicensePage, messages.licenseImage);
  const space = html`&emsp;`;
  return html`<span lang=${messages.lang}>${credit && space}${first}${first && second && space}${second}</span>`;
}

/** What the caption bar shows besides the slots `caption` and `credit`, which replace the first two. */
export interface CaptionBar {
  readonly caption: Template;
  readonly credit: Template;
  readonly digitalSource: Template;
  readonly licenses: Template;
}

const captionTemplate = ({ caption, isCaptionInFigcaption }: HeroContent): Template =>
  caption && !isCaptionInFigcaption ? html`<span dir="auto">${caption}</span>` : nothing;

/** What a visible figcaption already has is left out. */
export const captionBar = (content: HeroContent, messages: Messages): CaptionBar => ({
  caption: captionTemplate(content),
  credit: content.isCreditInFigcaption ? nothing : creditLineTemplate(content, messages),
  digitalSource: content.digitalSource?.(content, messages) ?? nothing,
  licenses: licenseLinks(content, messages),
});

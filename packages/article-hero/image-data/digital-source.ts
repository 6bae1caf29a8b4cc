import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import type { HeroContent } from '../content/hero-content.js';
import { digitalSourceText } from '../credit/digital-source-type.js';

/** Shown before the credit, unless the credit's label says the same: `Illustration by …`. */
export function digitalSource(content: HeroContent, messages: Messages): TemplateResult | typeof nothing {
  const { digitalSourceType, credit } = content;
  const text = digitalSourceType && digitalSourceText(digitalSourceType, messages, credit?.label);
  return text ? html`<b><bdi part="digital-source" lang=${messages.lang}>${text}</bdi></b>&emsp;` : nothing;
}

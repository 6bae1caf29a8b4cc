import { html, nothing, type TemplateResult } from 'lit';
import { savesData } from '../core/save-data.js';

/** A reader rests on a card: long enough that a pointer which only crosses it asks for nothing. */
export const DWELL_MS = 65;

/**
 * A link that makes the browser fetch the page ahead of time; only a page of this site, as another one would learn of readers
 * who never went there, and nothing for readers who asked to save data. Speculation rules would have to be an inline script,
 * which a strict CSP refuses and reports unless it names `inline-speculation-rules`; a link in the widget's own tree needs
 * nothing of the page, and is gone with the widget.
 */
export const prefetchLink = (url: string): TemplateResult | typeof nothing =>
  new URL(url).origin === location.origin && !savesData() ? html`<link rel="prefetch" href=${url} />` : nothing;

import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../core/messages/messages.js';
import type { Scroller } from './scroller.js';

const HEADING = ':is(h1, h2, h3, h4, h5, h6, [role="heading"])';

/** Does the publisher bring a heading element? Ours would then be a heading around a heading. */
export const bringsHeading = (host: Element): boolean => host.querySelector(`:scope > ${HEADING}[slot="heading"]`) !== null;

export interface HeadingContext {
  readonly text: string;
  readonly level: number;
  /** The publisher's own heading element stands in the slot. */
  readonly slotted: boolean;
}

export const heading = ({ text, level, slotted }: HeadingContext): TemplateResult => html`
  <div id="heading" part="heading" role=${slotted ? nothing : 'heading'} aria-level=${slotted ? nothing : level}>
    <slot name="heading">${text}</slot>
  </div>
`;

const button = (label: string, path: string, isOff: boolean, go: () => void): TemplateResult => html`
  <button part="button" type="button" aria-label=${label} aria-controls="track" aria-disabled=${isOff ? 'true' : 'false'} @click=${go}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
  </button>
`;

/** Buttons at an end stay, and can be focused, so that the keyboard does not lose its place; where all fits they are gone, but not their room. */
export const controls = (scroller: Scroller, { previous, next }: Messages): TemplateResult => html`
  <div class="controls ${scroller.fits ? 'idle' : ''}" part="controls">
    ${button(previous, 'M10 3 5 8l5 5', scroller.atStart, () => scroller.page(-1))} ${button(next, 'm6 3 5 5-5 5', scroller.atEnd, () => scroller.page(1))}
  </div>
`;

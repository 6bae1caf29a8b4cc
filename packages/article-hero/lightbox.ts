import { html, type TemplateResult } from 'lit';
import type { Messages } from '../core/messages/messages.js';
import { captionTemplate, creditTemplate } from './caption-bar.js';
import type { HeroContent } from './hero-content.js';
import { enlargedPicture } from './picture-template.js';

const icon = (path: string): TemplateResult => html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;

/** Two arrows to opposite corners. */
export const fullscreenButton = ({ fullScreen }: Messages, onClick: () => void): TemplateResult => html`
  <button part="fullscreen-button" aria-label=${fullScreen} aria-haspopup="dialog" @click=${onClick}>${icon('M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6')}</button>
`;

/**
 * The picture alone on the screen, caption and credit with it. Escape, the focus trap and the way back to the button are the
 * platform's; so are pinch and zoom.
 */
export const lightbox = (img: HTMLImageElement, content: HeroContent, messages: Messages, onClose: () => void): TemplateResult => html`
  <dialog part="dialog" aria-label=${img.alt || messages.fullScreen} @close=${onClose}>
    <form method="dialog"><button part="close" aria-label=${messages.close}>${icon('M4 4l12 12M16 4L4 16')}</button></form>
    ${enlargedPicture(img)}
    <p>
      ${captionTemplate(content)}
      <span class="credit">${creditTemplate(content, messages)}</span>
    </p>
  </dialog>
`;

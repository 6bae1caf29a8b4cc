import { html, nothing, type TemplateResult } from 'lit';
import { type CaptionContext, creditTemplate, licenceTemplate } from './caption-bar.js';
import type { HeroContent } from './hero-content.js';
import { enlargedPicture, type PictureFiles } from './picture-template.js';

/** Two arrows to opposite corners. */
export const fullscreenButton = (label: string, onClick: () => void): TemplateResult => html`
  <button part="fullscreen-button" type="button" aria-label=${label} aria-haspopup="dialog" @click=${onClick}>
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6" /></svg>
  </button>
`;

/**
 * The picture alone on the screen, caption and credit with it. Escape, the focus trap and the way back to the button are the
 * platform's; so are pinch and zoom.
 */
export const lightbox = (picture: PictureFiles, content: HeroContent, context: CaptionContext, onClose: () => void): TemplateResult => html`
  <dialog part="dialog" aria-label=${picture.alt || context.messages.fullScreen} @close=${onClose}>
    <form method="dialog">
      <button part="close" aria-label=${context.messages.close}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4l12 12M16 4L4 16" /></svg>
      </button>
    </form>
    ${enlargedPicture(picture)}
    <p class="enlarged-caption">
      ${content.caption ? html`<span dir="auto">${content.caption}</span>` : nothing}
      <span class="enlarged-credit">${content.credit ? creditTemplate(content.credit, context) : nothing}${licenceTemplate(content, context)}</span>
    </p>
  </dialog>
`;

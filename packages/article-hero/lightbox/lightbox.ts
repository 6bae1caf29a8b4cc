import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { captionTemplate, creditTemplate } from '../content/caption-bar.js';
import type { HeroContent } from '../content/hero-content.js';
import { enlargedPicture } from '../picture/picture-from-data.js';
import { ScrollLock } from './scroll-lock.js';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;

/** The empty ground belongs to the image's box, which the picture seldom fills. */
function isBeside(img: HTMLImageElement, { clientX, clientY }: MouseEvent): boolean {
  const { naturalWidth, naturalHeight } = img;
  const { x, y, width, height } = img.getBoundingClientRect();
  const scale = Math.min(width / naturalWidth, height / naturalHeight) / 2;
  return (
    Math.abs(clientX - x - width / 2) > naturalWidth * scale ||
    Math.abs(clientY - y - height / 2) > naturalHeight * scale
  );
}

/**
 * The picture alone on the screen, caption and credit with it. Escape, the focus trap and the way back to the button are the
 * platform's; so are pinch and zoom.
 */
export class Lightbox implements ReactiveController {
  #img: HTMLImageElement | null = null;
  #isOpen = false;
  readonly #lock = new ScrollLock();
  readonly #host: ReactiveElement;
  readonly #picture: () => HTMLImageElement | null;

  constructor(host: ReactiveElement, picture: () => HTMLImageElement | null) {
    this.#host = host;
    this.#picture = picture;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#img || this.#isOpen) return;
    this.#isOpen = true;
    this.#dialog?.showModal();
    this.#lock.hold(this.#host.ownerDocument);
  }

  hostDisconnected(): void {
    this.#closed();
  }

  /** Two arrows to opposite corners. */
  button({ fullScreen }: Messages): TemplateResult {
    return html`
      <button part="fullscreen-button" aria-label=${fullScreen} aria-haspopup="dialog" @click=${this.#open}>${icon('M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6')}</button>
    `;
  }

  dialog(content: HeroContent, messages: Messages): TemplateResult | typeof nothing {
    const img = this.#img;
    if (!img) return nothing;
    return html`
      <dialog part="dialog" aria-label=${img.alt || content.caption || messages.fullScreen} @close=${this.#closed} @click=${this.#onClick}>
        <form method="dialog"><button part="close" aria-label=${messages.close}>${icon('M4 4l12 12M16 4L4 16')}</button></form>
        ${enlargedPicture(img)}
        <p>
          ${captionTemplate(content)}
          <span class="credit">${creditTemplate(content, messages)}</span>
        </p>
      </dialog>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  readonly #open = (): void => {
    this.#img = this.#picture();
    this.#host.requestUpdate();
  };

  readonly #closed = (): void => {
    this.#img = null;
    this.#isOpen = false;
    this.#lock.release();
    this.#host.requestUpdate();
  };

  /** On the ground, not on the picture: or no double tap could zoom it. */
  readonly #onClick = (click: MouseEvent): void => {
    const { target } = click;
    if (target === this.#dialog || (target instanceof HTMLImageElement && isBeside(target, click)))
      this.#dialog?.close();
  };
}

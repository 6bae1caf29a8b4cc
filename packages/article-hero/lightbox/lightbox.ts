import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { captionTemplate, creditTemplate } from '../content/caption-bar.js';
import type { HeroContent } from '../content/hero-content.js';
import { enlargedPicture } from './enlarged-picture.js';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;

/** Two arrows that point to opposite corners. */
const ENLARGE_ICON = 'M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6';
const CLOSE_ICON = 'M4 4l12 12M16 4L4 16';

/**
 * Whether a click on the image is outside the picture: with `object-fit: contain`, the image's box has empty space
 * around it.
 */
function isOutsidePicture(img: HTMLImageElement, { clientX, clientY }: MouseEvent): boolean {
  const { naturalWidth, naturalHeight } = img;
  const { x, y, width, height } = img.getBoundingClientRect();
  const scale = Math.min(width / naturalWidth, height / naturalHeight);
  const distanceX = Math.abs(clientX - (x + width / 2));
  const distanceY = Math.abs(clientY - (y + height / 2));
  return distanceX > (naturalWidth * scale) / 2 || distanceY > (naturalHeight * scale) / 2;
}

/** Prevents the page from scrolling under the dialog, without changing its attributes and without a layout shift. */
class ScrollLock {
  #release: (() => void) | undefined;

  acquire(document: Document): void {
    const { defaultView: view, documentElement: root } = document;
    if (!view || this.#release) return;
    const sheet = new view.CSSStyleSheet();
    const hasScrollbar = view.innerWidth > root.clientWidth;
    const gutter = hasScrollbar ? 'scrollbar-gutter: stable !important;' : '';
    sheet.replaceSync(`:root { overflow: hidden !important; ${gutter} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#release = () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }

  release(): void {
    this.#release?.();
    this.#release = undefined;
  }
}

/**
 * Shows the picture in full screen, with caption and credit, in a modal `<dialog>`. The browser provides the focus
 * trap, closing with Escape, returning the focus to the button, and pinch zoom.
 */
export class Lightbox implements ReactiveController {
  /** The picture that is shown; `null` while the dialog is closed. */
  #img: HTMLImageElement | null = null;
  #isOpen = false;
  readonly #scrollLock = new ScrollLock();
  readonly #host: ReactiveElement;
  readonly #getImg: () => HTMLImageElement | null;

  constructor(host: ReactiveElement, getImg: () => HTMLImageElement | null) {
    this.#host = host;
    this.#getImg = getImg;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#img || this.#isOpen) return;
    this.#isOpen = true;
    this.#dialog?.showModal();
    this.#scrollLock.acquire(this.#host.ownerDocument);
  }

  hostDisconnected(): void {
    this.#onClose();
  }

  button({ fullScreen }: Messages): TemplateResult {
    return html`
      <button
        part="fullscreen-button"
        aria-label=${fullScreen}
        aria-haspopup="dialog"
        @click=${this.#open}
      >${icon(ENLARGE_ICON)}</button>
    `;
  }

  dialog(content: HeroContent, messages: Messages): TemplateResult | typeof nothing {
    const img = this.#img;
    if (!img) return nothing;
    const name = img.alt || content.caption || messages.fullScreen;
    return html`
      <dialog part="dialog" aria-label=${name} @close=${this.#onClose} @click=${this.#onClick}>
        <form method="dialog"><button part="close" aria-label=${messages.close}>${icon(CLOSE_ICON)}</button></form>
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
    this.#img = this.#getImg();
    this.#host.requestUpdate();
  };

  readonly #onClose = (): void => {
    this.#img = null;
    this.#isOpen = false;
    this.#scrollLock.release();
    this.#host.requestUpdate();
  };

  /** Closes on a click on the background. A click on the picture doesn't close, so that a double tap can zoom. */
  readonly #onClick = (click: MouseEvent): void => {
    const { target } = click;
    const isOnBackground =
      target === this.#dialog || (target instanceof HTMLImageElement && isOutsidePicture(target, click));
    if (isOnBackground) this.#dialog?.close();
  };
}

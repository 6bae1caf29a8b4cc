import { html, nothing, type ReactiveController, type ReactiveElement, render, type TemplateResult } from 'lit';
import { adoptStyles } from '../../core/element/adopt-styles.js';
import { languageOf, localeOf } from '../../core/i18n/locale.js';
import type { Messages } from '../../core/i18n/messages/messages.js';
import { setStyleProperties } from '../picture/set-style-properties.js';
import { captionBar } from '../content/caption-bar.js';
import type { HeroContent } from '../content/hero-content.js';
import { enlargedPicture, type IsSamePicture } from './enlarged-picture.js';
import { lightboxStyles } from './lightbox.styles.js';
import { movePicture } from './picture-transition.js';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;

const FULL_SCREEN = 'View full screen';

/** Two arrows that point to opposite corners. */
const ENLARGE_ICON = 'M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6';
const CLOSE_ICON = 'M4 4l12 12M16 4L4 16';

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

/** What the dialog shows. */
export interface LightboxContent {
  /** `null` if there is no picture, or it failed to load: then there is no button. */
  readonly img: HTMLImageElement | null;
  readonly content: HeroContent;
  readonly messages: Messages;
  readonly isSamePicture: IsSamePicture | undefined;
}

/**
 * A button that shows the picture in full screen, with caption and credit, in a modal `<dialog>`. The browser provides
 * the focus trap, closing with Escape, returning the focus to the button, and pinch zoom.
 *
 * It renders into an element of its own, so that nothing else changes when it arrives, also in a page that was rendered
 * on a server.
 */
class Lightbox implements ReactiveController {
  /** The picture that is shown; `null` while the dialog is closed. */
  #img: HTMLImageElement | null = null;
  #isOpen = false;
  #container: HTMLElement | undefined;
  readonly #scrollLock = new ScrollLock();
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  show(frame: HTMLElement, shown: LightboxContent): void {
    this.#container ??= frame.appendChild(frame.ownerDocument.createElement('div'));
    if (this.#host.shadowRoot) adoptStyles(this.#host, this.#host.shadowRoot, lightboxStyles);
    const button = shown.img ? this.#button(shown) : nothing;
    render(html`${button}${this.#dialogTemplate(shown)}`, this.#container);
    if (!this.#img || this.#isOpen) return;
    this.#isOpen = true;
    const { naturalWidth, naturalHeight } = this.#img;
    const ratio = naturalWidth && naturalHeight ? `${naturalWidth / naturalHeight}` : undefined;
    const enlargedFrame = this.#dialog?.querySelector<HTMLElement>('[part="enlarged-frame"]');
    if (enlargedFrame) setStyleProperties(enlargedFrame.style, { '--_picture-ratio': ratio });
    this.#dialog?.showModal();
    this.#scrollLock.acquire(this.#host.ownerDocument);
  }

  hostDisconnected(): void {
    this.#img = null;
    this.#isOpen = false;
    this.#scrollLock.release();
  }

  #button({ img, messages }: LightboxContent): TemplateResult {
    return html`
      <button
        part="fullscreen-button"
        lang=${messages.lang}
        aria-label=${messages.fullScreen ?? FULL_SCREEN}
        aria-haspopup="dialog"
        @click=${() => this.#requestOpen(img)}
      >${icon(ENLARGE_ICON)}</button>
    `;
  }

  #dialogTemplate({ content, messages, isSamePicture }: LightboxContent): TemplateResult | typeof nothing {
    const img = this.#img;
    if (!img) return nothing;
    // The dialog has no figcaption.
    const bar = captionBar({ ...content, isCaptionInFigcaption: false, isCreditInFigcaption: false }, messages);
    // The texts of the dialog may be in another language than the page; caption and picture are not.
    const locale = localeOf(this.#host);
    const contentLang = languageOf(locale) === messages.lang ? undefined : locale;
    return html`
      <dialog
        part="dialog"
        lang=${messages.lang}
        aria-label=${messages.fullScreen ?? FULL_SCREEN}
        @close=${this.#onClose}
        @cancel=${this.#requestClose}
        @click=${this.#onClick}
      >
        <form method="dialog" @submit=${this.#requestClose}>
          <button part="close" aria-label=${messages.close ?? 'Close'}>${icon(CLOSE_ICON)}</button>
        </form>
        <div class="space">
          <div part="enlarged-frame">${enlargedPicture(img, isSamePicture, contentLang)}</div>
        </div>
        <p lang=${contentLang ?? nothing}>
          ${bar.caption}
          <span class="credit">${bar.digitalSource}${bar.credit}${bar.licenses}</span>
        </p>
      </dialog>
    `;
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#container?.querySelector('dialog');
  }

  /** Safari doesn't focus a button that is clicked. */
  #requestOpen(img: HTMLImageElement | null): void {
    this.#container?.querySelector('button')?.focus({ preventScroll: true });
    void movePicture(this.#host, 'page', () => this.#open(img));
  }

  /** Resolves when the dialog shows the loaded file, which the browser may have to decode again. */
  async #open(img: HTMLImageElement | null): Promise<void> {
    this.#img = img;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#dialog
      ?.querySelector('img')
      ?.decode()
      .catch(() => undefined);
  }

  /** A form or Escape would close the dialog before the browser has captured its picture. */
  readonly #requestClose = (event?: Event): void => {
    event?.preventDefault();
    void movePicture(this.#host, 'dialog', () => this.#dialog?.close());
  };

  readonly #onClose = (): void => {
    this.hostDisconnected();
    this.#host.requestUpdate();
  };

  /** Closes on a click on the background. A click on the picture doesn't close, so that a double tap can zoom. */
  readonly #onClick = (click: MouseEvent): void => {
    const { target } = click;
    const isOnBackground = target === this.#dialog || (target instanceof Element && target.matches('.space'));
    if (isOnBackground) this.#requestClose();
  };
}

const lightboxes = new WeakMap<Element, Lightbox>();

/**
 * Shows the button, and the dialog while it is open. Call it after each update.
 * @param frame The positioned element that contains the picture.
 */
export function showLightbox(host: ReactiveElement, frame: HTMLElement, shown: LightboxContent): void {
  const lightbox = lightboxes.get(host) ?? (shown.img ? new Lightbox(host) : undefined);
  if (!lightbox) return;
  lightboxes.set(host, lightbox);
  lightbox.show(frame, shown);
}

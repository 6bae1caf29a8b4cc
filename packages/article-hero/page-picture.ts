import type { ReactiveController, ReactiveElement } from 'lit';
import type { FigcaptionRoom } from './caption-reservation.js';
import { type Figcaption, readFigcaption } from './figcaption.js';
import { adoptPageStyles } from './page.styles.js';

const slottedText = (host: Element, slot: string): string | undefined =>
  [...host.children].flatMap((child) => (child.slot === slot ? (child.textContent ?? '') : [])).join(' ').trim() || undefined;

/**
 * Reads what the page put inside the hero, and reads it again whenever it changes or is still being parsed. Only reads: the
 * picture stays the page's own node, where it was.
 */
export class PagePicture implements ReactiveController {
  img: HTMLImageElement | undefined;
  figcaption: Figcaption | undefined;
  /** The page shows a picture, or something in its place; taken for granted until it is read, as on a server. */
  exists = true;
  isFigure = false;
  /** Its addresses, as far as they are known. */
  addresses: readonly string[] = [];
  /** Text of the `caption` and `credit` slots. */
  slotted: { readonly caption?: string | undefined; readonly credit?: string | undefined } = {};
  /** The picture did not load. */
  failed = false;
  /** The page is parsed to its end: what is not there now will not come. A server waits for nothing. */
  isWhole = typeof document === 'undefined';
  #room: FigcaptionRoom | undefined;
  readonly #host: ReactiveElement;
  readonly #observer: MutationObserver | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#observer = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver(this.#changed);
    host.addController(this);
  }

  hostConnected(): void {
    adoptPageStyles(this.#host);
    this.#observer?.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter: ['slot', 'src', 'srcset'] });
    // Neither event bubbles; both are caught on their way down to the picture.
    this.#host.addEventListener('load', this.#changed, true);
    this.#host.addEventListener('error', this.#changed, true);
    if (this.#host.ownerDocument.readyState === 'loading') this.#host.ownerDocument.addEventListener('DOMContentLoaded', this.#changed, { once: true });
    // What a server rendered is taken over as it is first.
    const isHydrated = !this.#host.hasUpdated && this.#host.shadowRoot?.firstChild;
    if (isHydrated) void this.#host.updateComplete.then(this.#changed);
    else this.#changed();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#host.removeEventListener('load', this.#changed, true);
    this.#host.removeEventListener('error', this.#changed, true);
  }

  /**
   * The room that the figcaption takes up, or last took up. To be called before the element is connected too: with a shadow
   * root that has no slot yet, children have no boxes.
   */
  measureFigcaption(): FigcaptionRoom | undefined {
    const figcaption = this.#figcaption;
    if (!figcaption?.offsetHeight) return this.#room;
    const { marginBlockStart, marginBlockEnd } = getComputedStyle(figcaption);
    this.#room = { heightPx: figcaption.offsetHeight + Number.parseFloat(marginBlockStart), marginPx: Number.parseFloat(marginBlockEnd) };
    return this.#room;
  }

  get #figcaption(): HTMLElement | undefined {
    return this.#host.querySelector<HTMLElement>(':scope > figure > figcaption') ?? undefined;
  }

  readonly #changed = (): void => {
    this.#read();
    this.#host.requestUpdate();
  };

  #read(): void {
    const own = [...this.#host.children].filter(({ slot }) => slot === '');
    const [img] = own.flatMap((child) => (child instanceof HTMLImageElement ? child : (child.querySelector('img') ?? [])));
    this.img = img;
    this.addresses = img ? [img.src, img.currentSrc].filter(Boolean) : [];
    this.exists = own.length > 0;
    this.isFigure = own.some(({ localName }) => localName === 'figure');
    this.figcaption = this.#figcaption && readFigcaption(this.#figcaption);
    this.slotted = { caption: slottedText(this.#host, 'caption'), credit: slottedText(this.#host, 'credit') };
    this.failed = img !== undefined && img.currentSrc !== '' && img.complete && img.naturalWidth === 0;
    this.isWhole = this.#host.ownerDocument.readyState !== 'loading';
  }
}

import { adoptStyles } from '../../core/element/adopt-styles.js';
import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import {
  copyTextStyle,
  type FigcaptionLook,
  type FigcaptionStyle,
  NO_FIGCAPTION_STYLE,
  readFigcaptionLook,
} from '../figcaption/copy-figcaption-style.js';
import { type Figcaption, readFigcaption } from '../figcaption/read-figcaption.js';
import { lightDomStyles } from './light-dom.styles.js';

// Written like the minified styles, so that they compress well.
const SLOTTED_IMG = 'img:not([slot],:is(figcaption,press-article-hero>[slot]) *)';
const SLOTTED_FIGCAPTION = ':is(figure>figcaption,.wp-caption>.wp-caption-text):not([slot] *)';

function slotText(host: Element, slot: string): string {
  const nodes = [...host.querySelectorAll(`:scope > [slot=${slot}]`)];
  return nodes
    .map(({ textContent }) => textContent)
    .join(' ')
    .trim();
}

/**
 * Reads the publisher's own content inside the hero, and again whenever it changes or more of it is parsed. It never
 * changes the content: the picture stays the page's own node, in its place.
 */
export class SlottedContent implements ReactiveController {
  img: HTMLImageElement | null = null;
  /**
   * Whether the default slot has content: a picture, or a video or an embed instead. `true` until it is read. A server
   * can't see it: there it is `false`, and the styles for a server hide a picture from data beside it.
   */
  hasMedia = !isServer;
  hasFigure = false;
  hasFigcaption = false;
  /** Text of the slots of the same name. */
  slots = { caption: '', credit: '' };
  /** Whether the picture failed to load. */
  isBroken = false;
  /** Whether the document is fully parsed, so that no more content will come. Always `true` on a server. */
  isPageParsed = typeof document === 'undefined';
  /** Reads markup around the picture if no figcaption has a credit. Set when it has arrived. */
  readAround: ((host: Element, figcaption: Element | null) => Figcaption | undefined) | undefined;
  #figcaption: Figcaption | undefined;
  /** `null`: not read since the content changed. */
  #around: Figcaption | undefined | null = null;
  #look: FigcaptionLook | undefined;
  /** Whether the look was read since the last update. */
  #hasNewLook = false;
  #observer: MutationObserver | undefined;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    adoptStyles(host, host.getRootNode(), lightDomStyles);
    this.#observer ??= new MutationObserver(this.#read);
    this.#observer.observe(host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['slot', 'src', 'srcset'],
    });
    // These events don't bubble, but can be captured. The listeners are on the host itself, so they need no removal.
    for (const type of ['load', 'error']) host.addEventListener(type, this.#read, true);
    if (host.ownerDocument.readyState === 'loading')
      host.ownerDocument.addEventListener('DOMContentLoaded', this.#read, { once: true });
    this.#read();
  }

  hostUpdated(): void {
    this.#hasNewLook = false;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /**
   * `hasRichContent` is also `true` if the page lays out the figcaption in its own way: the hero can't replace it
   * either.
   */
  get figcaption(): Figcaption | undefined {
    const figcaption = this.#figcaption;
    if (!figcaption?.credit && this.readAround) {
      if (this.#around === null) this.#around = this.readAround(this.#host, this.#figcaptionElement);
      if (this.#around?.credit || !figcaption) return this.#around;
    }
    return figcaption && { ...figcaption, hasRichContent: figcaption.hasRichContent || !!this.#look?.hasOwnLayout };
  }

  /** Style for the caption bar. If the bar replaces the figcaption, it gets the figcaption's style. */
  captionBarStyle(replacesFigcaption: boolean): FigcaptionStyle {
    return replacesFigcaption ? { ...NO_FIGCAPTION_STYLE, ...this.#look?.style } : NO_FIGCAPTION_STYLE;
  }

  /**
   * Reads the look of a visible figcaption, unless that was done since the last update. Call it before an update, and
   * before the element is connected: then the browser still knows all sizes, and afterwards the content has no boxes
   * until the shadow root has a slot. A server has no content to read.
   */
  readLook(): void {
    if (isServer) return;
    const host = this.#host;
    const element = this.#figcaptionElement;
    const isSlotMissing = host.shadowRoot?.firstChild === null;
    if (!element || isSlotMissing || this.#hasNewLook || getComputedStyle(element).display === 'none') return;
    this.#look = readFigcaptionLook(element, host, this.#isLaidOut(element), () =>
      adoptStyles(host, host.getRootNode(), lightDomStyles),
    );
    this.#hasNewLook = true;
  }

  /** Copies the figcaption's colors again, also while it is hidden. */
  readonly updateColors = (): void => {
    const element = this.#figcaptionElement;
    if (!element || !this.#look || this.#look.hasOwnLayout) return;
    this.#look = { ...this.#look, style: { ...this.#look.style, ...copyTextStyle(element, this.#host) } };
    this.#host.requestUpdate();
  };

  /** The figcaption's position is known only when the picture has a size. */
  #isLaidOut(figcaption: Element): boolean {
    if (figcaption.getClientRects().length === 0) return false;
    const img = this.#imgElement;
    const hasLoaded = Boolean(img?.currentSrc && img.complete);
    return !img || img.clientHeight > 0 || hasLoaded;
  }

  get #imgElement(): HTMLImageElement | null {
    return this.#host.querySelector<HTMLImageElement>(SLOTTED_IMG);
  }

  get #figcaptionElement(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(SLOTTED_FIGCAPTION);
  }

  readonly #read = (): void => {
    const host = this.#host;
    const img = this.#imgElement;
    const figcaption = this.#figcaptionElement;
    this.img = img;
    this.hasMedia = host.querySelector(':scope > :not([slot], script)') !== null;
    this.hasFigure = host.querySelector('figure:not([slot] *)') !== null;
    this.hasFigcaption = figcaption !== null;
    this.#figcaption = figcaption ? readFigcaption(figcaption) : undefined;
    this.#around = null;
    this.slots = { caption: slotText(host, 'caption'), credit: slotText(host, 'credit') };
    this.isBroken = Boolean(img?.currentSrc && img.complete && !img.naturalWidth);
    this.isPageParsed = host.ownerDocument.readyState !== 'loading';
    host.requestUpdate();
  };
}

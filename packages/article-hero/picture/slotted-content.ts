import type { ReactiveController, ReactiveElement } from 'lit';
import { type Figcaption, readFigcaption } from '../figcaption/read-figcaption.js';
import {
  isSetApart,
  NO_ROOM,
  type Room,
  roomOf,
  spaceAfter,
  textStyleOf,
} from '../figcaption/copy-figcaption-style.js';
import { adoptPageStyles } from './light-dom.styles.js';

const slottedText = (host: Element, slot: string): string =>
  [...host.querySelectorAll(`:scope > [slot=${slot}]`)]
    .map(({ textContent }) => textContent)
    .join(' ')
    .trim();

/**
 * Reads what the page put inside the hero, and reads it again whenever it changes or is still being parsed. Only reads: the
 * picture stays the page's own node, where it was.
 */
export class PagePicture implements ReactiveController {
  img: HTMLImageElement | null = null;
  /** The page shows a picture, or something in its place; taken for granted until it is read, as on a server. */
  exists = true;
  isFigure = false;
  /** Text of the slots. */
  slotted = { caption: '', credit: '' };
  /** The picture did not load. */
  failed = false;
  /** The page is parsed to its end: what is not there now will not come. A server waits for nothing. */
  isWhole = typeof document === 'undefined';
  #said: Figcaption | undefined;
  #isSetApart = false;
  #room: Room = {};
  #observer: MutationObserver | undefined;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    adoptPageStyles(host);
    this.#observer ??= new MutationObserver(this.#changed);
    this.#observer.observe(host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['slot', 'src', 'srcset'],
    });
    // Neither event bubbles; both are caught on their way down to the picture. Listeners of the host's own go with it.
    for (const type of ['load', 'error']) host.addEventListener(type, this.#changed, true);
    if (host.ownerDocument.readyState === 'loading')
      host.ownerDocument.addEventListener('DOMContentLoaded', this.#changed, { once: true });
    // What a server rendered is taken over as it is first.
    const isHydrated = !host.hasUpdated && host.shadowRoot?.firstChild;
    if (isHydrated) void host.updateComplete.then(this.#changed);
    else this.#changed();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  get figcaption(): Figcaption | undefined {
    return this.#said && { ...this.#said, isRich: this.#said.isRich || this.#isSetApart };
  }

  /** What the figcaption took up, and how it is set, for the style sheet of the bar that stands in for it. */
  roomFor(standsIn: boolean): Room {
    const figcaption = this.#figcaption;
    const textStyle = figcaption && !this.#isSetApart && textStyleOf(figcaption, this.#host);
    return standsIn ? { ...NO_ROOM, ...this.#room, ...textStyle } : NO_ROOM;
  }

  /** To be called before the element is connected too: with a shadow root that has no slot yet, children have no boxes. */
  measureFigcaption(): void {
    const figcaption = this.#figcaption;
    if (!figcaption || this.#host.shadowRoot?.firstChild === null || getComputedStyle(figcaption).display === 'none')
      return;
    this.#isSetApart = !this.#isLaidOut(figcaption) || isSetApart(figcaption, this.#host);
    const room = roomOf(figcaption, this.#host, () => adoptPageStyles(this.#host));
    this.#room = this.#isSetApart ? spaceAfter(figcaption, this.#host) : room;
  }

  /** Where the figcaption stands shows only once the picture takes up its room; asked again when that loads or is shown. */
  #isLaidOut(figcaption: Element): boolean {
    const img = this.#img;
    return (
      figcaption.getClientRects().length > 0 &&
      (!img || img.clientHeight > 0 || Boolean(img.currentSrc && img.complete))
    );
  }

  get #img(): HTMLImageElement | null {
    return this.#host.querySelector<HTMLImageElement>(
      'img:not([slot], :is(figcaption, press-article-hero > [slot]) *)',
    );
  }

  get #figcaption(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(
      ':is(figure > figcaption, .wp-caption > .wp-caption-text):not([slot] *)',
    );
  }

  readonly #changed = (): void => {
    const host = this.#host;
    const img = this.#img;
    this.img = img;
    this.exists = host.querySelector(':scope > :not([slot])') !== null;
    this.isFigure = host.querySelector('figure:not([slot] *)') !== null;
    this.#said = this.#figcaption ? readFigcaption(this.#figcaption) : undefined;
    this.slotted = { caption: slottedText(host, 'caption'), credit: slottedText(host, 'credit') };
    this.failed = Boolean(img?.currentSrc && img.complete && !img.naturalWidth);
    this.isWhole = host.ownerDocument.readyState !== 'loading';
    host.requestUpdate();
  };
}

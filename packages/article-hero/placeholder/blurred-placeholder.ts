import type { ReactiveController, ReactiveElement } from 'lit';
import { setStyleProperties } from '../picture/set-style-properties.js';
import { parseThumbHash } from './parse-thumb-hash.js';

export { parseThumbHash };

/**
 * Uses a canvas, because an image with a `data:` or `blob:` URL must be allowed by the page's Content Security Policy.
 */
function drawThumbHash(document: Document, hash: string): HTMLCanvasElement | undefined {
  const pixels = parseThumbHash(hash);
  if (!pixels) return undefined;
  const { w, h, rgba } = pixels;
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h, ariaHidden: 'true' });
  setStyleProperties(canvas.style, { position: 'absolute', 'z-index': '-1' });
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0);
  return canvas;
}

/** Gives the canvas the position, size and corners of the image. */
function coverImage(canvas: HTMLCanvasElement, img: HTMLImageElement): void {
  const frame = canvas.parentElement?.getBoundingClientRect();
  const box = img.getBoundingClientRect();
  const px = (length: number) => `${length}px`;
  setStyleProperties(canvas.style, {
    left: px(box.x - (frame?.x ?? 0)),
    top: px(box.y - (frame?.y ?? 0)),
    width: px(box.width),
    height: px(box.height),
    'border-radius': getComputedStyle(img).borderRadius,
  });
}

/**
 * Draws a ThumbHash behind an image until the image has loaded or failed. Makes no request and causes no layout shift.
 */
class BlurredPlaceholder implements ReactiveController {
  #img: HTMLImageElement | undefined;
  #remove: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    host.addController(this);
  }

  show(frame: Element, img: HTMLImageElement | null, hash: string): void {
    if (!img || img === this.#img) return;
    this.hostDisconnected();
    this.#img = img;
    const hasLoaded = img.complete && img.currentSrc !== '';
    const canvas = hasLoaded ? undefined : drawThumbHash(img.ownerDocument, hash);
    if (!canvas) return;
    frame.prepend(canvas);
    const observer = new ResizeObserver(() => coverImage(canvas, img));
    observer.observe(img);
    const remove = () => {
      observer.disconnect();
      canvas.remove();
    };
    this.#remove = remove;
    // A loaded image may not be decoded yet. Without `decode`, the box would be blank for a moment.
    const removeOnceDecoded = () =>
      void img
        .decode()
        .catch(() => undefined)
        .then(remove);
    for (const type of ['load', 'error']) img.addEventListener(type, removeOnceDecoded, { once: true });
  }

  hostDisconnected(): void {
    this.#remove?.();
    this.#img = undefined;
    this.#remove = undefined;
  }
}

const placeholders = new WeakMap<Element, BlurredPlaceholder>();

/**
 * Call it after each update. Each image gets at most one placeholder, and none if it has already loaded.
 * @param frame The positioned element that contains the image.
 */
export function showPlaceholder(
  host: ReactiveElement,
  frame: Element,
  img: HTMLImageElement | null,
  hash: string,
): void {
  const placeholder = placeholders.get(host) ?? new BlurredPlaceholder(host);
  placeholders.set(host, placeholder);
  placeholder.show(frame, img, hash);
}

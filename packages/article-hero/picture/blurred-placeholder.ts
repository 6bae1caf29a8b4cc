import { setProperties } from './set-style-properties.js';
import { parseThumbHash } from './thumb-hash.js';

/** Drawn, not given an address: that would need `data:` or `blob:` in the page's `img-src`. */
function drawn(document: Document, hash: string): HTMLCanvasElement | undefined {
  const thumb = parseThumbHash(hash);
  if (!thumb) return undefined;
  const { w, h, rgba } = thumb;
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0);
  return canvas;
}

/** The very box that the page gives the picture, and its corners. */
function place(canvas: HTMLCanvasElement, img: HTMLImageElement): void {
  const { x, y } = canvas.parentElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
  const box = img.getBoundingClientRect();
  const px = (length: number) => `${length}px`;
  setProperties(canvas.style, {
    left: px(box.x - x),
    top: px(box.y - y),
    width: px(box.width),
    height: px(box.height),
    'border-radius': getComputedStyle(img).borderRadius,
  });
}

/** A blurred likeness behind a picture that is still to come. It moves nothing, asks for nothing, and is gone with the wait. */
export class Placeholder {
  #img: HTMLImageElement | undefined;
  #remove: (() => void) | undefined;

  /** To be called after each update: a picture that is there already gets none, and each gets one once. */
  show(frame: Element, img: HTMLImageElement | null | undefined, hash: string | undefined): void {
    if (!img || !hash || img === this.#img) return;
    this.clear();
    this.#img = img;
    const canvas = img.complete && img.currentSrc ? undefined : drawn(img.ownerDocument, hash);
    if (!canvas) return;
    frame.prepend(canvas);
    const observer = new ResizeObserver(() => place(canvas, img));
    observer.observe(img);
    // What has loaded may not be decoded yet: without the wait a blank would flash between the two.
    const settle = () =>
      void img
        .decode()
        .catch(() => undefined)
        .then(this.#remove);
    for (const type of ['load', 'error']) img.addEventListener(type, settle, { once: true });
    this.#remove = () => {
      observer.disconnect();
      canvas.remove();
    };
  }

  clear(): void {
    this.#remove?.();
    this.#img = undefined;
    this.#remove = undefined;
  }
}

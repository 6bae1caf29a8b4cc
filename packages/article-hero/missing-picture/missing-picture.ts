import type { ReactiveElement } from 'lit';
import { adoptStyles } from '../../core/element/adopt-styles.js';
import { skeletonStyles } from '../../core/element/skeleton.styles.js';
import { setStyleProperties } from '../picture/set-style-properties.js';
import { brokenPictureStyles, missingPictureStyles } from './missing-picture.styles.js';

/** Gives an element the position and size of the image. */
function coverImage(element: HTMLElement, img: HTMLImageElement): void {
  const frame = element.parentElement?.getBoundingClientRect();
  const box = img.getBoundingClientRect();
  setStyleProperties(element.style, {
    left: `${box.x - (frame?.x ?? 0)}px`,
    top: `${box.y - (frame?.y ?? 0)}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    'border-radius': getComputedStyle(img).borderRadius,
  });
}

/** The alternative text that is shown instead of an image. */
interface AlternativeText {
  readonly img: HTMLImageElement;
  readonly element: HTMLElement;
  readonly observer: ResizeObserver;
}

/** By the element that contains the picture. */
const texts = new WeakMap<Element, AlternativeText>();

/** The image has the same text, so it is hidden from screen readers here. */
function createText(frame: Element, img: HTMLImageElement): AlternativeText {
  const element = frame.ownerDocument.createElement('div');
  element.className = 'alternative-text';
  element.ariaHidden = 'true';
  element.dir = 'auto';
  frame.append(element);
  coverImage(element, img);
  const observer = new ResizeObserver(() => coverImage(element, img));
  observer.observe(img);
  return { img, element, observer };
}

function removeText(frame: Element): void {
  const text = texts.get(frame);
  text?.observer.disconnect();
  text?.element.remove();
  texts.delete(frame);
}

/**
 * Shows what stands in for a picture: a box that pulses while data is loading, an icon if there is none, and the
 * alternative text if it failed to load, instead of the browser's icon. No box changes its size.
 *
 * Call it after each update.
 *
 * @param frame The positioned element that contains the picture.
 * @param img The picture if it failed to load; otherwise `null`.
 */
export function showMissingPicture(host: ReactiveElement, frame: Element, img: HTMLImageElement | null): void {
  adoptStyles(host, host.renderRoot, skeletonStyles);
  adoptStyles(host, host.renderRoot, missingPictureStyles);
  adoptStyles(host, host.getRootNode(), brokenPictureStyles);
  if (texts.get(frame)?.img !== img) removeText(frame);
  if (!img) return;
  const text = texts.get(frame) ?? createText(frame, img);
  texts.set(frame, text);
  if (text.element.textContent !== img.alt) text.element.textContent = img.alt;
}

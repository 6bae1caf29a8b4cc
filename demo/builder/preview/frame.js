/** A sandboxed frame at a given width, scaled down where there is less room. */
import { createElement } from '../create-element.js';

/** A new page replaces the old one when its widgets are there, or after this time. */
const SWAP_LIMIT_MS = 2500;
/** A widget in a frame without a height would never come into view. */
const MIN_HEIGHT = 48;

/** What takes the messages of each page. It goes when the iframe goes: the window would keep a listener for ever. */
const receivers = new WeakMap();

addEventListener('message', ({ source, data }) => {
  if (data?.from !== 'press-builder') return;
  const sender = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  receivers.get(sender)?.(data);
});

/** @typedef {{ title: string, isArticle: boolean, url: string }} ReportedPage The page in a frame, and what it says. */

/**
 * @param {object} settings
 * @param {string} settings.title
 * @param {boolean} [settings.isScrolled] The box has a height of its own. Otherwise it is as high as the page.
 * @param {boolean} [settings.isDecoration] A picture that can be neither focused nor read aloud.
 * @param {(widgets: import('./messages.js').Report[], page: ReportedPage) => string | void} [settings.onReport] Returns
 *   the address of another page to show instead, if any.
 * @param {(picture: import('./messages.js').PictureReport, url: string) => void} [settings.onPicture]
 * @param {(colors: Record<string, string>, url: string) => void} [settings.onColors] By the names of the options.
 */
export function createPreviewFrame({ title, isScrolled = false, isDecoration = false, onReport, onPicture, onColors }) {
  const box = createElement('div', { className: 'frame' });
  if (isDecoration) Object.assign(box, { inert: true, ariaHidden: 'true' });
  let width = 0;
  let pageHeight = 120;
  let current;
  let next;
  let swapTimer;

  function fit() {
    const room = box.clientWidth;
    if (room === 0) return;
    const wanted = width || room;
    const scale = Math.min(1, room / wanted);
    box.style.setProperty('--frame-width', `${wanted}px`);
    box.style.setProperty('--frame-scale', String(scale));
    if (!isScrolled) box.style.setProperty('--box-height', `${pageHeight * scale}px`);
    box.style.setProperty('--frame-height', `${isScrolled ? box.clientHeight / scale : pageHeight}px`);
  }

  function swap() {
    clearTimeout(swapTimer);
    if (!next) return;
    current?.remove();
    next.classList.remove('waiting');
    current = next;
    next = undefined;
    fit();
  }

  function receive(frame, data, url) {
    if (data.height && !isScrolled) {
      // The old page keeps its height until the new one is shown.
      frame.pageHeight = Math.max(data.height, MIN_HEIGHT);
      if (frame === current) pageHeight = frame.pageHeight;
    }
    // The old page may report late, while the next one is loading.
    if (data.widgets && frame === (next ?? current)) {
      const instead = onReport?.(data.widgets, { title: data.title ?? '', isArticle: Boolean(data.isArticle), url });
      if (instead) load(instead);
      else if (frame === next) {
        pageHeight = frame.pageHeight ?? pageHeight;
        swap();
      }
    }
    fit();
  }
  new ResizeObserver(fit).observe(box);

  /** A new frame each time: to change the address of one would add a step to the page's history. */
  function load(url) {
    next?.remove();
    const frame = createElement('iframe', {
      title,
      className: current ? 'waiting' : '',
      src: url,
      sandbox: 'allow-scripts',
    });
    if (isDecoration) frame.tabIndex = -1;
    receivers.set(frame, (data) => {
      if (data.picture) onPicture?.(data.picture, url);
      else if (data.colors) onColors?.(data.colors, url);
      else receive(frame, data, url);
    });
    next = frame;
    box.append(frame);
    clearTimeout(swapTimer);
    if (current) swapTimer = setTimeout(swap, SWAP_LIMIT_MS);
    else {
      current = next;
      next = undefined;
    }
    fit();
  }

  return {
    element: box,
    /** 0: as wide as the box. @param {number} pixels */
    setWidth(pixels) {
      width = pixels;
      box.classList.toggle('has-width', pixels > 0);
      fit();
    },
    load,
  };
}

/**
 * @param {string} html
 * @param {object} [settings]
 * @param {boolean} [settings.hasData] The page has the data of the demo's article in its head.
 * @param {boolean} [settings.isToday] Otherwise it is the day of the demo's rates.
 */
export const blankPageUrl = (html, { hasData = false, isToday = false } = {}) =>
  `/builder/frame/blank?${new URLSearchParams({ html, ...(hasData && { data: '' }), ...(isToday && { today: '' }) })}`;

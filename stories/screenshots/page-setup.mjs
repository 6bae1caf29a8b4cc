/** What makes two screenshots of one story the same: clock, fonts, pictures and motion. */

/** 2026-09-29, the day of the recorded rates. */
export const NOW = Date.UTC(2026, 8, 29, 12);

/** Runs in the page, before all scripts: each page opens at noon. The clock runs on, because timeouts need it. */
export function fixClock(now) {
  const RealDate = Date;
  const offset = now - RealDate.now();
  const fixedNow = () => RealDate.now() + offset;
  globalThis.Date = class extends RealDate {
    constructor(...values) {
      super(...(values.length > 0 ? values : [fixedNow()]));
    }

    static now() {
      return fixedNow();
    }
  };
}

/**
 * Runs in the page: the browser of the pictures has only a sans-serif font, also for `serif`. The serif font that comes
 * with the page stands in for Charter, the first one of the theme Broadsheet, so that its pictures show a serif page.
 */
export function installSerif() {
  const isSerif = (rule) => rule instanceof CSSFontFaceRule && rule.cssText.includes('Source Serif');
  for (const sheet of document.styleSheets)
    for (const { cssText } of [...sheet.cssRules].filter(isSerif))
      sheet.insertRule(cssText.replace(/Source Serif[^"';]*/, 'Charter'));
}

/**
 * Runs in the page: moves the story out of view and back, and changes its width meanwhile. Space that is reserved while
 * a widget is in view depends on when its data arrived; out of view, it is given up. A line of rates that moves keeps
 * the widths of another font until its own width changes.
 */
export async function releaseSpace() {
  const { style } = document.querySelector('.page');
  style.marginBlockStart = '300vh';
  style.inlineSize = '70%';
  await new Promise((resolve) => setTimeout(resolve, 150));
  style.marginBlockStart = '';
  style.inlineSize = '';
  await new Promise((resolve) => setTimeout(resolve, 150));
}

/**
 * Runs in the page: waits for fonts and pictures, ends transitions, and cancels endless animations: what moves or
 * pulses is where it would be without. Moving lines are also taken out of their layers: text in a layer keeps the part
 * of a pixel by which the layer was moved when it was drawn.
 */
export async function settle() {
  const roots = [document, ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot).filter(Boolean)];
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  for (const image of all('img')) image.loading = 'eager';
  const loaded = (image) => image.decode().catch(() => undefined);
  const late = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([Promise.all(all('img[src]').map(loaded)), late]);
  await document.fonts.ready;
  const atStart = new CSSStyleSheet();
  atStart.replaceSync('.group { transform: none !important; will-change: auto !important; }');
  for (const { host, adoptedStyleSheets } of roots)
    if (host?.localName === 'press-rate-ticker') adoptedStyleSheets.push(atStart);
  for (const animation of roots.flatMap((root) => root.getAnimations({ subtree: true }))) {
    const isEndless = animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    if (isEndless) animation.cancel();
    else animation.finish();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Runs in the page: where the story ends, with a margin. An open dialog covers the window. */
export function bottomOfContent() {
  const isOpen = ({ shadowRoot }) => shadowRoot?.querySelector(':modal');
  if ([...document.querySelectorAll('.page *')].some(isOpen)) return innerHeight;
  return document.querySelector('.page').getBoundingClientRect().bottom + 16;
}

/** Of the photos without a size in their names: the hero's, and the others. */
const SIZES = { true: [1600, 900], false: [1200, 800] };

/** Photos become drawings of two colors, so that the approved pictures stay small: photos are not what is tested. */
export function drawingInstead(path) {
  if (!path.endsWith('.jpg')) return undefined;
  const hue = [...path.replace(/-\d+x\d+|\.jpg$/g, '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 360;
  const ownSize = path.includes('portrait') ? [600, 600] : SIZES[path.includes('empty-chairs')];
  const [width, height] = /(\d+)x(\d+)/.exec(path)?.slice(1) ?? ownSize;
  const body =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" preserveAspectRatio="none" ` +
    `viewBox="0 0 12 8"><path fill="hsl(${hue} 30% 70%)" d="M0 0h12v8H0z"/>` +
    `<path fill="hsl(${hue} 35% 45%)" d="M0 8 5 3l3 3 2-1 2 2v1z"/></svg>`;
  return { type: 'image/svg+xml', body };
}

/** Finds what is hard to see in a rendered page. Each function returns one line for each problem. */
import { backgroundOf, contrast, renderedElements, textElements } from './contrast.js';
import { textOf } from './hero-page.js';

/** Text that is 24 px high, or bold and 18.66 px high, needs a ratio of 3 only (WCAG 1.4.3). */
const MIN_TEXT = 4.5;
/** Underlines, focus rings and marks (WCAG 1.4.1 and 1.4.11). */
const MIN_LINE = 3;

/** Widgets whose links are no part of a sentence and stand apart: cards and rates. */
const LINKS_WITHOUT_UNDERLINE = new Set(['press-rate-ticker [part="link"]', 'press-suggested-articles [part="link"]']);

export const hostOf = (element: Element): string => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host.localName : '';
};
const describeElement = (element: Element): string =>
  `${hostOf(element)} ${element.localName}[${element.getAttribute('part') ?? element.className}]`;

function minTextContrast({ fontSize, fontWeight }: CSSStyleDeclaration): number {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? MIN_LINE : MIN_TEXT;
}

/** The tint under the text of a card without a picture, which is beside the text in the tree. */
function tintUnder(element: Element): string[] {
  const tint = element.matches('[part="headline"] *, [part="label"], [part="label"] *')
    ? element.closest('.poster')?.querySelector('.tinted')
    : undefined;
  return tint?.checkVisibility() ? [getComputedStyle(tint).backgroundColor] : [];
}

/** One line for each text that is hard to read. */
export function faintTexts(root: Element): string[] {
  return textElements(root).flatMap((element) => {
    const style = getComputedStyle(element);
    const ratio = contrast(style.color, [...backgroundOf(element), ...tintUnder(element)]);
    const isFaint = ratio < minTextContrast(style);
    return isFaint ? `${describeElement(element)} “${textOf(element).slice(0, 40)}”: ${ratio.toFixed(2)}` : [];
  });
}

/** A link that is filled like a button is told from text by its shape. Its text needs contrast, not its edge. */
export const isFilled = (element: Element): boolean =>
  contrast(getComputedStyle(element).backgroundColor, backgroundOf(element.parentElement ?? element)) >= 2;

const needsUnderline = (element: Element): boolean =>
  !isFilled(element) &&
  element.matches('a[href], [part="fold"], [part="announce-button"]') &&
  !LINKS_WITHOUT_UNDERLINE.has(`${hostOf(element)} [part="${element.getAttribute('part')}"]`);

/** One line for each link whose underline is missing or hard to see. */
export const faintUnderlines = (root: Element): string[] =>
  renderedElements(root)
    .filter(needsUnderline)
    .flatMap((element) => {
      const { textDecorationLine, textDecorationColor } = getComputedStyle(element);
      if (textDecorationLine !== 'underline') return `${describeElement(element)}: no underline`;
      const ratio = contrast(textDecorationColor, backgroundOf(element));
      return ratio < MIN_LINE ? `${describeElement(element)}: underline of ${ratio.toFixed(2)}` : [];
    });

/** The ring of the focused element. That of a card's link is around the card. */
function ringOf(element: Element): CSSStyleDeclaration {
  const own = getComputedStyle(element);
  return own.outlineStyle === 'none' ? getComputedStyle(element, '::after') : own;
}

/** One line for each element whose focus can't be seen. */
export function faintFocusRings(root: Element): string[] {
  const focusable = renderedElements(root).filter((element) => element.matches('a[href], button, [tabindex]'));
  return focusable.flatMap((element) => {
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) return [];
    element.focus();
    if (!element.matches(':focus-visible')) return `${describeElement(element)}: no :focus-visible`;
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = ringOf(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${describeElement(element)}: no ring`;
    const shadow = /^(?:rgb|color)[^)]*\)/.exec(boxShadow) ?? [];
    const ratio = contrast(outlineColor, [...backgroundOf(element.parentElement ?? root), ...shadow]);
    return ratio < MIN_LINE ? `${describeElement(element)}: ring of ${ratio.toFixed(2)}` : [];
  });
}

/** The color of a triangle, a line or an icon. */
function colorOfMark(element: Element): string {
  const style = getComputedStyle(element);
  if (element.matches('[part~="sparkline"]')) return style.stroke;
  if (!element.matches('[part~="direction"]')) return style.color;
  return Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== 'rgba(0, 0, 0, 0)'
    ? style.borderTopColor
    : style.borderBottomColor;
}

/** One line for each triangle, sparkline or icon of a button that is hard to see. Disabled buttons may be. */
export const faintMarks = (root: Element): string[] =>
  renderedElements(root)
    .filter((element) =>
      element.matches('[part~="direction"], [part~="sparkline"], button:not([aria-disabled="true"])'),
    )
    .flatMap((element) => {
      const ratio = contrast(colorOfMark(element), backgroundOf(element));
      return ratio < MIN_LINE ? `${describeElement(element)}: ${ratio.toFixed(2)}` : [];
    });

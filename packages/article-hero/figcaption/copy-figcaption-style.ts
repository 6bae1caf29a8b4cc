/** Copies how the page lays out and styles its figcaption, so that the caption bar in its place looks the same. */

/** Custom properties `--_figcaption-*` for the style sheet of the caption bar. An empty string removes one. */
export type FigcaptionStyle = Readonly<Record<string, string>>;

/** Box properties, which the caption bar sets itself. */
const BOX_PROPERTIES = ['font-size', 'line-height', 'text-align', 'padding'];
/**
 * Text and background properties. They are copied only if the figcaption differs from its surroundings, and again when
 * the page's theme changes.
 */
const TEXT_PROPERTIES = [
  'color',
  'background-color',
  'border-block-end',
  'font-family',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-transform',
];

const customProperties = (names: readonly string[], valueOf: (name: string) => string): FigcaptionStyle =>
  Object.fromEntries(names.map((name) => [`--_figcaption-${name}`, valueOf(name)]));

/** Removes every copied property. */
export const NO_FIGCAPTION_STYLE: FigcaptionStyle = customProperties(
  ['height', 'gap', 'space', 'margin', ...BOX_PROPERTIES, ...TEXT_PROPERTIES],
  () => '',
);

/** Styles of the elements between the figcaption and the hero, innermost first. */
function ancestorStyles(figcaption: Element, host: Element): CSSStyleDeclaration[] {
  const { parentElement } = figcaption;
  if (!parentElement || parentElement === host) return [];
  return [getComputedStyle(parentElement), ...ancestorStyles(parentElement, host)];
}

/** A border or a background that isn't transparent. */
const hasVisibleBox = ({ backgroundColor, borderBlockEndWidth }: CSSStyleDeclaration): boolean =>
  Number.parseFloat(borderBlockEndWidth) > 0 || !/[,/] 0\)$/.test(backgroundColor);

/**
 * Whether the figcaption isn't simply below the picture, but over, beside or above it, in one frame with it, or on a
 * background image. The page's layout would break if a caption bar took its place.
 */
export function hasOwnLayout(figcaption: Element, host: Element): boolean {
  const { position, float, backgroundImage } = getComputedStyle(figcaption);
  if (/absolute|fixed/.test(position) || float !== 'none' || backgroundImage !== 'none') return true;
  if (ancestorStyles(figcaption, host).some(hasVisibleBox)) return true;
  const { top } = figcaption.getBoundingClientRect();
  const siblings = [...(figcaption.parentElement?.children ?? [])];
  return siblings.some(
    (sibling) => sibling !== figcaption && sibling.clientHeight > 0 && sibling.getBoundingClientRect().bottom > top + 1,
  );
}

/** The space after the figcaption: `margin` collapses with the next margin, `space` doesn't. */
export function copySpaceAfter(figcaption: Element, host: Element): FigcaptionStyle {
  let spacePx = 0;
  let marginPx = Number.parseFloat(getComputedStyle(figcaption).marginBlockEnd);
  for (const { display, paddingBlockEnd, marginBlockEnd } of ancestorStyles(figcaption, host)) {
    const paddingPx = Number.parseFloat(paddingBlockEnd);
    const preventsCollapse = paddingPx > 0 || /flex|grid|flow-root/.test(display);
    if (preventsCollapse) {
      spacePx += marginPx + paddingPx;
      marginPx = 0;
    }
    marginPx = Math.max(marginPx, Number.parseFloat(marginBlockEnd));
  }
  return { '--_figcaption-space': `${spacePx}px`, '--_figcaption-margin': `${marginPx}px` };
}

/** The gap that a flex or grid container adds between its children, in px. */
const rowGapPx = ({ display, rowGap }: CSSStyleDeclaration): number =>
  (/flex|grid/.test(display) && Number.parseFloat(rowGap)) || 0;

/**
 * Copies the figcaption's box: height, gap to the picture, space after it, font size and padding.
 *
 * The height is the one before `addOurStyles`, as the reader has seen it, unless our styles give the figure another
 * width. The other values are those after it, because our styles fill in what the page doesn't style.
 */
export function copyBoxStyle(figcaption: HTMLElement, host: Element, addOurStyles: () => void): FigcaptionStyle {
  const style = getComputedStyle(figcaption);
  const [parentStyle] = ancestorStyles(figcaption, host);
  const gapPx = () => Number.parseFloat(style.marginBlockStart) + (parentStyle ? rowGapPx(parentStyle) : 0);
  const heightPx = () => figcaption.offsetHeight + gapPx();
  const widthBefore = figcaption.offsetWidth;
  const heightBefore = heightPx();
  addOurStyles();
  const height = figcaption.offsetWidth === widthBefore ? heightBefore : heightPx();
  return {
    '--_figcaption-height': `${height}px`,
    '--_figcaption-gap': `${gapPx()}px`,
    ...copySpaceAfter(figcaption, host),
    ...customProperties(BOX_PROPERTIES, (name) => style.getPropertyValue(name)),
  };
}

/** Copies text and background. Works for a hidden figcaption too. */
export function copyTextStyle(figcaption: Element, host: Element): FigcaptionStyle {
  const own = getComputedStyle(figcaption);
  const surrounding = getComputedStyle(host);
  return customProperties(TEXT_PROPERTIES, (name) => {
    const value = own.getPropertyValue(name);
    return value === surrounding.getPropertyValue(name) ? '' : value;
  });
}

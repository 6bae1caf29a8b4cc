/** Copies how the page lays out and styles its figcaption, so that the caption bar in its place looks the same. */

/** Custom properties `--_figcaption-*` for the style sheet of the caption bar. An empty string removes one. */
export type FigcaptionStyle = Readonly<Record<string, string>>;

/** How the page shows its figcaption. */
export interface FigcaptionLook {
  /**
   * Whether the figcaption isn't simply below the picture, but over, beside or above it, in one frame with it, or on a
   * background image. The page's layout would break if a caption bar took its place.
   */
  readonly hasOwnLayout: boolean;
  readonly style: FigcaptionStyle;
}

/** Properties that the caption bar sets itself. */
const BOX_PROPERTIES = ['font-size', 'line-height', 'text-align', 'padding'];
/**
 * Properties that are copied only if the figcaption differs from its surroundings, and again when the page's theme
 * changes.
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

/** The elements between the figcaption and the hero, innermost first. */
function ancestorsOf(figcaption: Element, host: Element): Element[] {
  const { parentElement } = figcaption;
  if (!parentElement || parentElement === host) return [];
  return [parentElement, ...ancestorsOf(parentElement, host)];
}

/** A border or a background that isn't transparent. */
const hasVisibleBox = ({ backgroundColor, borderBlockEndWidth }: CSSStyleDeclaration): boolean =>
  Number.parseFloat(borderBlockEndWidth) > 0 || !/[,/] 0\)$/.test(backgroundColor);

function hasOwnLayout(
  figcaption: HTMLElement,
  { position, float, backgroundImage }: CSSStyleDeclaration,
  ancestors: readonly CSSStyleDeclaration[],
): boolean {
  // Nothing hides an element with an important display in its style attribute.
  if (figcaption.style.getPropertyPriority('display')) return true;
  if (/absolute|fixed/.test(position) || float !== 'none' || backgroundImage !== 'none') return true;
  if (ancestors.some(hasVisibleBox)) return true;
  const { top } = figcaption.getBoundingClientRect();
  const siblings = [...(figcaption.parentElement?.children ?? [])];
  return siblings.some(
    (sibling) => sibling !== figcaption && sibling.clientHeight > 0 && sibling.getBoundingClientRect().bottom > top + 1,
  );
}

/** Asks `getComputedStyle()` only if it has to: for this property, Chromium lays out the page. */
function marginBottomPx(element: Element): number {
  const computed = 'computedStyleMap' in element ? String(element.computedStyleMap().get('margin-bottom')) : '';
  return Number.parseFloat(computed.endsWith('px') ? computed : getComputedStyle(element).marginBottom);
}

/** The space after the figcaption: `margin` collapses with the next margin, `space` doesn't. */
function spaceAfter(figcaption: Element, ancestors: readonly Element[]): FigcaptionStyle {
  let spacePx = 0;
  let marginPx = marginBottomPx(figcaption);
  for (const ancestor of ancestors) {
    const { display, paddingBottom } = getComputedStyle(ancestor);
    const paddingPx = Number.parseFloat(paddingBottom);
    const preventsCollapse = paddingPx > 0 || /flex|grid|flow-root/.test(display);
    if (preventsCollapse) {
      spacePx += marginPx + paddingPx;
      marginPx = 0;
    }
    marginPx = Math.max(marginPx, marginBottomPx(ancestor));
  }
  return { '--_figcaption-space': `${spacePx}px`, '--_figcaption-margin': `${marginPx}px` };
}

/** The gap that a flex or grid container adds between its children, in px. */
const rowGapPx = ({ display, rowGap }: CSSStyleDeclaration): number =>
  (/flex|grid/.test(display) && Number.parseFloat(rowGap)) || 0;

/** Copies text and background. Works for a hidden figcaption too. */
export function copyTextStyle(figcaption: Element, host: Element): FigcaptionStyle {
  const own = getComputedStyle(figcaption);
  const surrounding = getComputedStyle(host);
  return customProperties(TEXT_PROPERTIES, (name) => {
    const value = own.getPropertyValue(name);
    return value === surrounding.getPropertyValue(name) ? '' : value;
  });
}

/**
 * Reads how the page shows its figcaption, which has to be visible.
 *
 * Positions and the height are those before `addOurStyles`, as the reader has seen them: the browser knows them. The
 * other values are those after it, because our styles fill in what the page doesn't style. They need no layout, as long
 * as none of them is read by its logical name: Chromium doesn't know then whether it is a fixed length.
 *
 * @param isLaidOut Whether the figcaption's position is known; until then it isn't replaced.
 */
export function readFigcaptionLook(
  figcaption: HTMLElement,
  host: Element,
  isLaidOut: boolean,
  addOurStyles: () => void,
): FigcaptionLook {
  const style = getComputedStyle(figcaption);
  const ancestors = ancestorsOf(figcaption, host);
  // They stay current.
  const styles = ancestors.map((ancestor) => getComputedStyle(ancestor));
  const [parent] = styles;
  const isApart = !isLaidOut || hasOwnLayout(figcaption, style, styles);
  const gapPx = () => Number.parseFloat(style.marginTop) + (parent ? rowGapPx(parent) : 0);
  const heightPx = figcaption.offsetHeight + gapPx();
  const marginBefore = parent?.marginLeft;
  addOurStyles();
  const space = spaceAfter(figcaption, ancestors);
  if (isApart) return { hasOwnLayout: true, style: space };
  // If our styles give the figure another width, the height before says nothing.
  const isSameWidth = parent?.marginLeft === marginBefore;
  return {
    hasOwnLayout: false,
    style: {
      '--_figcaption-height': isSameWidth ? `${heightPx}px` : '',
      '--_figcaption-gap': `${gapPx()}px`,
      ...space,
      ...customProperties(BOX_PROPERTIES, (name) => style.getPropertyValue(name)),
      ...copyTextStyle(figcaption, host),
    },
  };
}

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

/** Styles of the elements between the figcaption and the hero, innermost first. They stay current. */
function ancestorStyles(figcaption: Element, host: Element): CSSStyleDeclaration[] {
  const { parentElement } = figcaption;
  if (!parentElement || parentElement === host) return [];
  return [getComputedStyle(parentElement), ...ancestorStyles(parentElement, host)];
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

/** The space after the figcaption: `margin` collapses with the next margin, `space` doesn't. */
function spaceAfter(marginBlockEnd: string, ancestors: readonly CSSStyleDeclaration[]): FigcaptionStyle {
  let spacePx = 0;
  let marginPx = Number.parseFloat(marginBlockEnd);
  for (const { display, paddingBlockEnd, marginBlockEnd: ancestorMargin } of ancestors) {
    const paddingPx = Number.parseFloat(paddingBlockEnd);
    const preventsCollapse = paddingPx > 0 || /flex|grid|flow-root/.test(display);
    if (preventsCollapse) {
      spacePx += marginPx + paddingPx;
      marginPx = 0;
    }
    marginPx = Math.max(marginPx, Number.parseFloat(ancestorMargin));
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
 * other values are those after it, because our styles fill in what the page doesn't style; they need no layout.
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
  const ancestors = ancestorStyles(figcaption, host);
  const [parent] = ancestors;
  const isApart = !isLaidOut || hasOwnLayout(figcaption, style, ancestors);
  const gapPx = () => Number.parseFloat(style.marginBlockStart) + (parent ? rowGapPx(parent) : 0);
  const heightPx = figcaption.offsetHeight + gapPx();
  const marginBefore = parent?.marginInlineStart;
  addOurStyles();
  const space = spaceAfter(style.marginBlockEnd, ancestors);
  if (isApart) return { hasOwnLayout: true, style: space };
  // If our styles give the figure another width, the height before says nothing.
  const isSameWidth = parent?.marginInlineStart === marginBefore;
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

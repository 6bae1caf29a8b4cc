/** How the page's own figcaption stands and looks, so that the bar that stands in for it can do the same. */

export type Room = Readonly<Record<string, string>>;

/** Set anew in the bar. */
const BOX = ['font-size', 'line-height', 'text-align', 'padding'];
/** Inherited by the bar, too, or its ground: only what the page sets at the figcaption itself, and that anew when the page's theme changes. */
const TEXT = [
  'color',
  'background-color',
  'border-block-end',
  'font-family',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-transform',
];

/** The boxes around the figcaption, from the inside. */
function boxesBetween(figcaption: Element, host: Element): CSSStyleDeclaration[] {
  const { parentElement } = figcaption;
  return !parentElement || parentElement === host
    ? []
    : [getComputedStyle(parentElement), ...boxesBetween(parentElement, host)];
}

const isSeen = ({ backgroundColor, borderBlockEndWidth }: CSSStyleDeclaration): boolean =>
  Number.parseFloat(borderBlockEndWidth) > 0 || !/[,/] 0\)$/.test(backgroundColor);

/** Not simply below the picture but over, beside or above it, or in one frame with it: a bar below would tear them apart. Nor on a picture of its own, which a bar has not. */
export function isSetApart(figcaption: Element, host: Element): boolean {
  const { position, float, backgroundImage } = getComputedStyle(figcaption);
  const { top } = figcaption.getBoundingClientRect();
  const reachesBelow = (sibling: Element) =>
    sibling !== figcaption && sibling.clientHeight > 0 && sibling.getBoundingClientRect().bottom > top + 1;
  const isOwn = /absolute|fixed/.test(position) || [float, backgroundImage].some((value) => value !== 'none');
  return (
    isOwn ||
    boxesBetween(figcaption, host).some(isSeen) ||
    [...(figcaption.parentElement?.children ?? [])].some(reachesBelow)
  );
}

/** What comes after it: margins that collapse into one, and what keeps them from it. */
export function spaceAfter(figcaption: Element, host: Element): Room {
  let [space, margin] = [0, Number.parseFloat(getComputedStyle(figcaption).marginBlockEnd)];
  for (const { display, paddingBlockEnd, marginBlockEnd } of boxesBetween(figcaption, host)) {
    const padding = Number.parseFloat(paddingBlockEnd);
    if (padding || /flex|grid|flow-root/.test(display)) [space, margin] = [space + margin + padding, 0];
    margin = Math.max(margin, Number.parseFloat(marginBlockEnd));
  }
  return { '--_figcaption-space': `${space}px`, '--_figcaption-margin': `${margin}px` };
}

const named = (names: readonly string[], valueOf: (name: string) => string): Room =>
  Object.fromEntries(names.map((name) => [`--_figcaption-${name}`, valueOf(name)]));

/** Takes back whatever was given before. */
export const NO_ROOM: Room = named(['height', 'gap', 'space', 'margin', ...BOX, ...TEXT], () => '');

/** Between the children of a box that sets them apart. */
const gapIn = ({ display, rowGap }: CSSStyleDeclaration): number =>
  (/flex|grid/.test(display) && Number.parseFloat(rowGap)) || 0;

/**
 * What it takes up. Its height is the page's, before there are styles of ours, unless those give the figure its width; how it is set,
 * the page's too, and ours where the page says nothing of it.
 */
export function roomOf(figcaption: HTMLElement, host: Element, addOurStyles: () => void): Room {
  const style = getComputedStyle(figcaption);
  const around = boxesBetween(figcaption, host);
  const gap = () => Number.parseFloat(style.marginBlockStart) + Math.max(0, ...around.slice(0, 1).map(gapIn));
  const height = () => figcaption.offsetHeight + gap();
  const [width, before] = [figcaption.offsetWidth, height()];
  addOurStyles();
  return {
    '--_figcaption-height': `${width === figcaption.offsetWidth ? before : height()}px`,
    '--_figcaption-gap': `${gap()}px`,
    ...spaceAfter(figcaption, host),
    ...named(BOX, (name) => style.getPropertyValue(name)),
  };
}

/** To be read at any time, of a hidden one, too. */
export function textStyleOf(figcaption: Element, host: Element): Room {
  const [own, around] = [getComputedStyle(figcaption), getComputedStyle(host)];
  return named(TEXT, (name) =>
    own.getPropertyValue(name) === around.getPropertyValue(name) ? '' : own.getPropertyValue(name),
  );
}

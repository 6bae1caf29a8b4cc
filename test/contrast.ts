/** Measures contrast in a rendered page, shadow trees included, by painting its colors on a canvas. */

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** The pixel that these colors give, each painted over those before it: `color-mix()` and transparency included. */
function paint(colors: readonly string[]): readonly number[] {
  context.clearRect(0, 0, 1, 1);
  for (const color of ['white', ...colors]) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3));
}

/** Relative luminance. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colors: readonly string[]): number {
  const [red = 0, green = 0, blue = 0] = paint(colors).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of a color to the colors behind it, from the back to the front. */
export function contrast(color: string, background: readonly string[]): number {
  const [light = 0, dark = 0] = [luminance([...background, color]), luminance(background)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** The background colors behind an element's content, from the back to the front. */
export function backgroundOf(element: Element): string[] {
  const colors: string[] = [];
  for (let each: Element | null = element; each; each = parentOf(each))
    colors.unshift(getComputedStyle(each).backgroundColor);
  return colors;
}

/** Child nodes as they are rendered: shadow trees instead of children, and what is assigned to a slot. */
function renderedChildren(node: Node): readonly Node[] {
  if (node instanceof Element && node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
  return [...node.childNodes];
}

/** All elements that are rendered inside an element, in order. */
export function renderedElements(root: Node): Element[] {
  return renderedChildren(root).flatMap((node) => (node instanceof Element ? [node, ...renderedElements(node)] : []));
}

/** Elements that show text of their own. */
export const textElements = (root: Node): Element[] =>
  renderedElements(root).filter((element) => {
    const hasText = renderedChildren(element).some((node) => node instanceof Text && node.data.trim() !== '');
    return hasText && element.checkVisibility({ visibilityProperty: true }) && !element.matches('style, script');
  });

/**
 * Reads design tokens in the format of the Design Tokens Community Group (2025.10), as CSS custom properties. What CSS
 * can say and the format can't, such as `em`, is in the extension `press-elements`: `css` is the value in CSS, or null
 * if the widget computes it, and `dark` is the color on a dark page.
 *
 * @see https://www.designtokens.org/tr/2025.10/format/
 */

const EXTENSION = 'press-elements';

/** @param {{ components: number[], alpha?: number, hex: string }} color */
function cssColor({ components, alpha, hex }) {
  if (alpha === undefined) return hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
  return `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${alpha * 100}%)`;
}

const cssReference = (reference) => `var(--${reference.slice(1, -1).replaceAll('.', '-')})`;
const cssFont = (names) => [names].flat().map((name) => (/^[\w-]+$/.test(name) ? name : `'${name}'`));

function cssValue(type, value) {
  if (typeof value === 'string' && value.startsWith('{')) return cssReference(value);
  if (type === 'color') return cssColor(value);
  if (type === 'dimension') return `${value.value}${value.unit}`;
  if (type === 'fontFamily') return cssFont(value).join(', ');
  return String(value);
}

/** The value in CSS. A color that has another one on dark pages follows `color-scheme`. */
function cssOf(type, value, { css, dark } = {}) {
  if (css !== undefined) return css ?? undefined;
  const light = cssValue(type, value);
  return dark ? `light-dark(${light}, ${cssValue(type, dark)})` : light;
}

/**
 * @typedef {object} Token
 * @property {string} name The custom property: `--press-rate-ticker-row`.
 * @property {string | undefined} widget Without `press-`. `undefined` if all widgets use it.
 * @property {string | undefined} type The format's type. `undefined` if it has none for such values.
 * @property {string | undefined} css The value in CSS. `undefined` if the widget computes it.
 * @property {string} description
 */

function* tokensIn(group, path) {
  for (const [key, each] of Object.entries(group)) {
    if (key.startsWith('$')) continue;
    if (each.$value === undefined) {
      yield* tokensIn(each, [...path, key]);
      continue;
    }
    const { $type: type, $value: value, $description: description = '', $extensions: extensions = {} } = each;
    yield { path: [...path, key], type, css: cssOf(type, value, extensions[EXTENSION]), description };
  }
  const { properties = {} } = group.$extensions?.[EXTENSION] ?? {};
  for (const [key, { css, description }] of Object.entries(properties))
    yield { path: [...path, key], type: undefined, css, description };
}

/**
 * @param {object} document
 * @returns {Token[]} In the document's order.
 */
export function listTokens(document) {
  return [...tokensIn(document, [])].map(({ path, ...token }) => ({
    name: `--${path.join('-')}`,
    widget: path.length > 2 ? path[1] : undefined,
    ...token,
  }));
}

/** The colors and fonts that WordPress can't bring inside the widgets; the same as `includes/block-style.php`. */

const toCssValue = (value) =>
  value?.startsWith('var:') ? `var(--wp--${value.slice('var:'.length).replaceAll('|', '--')})` : value;

/** The custom properties of the widgets by the block's own settings. */
export function tokenStyle({ fontFamily, style = {} }) {
  const family = fontFamily ? `var:preset|font-family|${fontFamily}` : style.typography?.fontFamily;
  const tokens = {
    '--press-accent-color': toCssValue(style.elements?.link?.color?.text),
    '--press-font-family': toCssValue(family),
  };
  return Object.fromEntries(Object.entries(tokens).filter(([, value]) => value));
}

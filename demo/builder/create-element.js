/**
 * Creates an element with properties and children. `data-*`, `aria-*`, `role` and `for` are written as attributes.
 *
 * @param {string} name
 * @param {Record<string, string | number | boolean | undefined>} [properties] `undefined` is left out.
 * @param {...(Node | string)} children
 */
export function createElement(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (/^(?:data-|aria-|role$|for$)/.test(key)) element.setAttribute(key, String(value));
    else element[key] = value;
  }
  element.append(...children);
  return element;
}

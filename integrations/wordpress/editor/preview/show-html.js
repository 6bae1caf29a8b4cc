/**
 * Shows HTML of one widget in an element of the canvas. A widget of the same kind stays and gets the new attributes, so
 * that a ticker goes on moving and nothing flashes; its children are replaced only if they have changed.
 */

/** The HTML of the children that were shown last. The widgets may have changed them since. */
const shownChildren = new WeakMap();

function copyAttributes(from, to) {
  for (const name of to.getAttributeNames()) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value);
}

export function showHtml(container, html) {
  const template = container.ownerDocument.createElement('template');
  template.innerHTML = html;
  const [next] = template.content.children;
  const [current] = container.children;
  const children = next?.innerHTML;
  if (current && next && current.localName === next.localName) {
    copyAttributes(next, current);
    if (shownChildren.get(container) !== children) current.replaceChildren(...next.childNodes);
  } else {
    container.replaceChildren(template.content);
  }
  shownChildren.set(container, children);
}

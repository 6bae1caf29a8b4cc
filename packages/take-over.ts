/**
 * Lets elements take over what a server has rendered. The nodes stay, with their focus and scroll position. What the
 * browser knows better is corrected before it is painted: times in the reader's zone, numbers as its own `Intl` writes
 * them. If the browser would render other elements, these replace the server's, where Lit alone would throw.
 */
import { LitElement, type PropertyValues, render } from 'lit';
import { PressElement } from './core/element/press-element.js';

/** The property in which Lit keeps what it has rendered into a node. */
const LIT_PART = '_$litPart$';

/** Elements and texts, without Lit's comments and the style sheets of the server. */
const contentOf = (parent: Node): Node[] =>
  [...parent.childNodes].filter((node) => {
    if (node instanceof Text) return node.data !== '';
    return node instanceof Element && !(node instanceof HTMLStyleElement);
  });

function correctAttributes(element: Element, expected: Element): void {
  for (const name of element.getAttributeNames()) if (!expected.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of expected.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function correctNode(node: Node, expected: Node | undefined): boolean {
  if (node instanceof Text && expected instanceof Text) {
    if (node.data !== expected.data) node.data = expected.data;
    return true;
  }
  if (!(node instanceof Element && expected instanceof Element) || node.localName !== expected.localName) return false;
  correctAttributes(node, expected);
  return correctContent(node, expected);
}

/** Gives texts and attributes their expected values. Returns whether the elements are the expected ones. */
function correctContent(parent: Node, expectedParent: Node): boolean {
  const nodes = contentOf(parent);
  const expected = contentOf(expectedParent);
  return nodes.length === expected.length && nodes.every((node, index) => correctNode(node, expected[index]));
}

/** Renders into a document that loads no images. */
function renderApart(content: unknown, host: LitElement): Node {
  const creationScope = document.implementation.createHTMLDocument('');
  const parent = creationScope.createElement('div');
  render(content, parent, { host, creationScope });
  return parent;
}

function clear(root: HTMLElement | DocumentFragment): void {
  root.replaceChildren(...[...root.children].filter((child) => child instanceof HTMLStyleElement));
  Reflect.deleteProperty(root, LIT_PART);
}

/** Has the update that widgets get from {@link takeOverServerContent}. */
class ServerRendered extends LitElement {
  protected override update(changed: PropertyValues): void {
    const root = this.renderRoot;
    if (this.hasUpdated || !root.firstChild) {
      super.update(changed);
      return;
    }
    try {
      super.update(changed); // Lit's support for hydration compares templates, and throws if they differ.
      if (correctContent(root, renderApart(this.render(), this))) return;
    } catch {
      // The elements differ.
    }
    clear(root);
    render(this.render(), root, this.renderOptions);
  }
}

/** Call it before the elements are defined. */
export function takeOverServerContent(): void {
  const update = Object.getOwnPropertyDescriptor(ServerRendered.prototype, 'update');
  if (update) Object.defineProperty(PressElement.prototype, 'update', update);
}

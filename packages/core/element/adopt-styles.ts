import type { CSSResult, LitElement } from 'lit';

/** A document can adopt only style sheets of its own window, and an element may be in an iframe, or move there. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The style sheet for a document: Lit's own if it can adopt that. `undefined` for a document without a window. */
export function sheetFor(document: Document, styles: CSSResult): CSSStyleSheet | undefined {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return undefined;
  if (styles.styleSheet instanceof Sheet) return styles.styleSheet;
  const known = sheets.get(document) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(document, known);
  const sheet = known.get(styles) ?? new Sheet();
  if (!known.has(styles)) sheet.replaceSync(styles.cssText);
  known.set(styles, sheet);
  return sheet;
}

/** Adds styles to a document or a shadow root that contains the element, once. */
export function adoptStyles(element: Element, root: Node & Partial<DocumentOrShadowRoot>, styles: CSSResult): void {
  const sheet = sheetFor(element.ownerDocument, styles);
  if (sheet && root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Adds the styles of a part to the element, and to those of its class that are created later, also to a server's. */
export function addStyles(host: LitElement, styles: CSSResult): void {
  const { elementStyles } = host.constructor as typeof LitElement; // the platform types it as Function
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  if (host.shadowRoot) adoptStyles(host, host.shadowRoot, styles);
}

import type { CSSResult } from 'lit';

/** A document can adopt only style sheets of its own window, and an element may be in an iframe, or move there. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The style sheet for a document: Lit's own if it can adopt that. `undefined` for a document without a window. */
function sheetFor(document: Document, styles: CSSResult): CSSStyleSheet | undefined {
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

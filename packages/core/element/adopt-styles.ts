import type { CSSResult } from 'lit';

/** A document can adopt only style sheets of its own window, and an element may be in an iframe, or move there. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The style sheet for a document: Lit's own for this window's. `undefined` for a document without a window. */
function sheetFor(owner: Document, styles: CSSResult): CSSStyleSheet | undefined {
  if (owner === document) return styles.styleSheet;
  const Sheet = owner.defaultView?.CSSStyleSheet;
  if (!Sheet) return undefined;
  const known = sheets.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(owner, known);
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

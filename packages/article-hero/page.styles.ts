/**
 * Styles for the page's own picture inside the hero. `::slotted()` reaches no further than a child, and a `<figure>`'s image
 * and caption are deeper: so the document adopts this one sheet. It changes no markup, needs no permission of a
 * Content-Security-Policy, and leaves the page as it was where our script does not run.
 *
 * What only improves on the browser's defaults has no specificity, so that any rule of the page wins.
 */
import { css } from 'lit';

const pageStyles = css`
  :where(press-article-hero > figure) {
    margin: 0;
  }

  :where(press-article-hero > :is(figure, picture, a), press-article-hero > figure > :is(picture, a)) {
    display: block;
  }

  :where(press-article-hero img:not(figcaption *, [slot], [slot] *)) {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  press-article-hero[focus] img:not(figcaption *, [slot], [slot] *) {
    object-position: var(--_focus-point, 50% 50%);
  }

  press-article-hero:state(cropped) img:not(figcaption *, [slot], [slot] *) {
    block-size: auto;
    aspect-ratio: var(--_ratio);
    object-fit: cover;
  }

  press-article-hero:state(broken) img:not(figcaption *, [slot], [slot] *) {
    background: var(--_tint);
    font-size: 0.875rem;
  }

  press-article-hero:state(figcaption-replaced) > figure > figcaption {
    display: none !important;
  }
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetFor(document: Document): CSSStyleSheet | undefined {
  const Sheet = document.defaultView?.CSSStyleSheet;
  const sheet = sheets.get(document) ?? (Sheet && new Sheet());
  if (!sheet || sheets.has(document)) return sheet;
  sheet.replaceSync(pageStyles.cssText);
  sheets.set(document, sheet);
  return sheet;
}

/** Gives the sheet to whatever the host stands in, once. */
export function adoptPageStyles(host: Element): void {
  const root = host.getRootNode();
  const sheet = sheetFor(host.ownerDocument);
  if (!sheet || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Without `:state()` the figcaption cannot be hidden, and must not be shown a second time. */
export const canReplaceFigcaption = (): boolean => typeof CSS !== 'undefined' && CSS.supports('selector(:state(x))');

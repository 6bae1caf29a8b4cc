/**
 * Styles for the page's own picture inside the hero. `::slotted()` reaches no further than a child, and a `<figure>`'s image
 * and caption are deeper: so the document adopts this one sheet. It changes no markup, needs no permission of a
 * Content-Security-Policy, and leaves the page as it was where our script does not run.
 *
 * What only improves on the browser's defaults has no specificity, so that any rule of the page wins.
 */
import { css } from 'lit';

const pageStyles = css`
  :where(press-article-hero figure) {
    margin: 0;
  }

  :where(press-article-hero :is(figure, picture, a):has(img):not(figcaption *)) {
    display: block;
  }

  :where(press-article-hero img:not([slot], :is(figcaption, press-article-hero > [slot]) *)) {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  :where(press-article-hero :is(figcaption, .wp-caption-text)) {
    margin-block-start: 0.5rem;
    font-size: 0.875em;
    line-height: 1.45;
  }

  press-article-hero[focal-point] img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    object-position: var(--_focal-point);
  }

  press-article-hero:state(cropped) img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    block-size: auto;
    aspect-ratio: var(--_ratio);
    object-fit: cover;
  }

  /* Of a picture that failed, Safari would otherwise take the proportions of its own sign for one: a square. */
  press-article-hero:state(broken) img:not([slot], :is(figcaption, press-article-hero > [slot]) *) {
    contain: size;
    background: var(--_tint);
    font-size: 0.875em;
  }

  press-article-hero:state(figcaption-replaced) :is(figure > figcaption, .wp-caption > .wp-caption-text) {
    display: none !important;
  }

  /* The space after picture and caption comes after the bar now. */
  press-article-hero:state(figcaption-replaced) :has(:is(figure > figcaption, .wp-caption > .wp-caption-text)) {
    margin-block-end: 0 !important;
    padding-block-end: 0 !important;
  }
`;

const styled = new WeakSet<Node>();

/** Gives the sheet to whatever the host stands in, once: a document, a frame's among them, or a shadow root. */
export function adoptPageStyles(host: Element): void {
  const root: Node & Partial<DocumentOrShadowRoot> = host.getRootNode();
  const Sheet = host.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet || !root.adoptedStyleSheets || styled.has(root)) return;
  const sheet = new Sheet();
  sheet.replaceSync(pageStyles.cssText);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  styled.add(root);
}

/**
 * Creates the elements that `<div data-press="rate-ticker" data-pairs="KGS/USD">` stands for, inside the div, for sites
 * that delete custom elements. See decision 0032.
 */
import type { LitElement } from 'lit';

/** The tags of the widgets. */
export const TAGS = ['press-article-hero', 'press-author-bio', 'press-rate-ticker', 'press-suggested-articles'];

/** What the plan of the script tag and the stylesheet of the package look at before the element has a class. */
const EARLY_ATTRIBUTES = 'src name credit layout'.split(' ');

/** Not even a script that removes the elements again makes this create them forever. */
const seen = new WeakSet<Element>();

/** Which names are copied is never the div's choice: an attribute such as `x-init` would run code on some pages. */
function copyAttributes(from: Element, to: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null && !to.hasAttribute(name)) to.setAttribute(name, value);
  }
}

function fill(div: HTMLElement): void {
  if (seen.has(div)) return;
  seen.add(div);
  const tag = `press-${div.dataset['press']}`;
  if (!TAGS.includes(tag)) console.warn(`Press Elements: no ${tag}`);
  // Another copy of the library may have filled the div, or the page is a snapshot of itself.
  else if (!div.querySelector(tag)) {
    const element = document.createElement(tag);
    copyAttributes(div, element, EARLY_ATTRIBUTES);
    // Before Lit's first update, which waits for a later microtask.
    void customElements.whenDefined(tag).then((constructor) => {
      copyAttributes(div, element, (constructor as typeof LitElement).observedAttributes);
    });
    for (const child of div.children) copyAttributes(child, child, ['slot']);
    // Editors put a space into an empty div, which would become a line of the widget.
    if (div.children[0] || div.textContent.trim()) element.append(...div.childNodes);
    div.replaceChildren(element);
  }
}

/** Fills the divs of the page, each once. The last one may be incomplete while the page is being parsed. */
export function fillDivs(): void {
  if (document.readyState !== 'loading') document.querySelectorAll<HTMLElement>('div[data-press]').forEach(fill);
}

/** Fills the divs of the page now and those that are added later. On a server it does nothing. */
export function watchDivs(): void {
  if (typeof document === 'undefined' || typeof MutationObserver === 'undefined') return;
  new MutationObserver(fillDivs).observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', fillDivs);
  fillDivs();
}

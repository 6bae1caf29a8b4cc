import { html, render } from 'lit';

const warned = new Set<string>();

function warnOnce(tagName: string, reason: string): void {
  if (warned.has(tagName)) return;
  warned.add(tagName);
  console.warn(`Press Elements: <${tagName}> ${reason}`);
}

const warnTaken = (tagName: string): void =>
  warnOnce(tagName, 'is already defined by another script on this page; that one stays in use.');

let renders: boolean | undefined;

/** A page's Trusted Types may leave no way to parse a template. Found out once, since the page reports each try. */
function canRender(): boolean {
  if (typeof document === 'undefined') return true;
  try {
    render(html`<br />`, document.createElement('div'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Registers an element. The first definition of a tag wins: a second copy of the library, or a stranger's element of
 * that name, is left in peace, with one warning. Never throws. Does nothing where there are no custom elements (a
 * server), nor where the page lets nothing be rendered: an element that stays empty would hide the markup inside it.
 */
export function define(tagName: string, constructor: CustomElementConstructor): void {
  const registered = globalThis.customElements?.get(tagName);
  if (registered === constructor) return;
  if (registered) return warnTaken(tagName);
  if (!(renders ??= canRender()))
    return warnOnce(
      tagName,
      'stays as the page wrote it: in this browser its Content-Security-Policy has to name press-elements under trusted-types.',
    );
  try {
    globalThis.customElements?.define(tagName, constructor);
  } catch {
    warnTaken(tagName);
  }
}

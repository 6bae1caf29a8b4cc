import { html, render } from 'lit';

const warnedTags = new Set<string>();

function warnOnce(tagName: string, reason: string): void {
  if (warnedTags.has(tagName)) return;
  warnedTags.add(tagName);
  console.warn(`Press Elements: <${tagName}> ${reason}`);
}

const warnAlreadyDefined = (tagName: string): void =>
  warnOnce(tagName, 'is already defined by another script on this page, which stays in use.');

/** Result of {@link canRender}, which is called once: the browser reports each attempt as a violation. */
let canRenderTemplates: boolean | undefined;

/** Does the page's Trusted Types policy let Lit parse a template? `setHTML` needs no policy: see decision 0004. */
function canRender(): boolean {
  try {
    const needsPolicy = 'trustedTypes' in globalThis && !('setHTML' in Element.prototype);
    if (needsPolicy) render(html`<br />`, document.createElement('div'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Registers a custom element. Never throws.
 *
 * - If the tag is already defined, by another copy of the library or by another script, that definition stays, and a
 *   warning is logged once.
 * - If the page's Trusted Types policy lets nothing be rendered, the element stays undefined, so that its content stays
 *   visible, and a warning is logged once.
 * - On a server without custom elements it does nothing.
 */
export function define(tagName: string, constructor: CustomElementConstructor): void {
  const registered = globalThis.customElements?.get(tagName);
  if (registered === constructor) return;
  if (registered) return warnAlreadyDefined(tagName);
  canRenderTemplates ??= canRender();
  if (!canRenderTemplates) {
    warnOnce(
      tagName,
      'stays undefined: for this browser, the Content-Security-Policy must list press-elements under trusted-types.',
    );
    return;
  }
  try {
    globalThis.customElements?.define(tagName, constructor);
  } catch {
    warnAlreadyDefined(tagName);
  }
}

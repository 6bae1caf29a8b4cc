import { html, render } from 'lit';
import { localeOf } from '../i18n/locale.js';
import { waitForMessages } from '../i18n/messages/wait-for-messages.js';

const warnedTags = new Set<string>();

function warnOnce(tagName: string, reason: string): void {
  if (warnedTags.has(tagName)) return;
  warnedTags.add(tagName);
  console.warn(`Press Elements: <${tagName}> ${reason}`);
}

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
 * Downloads the texts in the page's language, and in that of each element of this kind. If such an element is in the
 * page, or the page is still being parsed, returns what to wait for.
 */
function waitForTexts(tagName: string): Promise<unknown> | undefined {
  if (typeof document === 'undefined') return undefined;
  const { documentElement, readyState } = document;
  const elements = document.querySelectorAll(tagName);
  const waits = [documentElement, ...elements].flatMap((element) => waitForMessages(localeOf(element)) ?? []);
  const isExpected = elements.length > 0 || readyState === 'loading';
  return isExpected && waits.length > 0 ? Promise.all(waits) : undefined;
}

/**
 * Registers a custom element. Never throws.
 *
 * - If the page has such an element in a language whose texts have to be downloaded, it is registered when they have
 *   arrived, or after three seconds. Until then the element looks as it does before the script has loaded.
 * - If the tag is already defined, by another copy of the library or by another script, that definition stays, and a
 *   warning is logged once.
 * - If the page's Trusted Types policy lets nothing be rendered, the element stays undefined, so that its content stays
 *   visible, and a warning is logged once.
 * - On a server without custom elements it does nothing.
 */
export function define(tagName: string, constructor: CustomElementConstructor): void {
  const wait = waitForTexts(tagName);
  if (wait) void wait.then(() => register(tagName, constructor));
  else register(tagName, constructor);
}

function register(tagName: string, constructor: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (!registry || registry.get(tagName) === constructor) return;
  canRenderTemplates ??= canRender();
  if (!canRenderTemplates) {
    warnOnce(
      tagName,
      'stays undefined: for this browser, the Content-Security-Policy must list press-elements under trusted-types.',
    );
    return;
  }
  try {
    registry.define(tagName, constructor);
  } catch {
    warnOnce(tagName, 'is already defined by another script on this page, which stays in use.');
  }
}

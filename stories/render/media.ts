/**
 * Emulates media features as far as a page can: it rewrites the media queries of the page's and the widgets' style
 * sheets, and of `matchMedia`. A page cannot change what the browser itself does in print and with forced colors, so
 * system colors are approximated by a style sheet.
 */

export interface Media {
  readonly print: boolean;
  readonly reducedMotion: boolean;
  readonly forcedColors: boolean;
}

const TRUE = '(min-width: 0px)';
const FALSE = '(max-width: 0px)';
let media: Media = { print: false, reducedMotion: false, forcedColors: false };

/** The query with the emulated features replaced by one that is always true or false. */
function emulated(query: string): string {
  let text = query;
  if (media.reducedMotion)
    text = text
      .replaceAll(/\(prefers-reduced-motion: reduce\)/g, TRUE)
      .replaceAll(/\(prefers-reduced-motion: no-preference\)/g, FALSE);
  if (media.forcedColors) text = text.replaceAll(/\(forced-colors: active\)/g, TRUE);
  if (media.print) text = text.replaceAll(/\bprint\b/g, 'all').replaceAll(/\bscreen\b/g, 'not all');
  return text;
}

const platformMatchMedia = globalThis.matchMedia.bind(globalThis);
globalThis.matchMedia = (query) => platformMatchMedia(emulated(query));

const originals = new WeakMap<CSSMediaRule, string>();

function rewriteRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const original = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, original);
      rule.media.mediaText = emulated(original);
    }
    if (rule instanceof CSSGroupingRule) rewriteRules(rule.cssRules);
  }
}

const forced = new CSSStyleSheet();
forced.replaceSync(`
  :host, * {
    background-color: Canvas !important;
    border-color: CanvasText !important;
    box-shadow: none !important;
    color: CanvasText !important;
    text-shadow: none !important;
  }
  a, a * { color: LinkText !important; }
  button, button * { background-color: ButtonFace !important; color: ButtonText !important; }
`);

function rewriteSheets(root: Document | ShadowRoot): void {
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== forced);
  for (const sheet of [...root.styleSheets, ...others]) rewriteRules(sheet.cssRules);
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = media.forcedColors ? [...others, forced] : others;
}

function apply(): void {
  rewriteSheets(document);
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) rewriteSheets(element.shadowRoot);
}

/** Also later: parts of the widgets that are loaded when used bring style sheets of their own. */
export function emulateMedia(wanted: Media): void {
  const isOn = Object.values(wanted).some(Boolean) || Object.values(media).some(Boolean);
  media = wanted;
  if (!isOn) return;
  requestAnimationFrame(apply);
  setTimeout(apply, 500);
}

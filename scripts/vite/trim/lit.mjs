/**
 * Removes the parts of Lit that our elements never reach: 0.6 KB brotli of lit-html 3.3.3 and reactive-element 2.1.2.
 * Lit comes minified, so its names are those of its own build.
 */
import { editDependencies } from './edits.mjs';

const CSS_TAG = '/css-tag.js';
const LIT_HTML = '/lit-html/lit-html.js';

/**
 * Each stylesheet is one string without expressions, as `minifyStyles` makes sure, and each supported browser adopts
 * style sheets.
 */
const STYLES = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  #sheet;
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}
export const css = ([text]) => new CSSResult(text);
export const unsafeCSS = (text) => new CSSResult(text);
export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet); };
export const getCompatibleStyle = (styles) => styles;
`;

const EDITS = [
  { file: CSS_TAG, text: /^[^]*export\{\w+ as CSSResult,[^]*$/, value: STYLES },
  // Comments, and expressions in them.
  { file: LIT_HTML, text: /"!--"===\w\[1\]\?\w=\w:/, value: '' },
  { file: LIT_HTML, text: /\w===_\|\|(?=\w===m\?)/, value: '' },
  {
    file: LIT_HTML,
    text: /else\{let \w=-1;for\(;-1!==[^{}]*?\)\w\.push\(\{type:7,index:\w\}\),\w\+=\w\.length-1\}/,
    value: '',
  },
  // Expressions in <script>, <style>, <textarea> and <title>.
  { file: LIT_HTML, text: /\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),/, value: '' },
  { file: LIT_HTML, text: /if\(\w\.test\(\w\.tagName\)\)\{[^{}]*\{[^{}]*\{type:2,index:\+\+\w\}[^{}]*\}\}/, value: '' },
  // Expressions in place of an attribute.
  {
    file: LIT_HTML,
    text: /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\);/,
    value: '',
  },
  { file: LIT_HTML, text: /:6===\w\.type&&\((\w=)new \w\(\w,this,\w\)\)/, value: ':0' },
  // MathML.
  { file: LIT_HTML, text: /\|\|3===\w\)\{const/, value: '){const' },
  { file: LIT_HTML, text: /:3===\w\?"<math>":""/, value: ':""' },
  { file: LIT_HTML, text: /:3===\w\?"<\/math>":""/, value: ':""' },
];

export const trimLit = () => editDependencies('trim-lit', EDITS);

/** An expression where the trimmed Lit would not find it. `\0` stands for an expression. */
const NOT_FOUND = [
  /<!--(?:(?!-->)[^])*\0/,
  /<(script|style|textarea|title|math)\b(?:(?!<\/\1)[^])*\0/i,
  /<[a-z][\w-]*(?:\s+[^<>"'\s=\0]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s+\0/i,
];

/** @param {readonly string[]} strings Of a template. @returns {boolean} Whether the trimmed Lit renders it. */
export function canRender(strings) {
  const template = strings.join('\0');
  return !NOT_FOUND.some((pattern) => pattern.test(template));
}

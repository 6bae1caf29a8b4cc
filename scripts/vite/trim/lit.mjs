/**
 * Removes the parts of Lit that the elements of the CDN files never reach (lit-html 3.3.3, reactive-element 2.1.2). Lit
 * comes minified, so its names are those of its own build.
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

/** Creates the parts of a template that `compile-templates.mjs` has prepared. */
const CLONE = `u(options) {
  const { html, parts } = this._$$AD;
  const template = (this._$$AD.el ??= pressParse(document.createElement("template"), html));
  const fragment = document.importNode(template.content, true);
  let node;
  let at = -1;
  $7.currentNode = fragment;
  for (const [index, name, kind, texts] of parts) {
    for (; at < index; at++) node = $7.nextNode();
    this._$$AV.push(
      name
        ? new [$4, $1, $2, $3][kind ?? 0](node, name, texts ?? ["", ""], this, options)
        : new $6(node, node.nextSibling, this, options),
    );
  }
  $7.currentNode = document;
  return fragment;
}`;

const EDITS = [
  { file: CSS_TAG, text: /^[^]*export\{\w+ as CSSResult,[^]*$/, value: STYLES },
  // What finds the expressions of a template.
  {
    file: LIT_HTML,
    text: new RegExp(
      [
        /const \w=\(t,i\)=>\{const \w=t\.length-1,/, // getTemplateHtml
        /ctor:"\."===\w\[1\]\?(\w):"\?"===\w\[1\]\?(\w):"@"===\w\[1\]\?(\w):(\w)\}/, // Template
        // What is between Template and TemplateInstance._clone stays.
        /(function \w\(t,i,s=t,e\)\{[^]*?)u\(t\)\{const\{el:\{content:\w\}/,
        /new (\w)\(h,h\.nextSibling,this,t\)/,
        /return (\w)\.currentNode=\w,\w\}/,
      ]
        .map(({ source }) => source)
        .join('[^]*?'),
    ),
    value: `$5${CLONE}`,
  },
  {
    file: LIT_HTML,
    text: /(_\$litType\$:)\w(\}=t),(\w)="number"==typeof(?:(?!;if)[^])*/,
    value: '$1$3$2',
  },
  { file: LIT_HTML, text: /_\$AC\(t\)\{(?:(?!\}k\()[^])*\}/, value: '' },
  { file: LIT_HTML, text: /,\w="\$lit\$",(?:(?!,l=document)[^])*/, value: '' },
  { file: LIT_HTML, text: /,f="\[ (?:(?!,x=)[^])*/, value: '' },
  {
    file: LIT_HTML,
    text: /x=t=>\(i,\.\.\.s\)=>\(\{_\$litType\$:t,strings:i,values:s\}\),b=x\(1\),w=x\(2\),T=x\(3\)/,
    value: 'b=(template,...values)=>({_$litType$:template,values}),w=0,T=0',
  },
  // Directives, which the library doesn't use.
  { file: LIT_HTML, text: /(function \w\()t,i,s=t,e(\)\{)(?:(?!class R)[^])*/, value: '$1t,i$2return i}' },
  // For servers, and for polyfills.
  { file: LIT_HTML, text: /const j=\{[^{}]*\},B=void 0;[^;]*;/, value: '' },
  { file: LIT_HTML, text: /\w as _\$LH,/, value: '' },
];

export const trimLit = () => editDependencies('trim-lit', EDITS);

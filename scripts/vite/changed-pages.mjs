/**
 * Makes the built files work in pages that scripts or readers have changed.
 *
 * Lit and zod read names from the global object that they, or another copy of them, may have set. If the page has no
 * such name, the browser returns an element whose `id` it is: `<b id="litHtmlVersions">` in a reader's comment would
 * stop Lit, and with it every widget (lit-html 3.3.3, reactive-element 2.1.2, lit-element 4.2.2, zod 4.6.7).
 *
 * The CDN files contain their own copies, which share nothing, so there these lines are removed. The npm package uses
 * the application's copies: a module sets the names before they run.
 *
 * Rolldown's function for `import * as` lists the names of a module with `for … in`, which also finds the enumerable
 * properties that a script has added to `Object.prototype`, and throws.
 */
import { dirname, relative } from 'node:path';
import MagicString from 'magic-string';
import { editDependencies } from './trim/edits.mjs';

/** The lines of Lit, which comes minified. Its style sheets are replaced by `trimLit`. */
const IN_LIT = [
  { file: '/lit-html/lit-html.js', text: /\w\.litHtmlPolyfillSupport/, value: 'void 0' },
  { file: '/lit-html/lit-html.js', text: /\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, value: '0' },
  { file: '/lit-element/lit-element.js', text: /\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, value: '0' },
  { file: '/lit-element/lit-element.js', text: /\w\.litElementPolyfillSupport/, value: 'void 0' },
  { file: '/lit-element/lit-element.js', text: /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, value: '0' },
  { file: '/reactive-element.js', text: /\w\.reactiveElementPolyfillSupport/, value: 'void 0' },
  { file: '/reactive-element.js', text: /\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, value: '0' },
  { file: '/reactive-element.js', text: /(\w)\?\1\.emptyScript:""/, value: '""' },
  // Of decorators, which the library doesn't use.
  {
    file: '/reactive-element.js',
    text: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/,
    value: '',
  },
  {
    file: '/reactive-element.js',
    text: /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const \w=litPropertyMetadata\.get\(\1\);[^{}]*\}/,
    value: '',
  },
  {
    file: '/reactive-element.js',
    text: /static addInitializer\(\w\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w\)\}/,
    value: '',
  },
  { file: '/reactive-element.js', text: /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, value: '' },
  { file: '/reactive-element.js', text: /void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, value: '' },
];

const IN_ZOD = [
  { file: '/zod/v4/core/core.js', text: /globalThis\.__zod_globalConfig\?\.postProcessor/, value: 'undefined' },
  {
    file: '/zod/v4/core/core.js',
    text: /\(_a = globalThis\)\.__zod_globalConfig \?\? \(_a\.__zod_globalConfig = \{\}\);/,
    value: '',
  },
  { file: '/zod/v4/core/core.js', text: /= globalThis\.__zod_globalConfig;/, value: '= {};' },
];

export const withoutGlobals = () => editDependencies('without-globals', [...IN_LIT, ...IN_ZOD]);

/** What the application's Lit reads. Of zod's names, only a form with a field can do harm. */
const NAMES = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'litElementPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litElementHydrateSupport',
  'litPropertyMetadata',
  'ShadyCSS',
];

const FILE = 'own-globals.js';

const CODE = `/** Hides elements of the page whose id is a name that Lit reads from the global object. */
for (const name of "${NAMES.join(' ')}".split(" "))
  if (name in globalThis && !Object.hasOwn(globalThis, name)) globalThis[name] = undefined;
`;

/**
 * Makes each module that imports Lit, and no other, import {@link FILE} before. So bundlers put both into the same
 * file, in this order.
 *
 * @returns {import('vite').Plugin}
 */
export const hiddenElements = () => ({
  name: 'hidden-elements',
  applyToEnvironment: ({ name }) => name === 'npm',
  renderChunk: {
    order: 'post',
    handler(code, { fileName }) {
      if (!/^(?:import|export) .*from "@?lit\b/m.test(code)) return undefined;
      const path = relative(dirname(fileName), FILE);
      const edited = new MagicString(code).prepend(`import "${path.startsWith('.') ? path : `./${path}`}";\n`);
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: CODE });
  },
});

const INHERITED = /\bfor ?\((var|let|const) (\w+) in (\w+)\)(\s*\w+\(\w+, ?\2, ?\{\s*get: ?\3\[\2\])/;

/** After the minifiers, and before the pieces get their hashes. @returns {import('vite').Plugin} */
export const ownNames = () => ({
  name: 'own-names',
  applyToEnvironment: ({ name }) => ['npm', 'cdn', 'imageCredit'].includes(name),
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type, code }) => type === 'chunk' && INHERITED.test(code));
    if (chunks.length === 0) this.error('Rolldown’s function for `import * as` has changed: update this script.');
    for (const chunk of chunks) chunk.code = chunk.code.replace(INHERITED, 'for($1 $2 of Object.keys($3))$4');
  },
});

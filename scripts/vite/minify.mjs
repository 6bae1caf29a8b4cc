/**
 * Makes the CDN files as small as possible: stylesheets without white space, templates without indentation, and code
 * that goes through terser before and after Rolldown's minifier, which saves 2 % (measured on this library, brotli).
 *
 * Bundlers minify the code of the npm package, but not the text in it, so stylesheets and templates are minified there,
 * too. Terser simplifies its code, which then weighs 1.5 % less in an application built by Vite. Names and lines
 * stay; comments are in the types.
 */
import { transform } from 'esbuild';
import MagicString from 'magic-string';
import { minify } from 'terser';

/**
 * The first line of the script tag and of its pieces. Chromium compiles all functions while the file is downloaded, in
 * another thread, instead of each at its first call in the main thread. A piece is downloaded because its functions
 * will be called.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

const STYLESHEET = /css`([^`]*)`/g;

/** White space that esbuild keeps after commas and before values of custom properties. Strings are skipped. */
const KEPT_SPACE = /("[^"]*")|(?<=,|--[\w-]+:) /g;

/** The code is JavaScript, in which each backslash of the CSS is written twice. */
async function minifyStylesheet(text) {
  const { code } = await transform(text.replaceAll('\\\\', '\\'), { loader: 'css', minify: true, target: 'es2022' });
  return code.trim().replace(KEPT_SPACE, '$1').replaceAll('\\', '\\\\');
}

/** @returns {import('vite').Plugin} */
export const minifyStyles = () => ({
  name: 'minify-styles',
  // Storybook builds in the environment `client`.
  applyToEnvironment: ({ name }) => name !== 'client',
  async transform(code, id) {
    if (!id.endsWith('.styles.ts')) return undefined;
    if (/css`[^`]*\$\{/.test(code))
      this.error(`${id}: a stylesheet must be one string without expressions, so that it can be minified.`);
    const edited = new MagicString(code);
    for (const { index, 0: whole, 1: text } of code.matchAll(STYLESHEET))
      edited.overwrite(index, index + whole.length, `css\`${await minifyStylesheet(text)}\``);
    return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
  },
});

/** Every node below a node of the syntax tree, itself included. */
function* descendants(node) {
  if (Array.isArray(node)) for (const child of node) yield* descendants(child);
  else if (typeof node?.type === 'string') {
    yield node;
    for (const child of Object.values(node)) if (typeof child === 'object') yield* descendants(child);
  }
}

/** The templates in a module of the library. @returns {object[]} Their nodes in its syntax tree. */
export function templatesIn(code, id, plugin) {
  if (!id.includes('/packages/') || !code.includes('html`')) return [];
  return [...descendants(plugin.parse(code))].filter(
    ({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name === 'html',
  );
}

/**
 * Each line break of a template, with its indentation, becomes one space, as HTML shows it.
 *
 * @returns {import('vite').Plugin}
 */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'npm',
  transform(code, id) {
    const templates = templatesIn(code, id, this);
    if (templates.length === 0) return undefined;
    const edited = new MagicString(code);
    for (const { quasi } of templates) {
      for (const { start, end } of quasi.quasis)
        for (const { index, 0: indent } of code.slice(start, end).matchAll(/\n\s*/g))
          edited.overwrite(start + index, start + index + indent.length, ' ');
    }
    return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
  },
});

/** `unsafe_arrows`: none of the functions in these files is called with `new`. */
const terserOptions = (format) => ({
  module: format === 'es',
  ecma: 2022,
  compress: { passes: 3, unsafe_arrows: true, inline: 1 },
  format: { comments: false },
});

/** Minifies an expression of a minified script again. Names stay, and comments about licenses. */
export async function minifyExpression(code) {
  const format = { comments: /^!/ };
  const result = await minify(`f(${code})`, { ...terserOptions('iife'), mangle: false, format });
  return result.code.replace(/^f\(|\);?$/g, '');
}

/** Notes for bundlers stay: which calls they may drop, and what runs only in the browser (`'use client'`). */
const READABLE = {
  ...terserOptions('es'),
  compress: { ...terserOptions('es').compress, directives: false },
  mangle: false,
  format: { beautify: true, comments: 'some', preserve_annotations: true },
};

/** @returns {import('vite').Plugin} */
export const simplifyCode = () => ({
  name: 'simplify-code',
  applyToEnvironment: ({ name }) => name === 'npm',
  renderChunk: async (code) => (await minify(code, READABLE)).code,
});

/** Keeps the functions of a script tag, or of another version, that ran before. */
const keepFirst = (code) =>
  code.replace(
    /^var PressElements=([^]*\}\(\{\}\));/,
    'var PressElements=((a,b)=>a?.configure?a:b)(PressElements,$1);',
  );

/** @returns {import('vite').Plugin} */
export const minifyCode = () => ({
  name: 'minify-code',
  applyToEnvironment: ({ name }) => ['cdn', 'imageCredit', 'pieces', 'tag'].includes(name),
  renderChunk: async (code, _chunk, { format }) => (await minify(code, terserOptions(format))).code,
  /** Rolldown's minifier has run between the two. */
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, { ...terserOptions(format), mangle: false });
      // An optimizer may join it to a script that ends without a semicolon: `(` would call the script's last value.
      chunk.code = format === 'iife' ? `;${keepFirst(code)}` : code;
      if (this.environment.name === 'tag') chunk.code = COMPILE_HINT + chunk.code;
    }
  },
});

/**
 * Prepares the templates of the CDN files when they are built. Usually, Lit finds the expressions of a template in the
 * browser, at its first use: it reads its text, and then the elements that were parsed from it. Here, Lit's own
 * function reads the text, and parse5 parses it as browsers do. The browser gets markup without expressions, and a list
 * of their places. Lit knows such templates from a compiler of its own; that of the CDN files knows no others.
 *
 * @see https://www.npmjs.com/package/@lit-labs/compiler which compiles TypeScript, and lists the places in more words
 */
import { _$LH as lit } from 'lit-html/private-ssr-support.js';
import MagicString from 'magic-string';
import { parseFragment } from 'parse5';
import { templatesIn } from './minify.mjs';

/** Lit's type of a template that was written with `html`. */
const HTML = 1;

/** Which of Lit's classes sets an attribute, by the prefix of its name: its place in the list in `trim/lit.mjs`. */
const CLASSES = { '.': 1, '?': 2, '@': 3 };

/** The elements and comments below a node, in the order of the document: what Lit counts. */
function* nodesBelow({ childNodes = [] }) {
  for (const node of childNodes) {
    if (node.tagName || node.nodeName === '#comment') yield node;
    yield* nodesBelow(node);
  }
}

/** The texts between the expressions of an attribute; `undefined` if it has one expression and nothing else. */
function textsAround(value) {
  const texts = value.split(lit.marker);
  return texts.join() === ',' ? undefined : texts;
}

/** What the browser needs: the index of the node, then the attribute's name, class and texts, unless they are usual. */
function attributePart(index, name, value) {
  const part = [index, name.replace(/^[.?@]/, ''), CLASSES[name[0]] ?? 0, textsAround(value)];
  while (!part.at(-1)) part.pop();
  return part;
}

/**
 * @param {readonly string[]} strings The texts of a template between its expressions.
 * @returns {{ html: string, parts: unknown[][] }} Its markup, in which `<?>` stands for an expression between elements,
 *   and the place of each expression.
 * @throws {Error} If an expression stands in a comment, in the text of an element that contains only text, or in place
 *   of an attribute.
 */
export function compileTemplate(strings) {
  const [markup, names] = lit.getTemplateHtml(Object.assign([...strings], { raw: strings }), HTML);
  const edited = new MagicString(markup);
  const parts = [];
  const bound = names.values();
  for (const [index, node] of [...nodesBelow(parseFragment(markup, { sourceCodeLocationInfo: true }))].entries()) {
    for (const { name, value } of node.attrs ?? []) {
      if (!name.endsWith(lit.boundAttributeSuffix)) continue;
      parts.push(attributePart(index, bound.next().value, value));
      const { startOffset, endOffset } = node.sourceCodeLocation.attrs[name];
      edited.remove(startOffset - 1, endOffset);
    }
    if (node.data !== lit.markerMatch) continue;
    parts.push([index]);
    edited.overwrite(node.sourceCodeLocation.startOffset, node.sourceCodeLocation.endOffset, '<?>');
  }
  const html = edited.toString();
  // An attribute with several expressions is one part, with a text before and after each.
  const found = parts.reduce((count, [, , , texts = ['', '']]) => count + texts.length - 1, 0);
  if (found !== strings.length - 1 || html.includes(lit.marker))
    throw new Error(`an expression stands in a comment, in a text element, or in place of an attribute: ${html}`);
  return { html, parts };
}

/**
 * Each template becomes a call of `html()` with the prepared template and the values of its expressions.
 *
 * @returns {import('vite').Plugin}
 */
export const compileTemplates = () => ({
  name: 'compile-templates',
  enforce: 'post',
  applyToEnvironment: ({ name }) => ['cdn', 'pieces'].includes(name),
  transform(code, id) {
    if (id.includes('/packages/') && code.includes('svg`')) this.error(`${id}: write all templates with html.`);
    const templates = templatesIn(code, id, this);
    if (templates.length === 0) return undefined;
    const edited = new MagicString(code);
    for (const [index, { start, end, quasi }] of templates.entries()) {
      const template = compileTemplate(quasi.quasis.map(({ value }) => value.cooked.replaceAll(/\n\s*/g, ' ')));
      edited.prepend(`const pressTemplate${index} = ${JSON.stringify(template)};\n`);
      // Between the expressions, which may contain templates themselves.
      const places = [{ end: start }, ...quasi.expressions, { start: end }];
      const texts = [`html(pressTemplate${index}, `, ...quasi.expressions.slice(1).map(() => ', '), ')'];
      if (quasi.expressions.length === 0) edited.overwrite(start, end, `html(pressTemplate${index})`);
      else texts.forEach((text, place) => edited.overwrite(places[place].end, places[place + 1].start, text));
    }
    return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
  },
});

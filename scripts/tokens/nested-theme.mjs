import { listTokens } from './list-tokens.mjs';

/**
 * Alone, a theme is the look of the whole page. As soon as the page has `data-press-theme`, it is that of the elements
 * that name it. Without specificity, so that the page's rules win.
 */
const scopeOf = (name) =>
  `:where(:root:not(:has([data-press-theme]), [data-press-theme]), [data-press-theme='${name}'])`;

/** The comment that starts the rules for the publisher's own markup. */
const OUTSIDE = /\/\* Outside the layer\b[^]*?\*\/\n/;

/**
 * The stylesheet of a theme: its tokens and its rules for parts, nested in its scope. In a layer, so that any rule of
 * the page wins. Not so the rules for the publisher's own markup: those of press-elements.css are in no layer.
 *
 * @param {{ name: string, tokens: object, rules: string }} theme `rules` starts with a comment that describes it.
 */
export function nestedTheme({ name, tokens, rules }) {
  const [comment = ''] = /^\/\*[^]*?\*\//.exec(rules) ?? [];
  const [layered = '', outside = ''] = rules.slice(comment.length).split(OUTSIDE);
  const properties = listTokens(tokens).map((token) => `${token.name}: ${token.css};`);
  const inScope = (content) => `${scopeOf(name)} {\n${content}}\n`;
  return `${comment}\n@layer press-theme {\n${inScope(`${properties.join('\n')}\n${layered}`)}}\n${inScope(outside)}`;
}

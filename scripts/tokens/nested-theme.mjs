import { listTokens } from './list-tokens.mjs';

/**
 * Alone, a theme is the look of the whole page. As soon as the page has `data-press-theme`, it is that of the elements
 * that name it.
 */
const scopeOf = (name) => `:is(:root:not(:has([data-press-theme]), [data-press-theme]), [data-press-theme='${name}'])`;

/**
 * The stylesheet of a theme: its tokens and its rules for parts, nested in its scope. In a layer, so that any rule of
 * the page wins.
 *
 * @param {{ name: string, tokens: object, rules: string }} theme `rules` starts with a comment that describes it.
 */
export function nestedTheme({ name, tokens, rules }) {
  const [comment = ''] = /^\/\*[^]*?\*\//.exec(rules) ?? [];
  const properties = listTokens(tokens).map((token) => `${token.name}: ${token.css};`);
  const content = `${properties.join('\n')}\n${rules.slice(comment.length)}`;
  return `${comment}\n@layer press-theme {\n${scopeOf(name)} {\n${content}}\n}\n`;
}

import { listTokens } from './list-tokens.mjs';

/**
 * Alone, a theme is the look of the whole page. As soon as the page has `data-press-theme`, it is that of the elements
 * that name it. Without specificity, so that the page's rules win.
 */
const scopeOf = (name) =>
  `:where(:root:not(:has([data-press-theme]), [data-press-theme]), [data-press-theme='${name}'])`;

/** What the publisher may write instead of cards from data: it looks like the parts. */
const OWN_MARKUP = {
  'press-suggested-articles::part(headline)': 'press-suggested-articles :where(li, article) :where(h2, h3, h4, h5, h6)',
  'press-suggested-articles::part(label)': "press-suggested-articles :where([data-label=''])",
};

/** The rules for parts again, for the publisher's own markup. */
function ownMarkupRules(rules) {
  if (rules.includes('@')) throw new Error('A theme has no at-rules: its rules for parts are written twice.');
  const found = [];
  for (const [, selectors, block] of rules.matchAll(/([^{}]+)(\{[^{}]*\})/g)) {
    const parts = selectors.split(',').map((selector) => selector.trim());
    for (const [part, own] of Object.entries(OWN_MARKUP)) if (parts.includes(part)) found.push(`${own} ${block}\n`);
  }
  return found.join('');
}

const withoutComments = (css) => css.replace(/\/\*[^]*?\*\//g, '');

/**
 * The stylesheet of a theme: its tokens and its rules for parts, nested in its scope. In a layer, so that any rule of
 * the page wins. Not so the rules for the publisher's own markup: those of press-elements.css are in no layer.
 *
 * @param {{ name: string, tokens: object, rules: string }} theme `rules` starts with a comment that describes it.
 */
export function nestedTheme({ name, tokens, rules }) {
  const [comment = ''] = /^\/\*[^]*?\*\//.exec(rules) ?? [];
  const layered = withoutComments(rules);
  const properties = listTokens(tokens).map((token) => `${token.name}: ${token.css};\n`);
  const inScope = (content) => `${scopeOf(name)} {\n${content}}\n`;
  const inLayer = inScope(`${properties.join('')}${layered}`);
  return `${comment}\n@layer press-theme {\n${inLayer}}\n${inScope(ownMarkupRules(layered))}`;
}

/**
 * Marks what the files for several widgets declare at load as pure, so that bundlers drop what an application doesn't
 * use. They know that our modules have no side effects (`package.json`), but only drop whole files for that; in a file,
 * they keep each call that they don't know.
 */
import MagicString from 'magic-string';

const CALLS = new Set(['CallExpression', 'NewExpression', 'TaggedTemplateExpression']);
const RUNS_LATER = new Set(['FunctionExpression', 'ArrowFunctionExpression', 'ClassExpression']);

/** @param {unknown} node Of the syntax tree. */
function hasCall(node) {
  if (Array.isArray(node)) return node.some(hasCall);
  if (typeof node?.type !== 'string' || RUNS_LATER.has(node.type)) return false;
  return CALLS.has(node.type) || Object.values(node).some((child) => typeof child === 'object' && hasCall(child));
}

/**
 * @param {(fileName: string) => boolean} isJoined Whether a file of the npm package has the code of several widgets.
 * @returns {import('vite').Plugin}
 */
export const pureDeclarations = (isJoined) => ({
  name: 'pure-declarations',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'npm',
  renderChunk(code, { fileName }) {
    if (!isJoined(fileName)) return undefined;
    const edited = new MagicString(code);
    for (const { declarations = [] } of this.parse(code).body)
      for (const { init } of declarations)
        if (hasCall(init)) edited.appendRight(init.start, '/* @__PURE__ */ (() => ').prependLeft(init.end, ')()');
    return { code: edited.toString(), map: null };
  },
});

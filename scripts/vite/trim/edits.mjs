/** Changes the code of dependencies in the CDN files and in `dist/vendor/`, which contain copies of their own. */

/**
 * @param {string} name Of the plugin.
 * @param {readonly { file: string, text: RegExp, value: string }[]} edits What to replace in which files: once, or
 *   everywhere if the expression is global. The build stops if a text is missing: the dependency has changed, and the
 *   edit has to follow.
 * @returns {import('vite').Plugin}
 */
export const editDependencies = (name, edits) => ({
  name,
  applyToEnvironment: ({ name: environment }) => ['cdn', 'pieces', 'vendor'].includes(environment),
  transform(code, id) {
    const ofFile = edits.filter(({ file }) => id.endsWith(file));
    if (ofFile.length === 0) return undefined;
    const missing = ofFile.filter(({ text }) => code.search(text) < 0);
    if (missing.length > 0) this.error(`No ${missing.map(({ text }) => text).join()} in ${id}: update this script.`);
    return { code: ofFile.reduce((text, edit) => text.replace(edit.text, edit.value), code), map: null };
  },
});

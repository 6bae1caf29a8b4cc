/**
 * A plugin for the manifest's analyzer. Replaces the name of a union type by its values, and the name of a constant by
 * its value: a reader of the manifest can't look them up.
 */

/** `core` for `packages/core/element/attribute-values.ts`. */
const folderOf = (path) => /(?:packages|dist)\/([^/]+)\//.exec(path)?.[1];
const isLiteral = (text = '') => /^(?:'[^']*'|-?[\d.]+)$/.test(text);
const areWords = (union) => union.split('|').every((word) => isLiteral(word.trim()));
const typeOf = (value) => (isLiteral(value) ? (value.startsWith("'") ? 'string' : 'number') : undefined);
const once = (union) => [...new Set(union.split(/\s*\|\s*/))].join(' | ');

export function manifestValues() {
  const constants = new Map();
  const types = new Map();
  /** The widget's own names come before those of `core`, which all widgets use. */
  const find = (map, folder, name) => map.get(`${folder}/${name}`) ?? map.get(`core/${name}`);

  function spell(folder, described) {
    if (described.default !== undefined)
      described.default = find(constants, folder, described.default) ?? described.default;
    const type = described.type?.text ?? typeOf(described.default);
    if (type) described.type = { text: once(find(types, folder, type) ?? type) };
  }

  return {
    name: 'manifest-values',
    collectPhase({ ts, node }) {
      const note = (map, value) => map.set(`${folderOf(node.getSourceFile().fileName)}/${node.name.getText()}`, value);
      const text = (
        ts.isVariableDeclaration(node) ? node.initializer : ts.isTypeAliasDeclaration(node) ? node.type : undefined
      )?.getText();
      if (ts.isVariableDeclaration(node) && isLiteral(text)) note(constants, text);
      if (ts.isTypeAliasDeclaration(node) && areWords(text)) note(types, text);
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { path, declarations = [] } of modules) {
        const fields = declarations
          .filter(({ tagName }) => tagName)
          .flatMap(({ members = [], attributes = [] }) => [...members, ...attributes]);
        for (const field of fields) if (field.kind !== 'method') spell(folderOf(path), field);
      }
    },
  };
}

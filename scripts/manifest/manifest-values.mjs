/**
 * A plugin for the manifest's analyzer. Replaces the name of a union type by its values, and the name of a constant by
 * its value: a reader of the manifest can't look them up.
 */

/** `core` for `packages/core/element/attribute-values.ts`. */
const folderOf = (path) => /(?:packages|dist)\/([^/]+)\//.exec(path)?.[1];
const isLiteral = (text = '') => /^(?:'[^']*'|-?[\d.]+)$/.test(text);
const isUnionOfLiterals = (union) => union.split('|').every((member) => isLiteral(member.trim()));
const withoutDuplicates = (union) => [...new Set(union.split(/\s*\|\s*/))].join(' | ');

function typeOfLiteral(value) {
  if (!isLiteral(value)) return undefined;
  return value.startsWith("'") ? 'string' : 'number';
}

export function manifestValues() {
  const constants = new Map();
  const types = new Map();
  /** The widget's own names come before those of `core`, which all widgets use. */
  const find = (map, folder, name) => map.get(`${folder}/${name}`) ?? map.get(`core/${name}`);

  function replaceNames(folder, field) {
    if (field.default !== undefined) field.default = find(constants, folder, field.default) ?? field.default;
    const type = field.type?.text ?? typeOfLiteral(field.default);
    if (type) field.type = { text: withoutDuplicates(find(types, folder, type) ?? type) };
  }

  return {
    name: 'manifest-values',
    collectPhase({ ts, node }) {
      const add = (map, value) => map.set(`${folderOf(node.getSourceFile().fileName)}/${node.name.getText()}`, value);
      if (ts.isVariableDeclaration(node)) {
        const value = node.initializer?.getText();
        if (isLiteral(value)) add(constants, value);
      }
      if (ts.isTypeAliasDeclaration(node)) {
        const union = node.type.getText();
        if (isUnionOfLiterals(union)) add(types, union);
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { path, declarations = [] } of modules) {
        const fields = declarations
          .filter(({ tagName }) => tagName)
          .flatMap(({ members = [], attributes = [] }) => [...members, ...attributes]);
        for (const field of fields) if (field.kind !== 'method') replaceNames(folderOf(path), field);
      }
    },
  };
}

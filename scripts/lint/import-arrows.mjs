/**
 * A lint rule for the arrows between folders. Its option is a table: for each folder below `packages/`, the folders
 * that it may import from. A file belongs to the longest name in the table that its path starts with; imports inside a
 * folder are free.
 *
 * A second table names the folders that are downloaded when they are first used, each with its entry, or a list of
 * entries. Other folders may import types from such a folder, and otherwise only an entry, by `import()`. A list names
 * the folders that export everything, and may import such a folder like any other.
 */
import { dirname, join, relative, sep } from 'node:path';

const PACKAGES = 'packages';

/** `data/http` for `data/http/xml.ts`; empty for the files at the top of `packages/`. */
function folderOf(path, folders) {
  const matches = folders.filter((folder) => path.startsWith(`${folder}/`));
  return matches.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** The path below `packages/`, with `/`; `undefined` outside of it. */
function pathInPackages(file, root) {
  const [top, ...rest] = relative(root, file).split(sep);
  return top === PACKAGES ? rest.join('/') : undefined;
}

const oneWay = {
  meta: {
    type: 'problem',
    schema: [
      { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      {
        type: 'object',
        additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      },
      { type: 'array', items: { type: 'string' } },
    ],
  },
  create(context) {
    const [arrows, entries = {}, complete = []] = context.options;
    const folders = Object.keys(arrows);
    const path = pathInPackages(context.filename, context.cwd);
    const folder = path === undefined || path.endsWith('.test.ts') ? '' : folderOf(path, folders);
    if (folder === '') return {};
    const check = (node) => {
      const { source } = node;
      const specifier = source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const imported = join(dirname(path), specifier).split(sep).join('/');
      const target = folderOf(imported, folders);
      if (target === folder) return;
      if (arrows[folder].includes(target)) return checkLazy(node, target, imported);
      const allowed = arrows[folder].join(', ') || 'no other folder';
      const message = `${folder} may not import ${target || 'the top of packages'}: it may import ${allowed}.`;
      context.report({ node: source, message });
    };
    const checkLazy = (node, target, imported) => {
      const modules = [entries[target] ?? []].flat().map((entry) => `${target}/${entry}.js`);
      const isTypeOnly = node.importKind === 'type' || node.exportKind === 'type';
      if (modules.length === 0 || isTypeOnly || complete.includes(folder)) return;
      if (node.type === 'ImportExpression' && modules.includes(imported)) return;
      const message = `${target} is downloaded when it is used: write import('…/${modules.join("') or import('…/")}').`;
      context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default { meta: { name: 'arrows' }, rules: { 'one-way': oneWay } };

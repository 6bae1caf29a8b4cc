import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { completeJsx } from './scripts/manifest/complete-jsx.mjs';
import { frameworkTypes } from './scripts/manifest/framework-types.mjs';
import { manifestValues } from './scripts/manifest/manifest-values.mjs';
import { tokenProperties } from './scripts/manifest/token-properties.mjs';

const outdir = 'dist/types';
const entryOf = (tagName) => `press-elements/${tagName.replace('press-', '')}`;

const isPublic = ({ name, privacy, static: isStatic }) =>
  !name.startsWith('#') && !isStatic && (privacy ?? 'public') === 'public';

/** Lit's lifecycle methods, and methods that the elements call only on themselves. */
const INTERNAL_MEMBERS = new Set([
  'willUpdate',
  'updated',
  'render',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'showStates',
  'locale',
  'messages',
]);

/** Replaces the paths of sources by those of the built files. */
const withBuiltPaths = (modules) =>
  JSON.parse(JSON.stringify(modules), (key, value) =>
    key === 'module' || key === 'path' ? value.replace(/^\/?packages\/(.*)\.[jt]s$/, 'dist/$1.js') : value,
  );

/** The module that registers an element: it defines the tag, and exports the class. */
function definitionOf({ name, tagName }, module) {
  const declaration = { name, module };
  const exports = [
    { kind: 'js', name, declaration },
    { kind: 'custom-element-definition', name: tagName, declaration },
  ];
  return { kind: 'javascript-module', path: module.replace(/[^/]+$/, 'define.js'), declarations: [], exports };
}

/**
 * The published manifest describes only the published elements: without internal members, with the paths of built
 * files, and with the modules that register the elements.
 */
const onlyWhatIsPublic = {
  name: 'only-what-is-public',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const elementsOf = ({ declarations = [] }) => declarations.filter(({ tagName }) => tagName);
    const modules = withBuiltPaths(manifest.modules.filter((module) => elementsOf(module).length > 0));
    for (const module of modules) {
      module.declarations = elementsOf(module);
      for (const element of module.declarations)
        element.members = element.members.filter((member) => isPublic(member) && !INTERNAL_MEMBERS.has(member.name));
    }
    const definitions = modules.flatMap(({ declarations, path }) =>
      declarations.map((element) => definitionOf(element, path)),
    );
    manifest.modules = [...modules, ...definitions];
  },
};

export default {
  globs: ['packages/**/*.ts'],
  exclude: ['packages/**/*.test.ts', 'packages/**/*.styles.ts', 'packages/data/**', 'packages/core/i18n/**'],
  outdir: '.',
  litelement: true,
  plugins: [
    manifestValues(),
    tokenProperties(),
    onlyWhatIsPublic,
    jsxTypesPlugin({
      outdir,
      fileName: 'jsx.d.ts',
      componentTypePath: (_, tagName) => entryOf(tagName),
      excludeCssCustomProperties: true,
    }),
    completeJsx(`${outdir}/jsx.d.ts`),
    frameworkTypes({ outdir, importFrom: ({ tagName }) => entryOf(tagName) }),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false, excludeCss: false }),
  ],
};

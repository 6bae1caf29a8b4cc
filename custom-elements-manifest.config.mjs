import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { frameworkTypes } from './scripts/manifest/framework-types.mjs';
import { manifestValues } from './scripts/manifest/manifest-values.mjs';

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

/**
 * The published manifest describes only the published elements: without internal members, and with the paths of built
 * files.
 */
const onlyWhatIsPublic = {
  name: 'only-what-is-public',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const elementsOf = ({ declarations = [] }) => declarations.filter(({ tagName }) => tagName);
    manifest.modules = manifest.modules.filter((module) => elementsOf(module).length > 0);
    for (const module of manifest.modules) {
      module.path = module.path.replace(/^packages\/(.*)\.ts$/, 'dist/$1.js');
      module.declarations = elementsOf(module);
      for (const element of module.declarations) {
        element.members = element.members.filter((member) => isPublic(member) && !INTERNAL_MEMBERS.has(member.name));
      }
    }
  },
};

export default {
  globs: ['packages/**/*.ts'],
  exclude: ['packages/**/*.test.ts', 'packages/**/*.styles.ts', 'packages/data/**', 'packages/core/i18n/**'],
  outdir: '.',
  litelement: true,
  plugins: [
    manifestValues(),
    onlyWhatIsPublic,
    jsxTypesPlugin({
      outdir,
      fileName: 'jsx.d.ts',
      componentTypePath: (_, tagName) => entryOf(tagName),
      excludeCssCustomProperties: true,
    }),
    frameworkTypes({ outdir, importFrom: ({ tagName }) => entryOf(tagName) }),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false, excludeCss: false }),
  ],
};

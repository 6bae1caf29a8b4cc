import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { frameworkTypes } from './scripts/framework-types.mjs';

const outdir = 'dist/types';
const entryOf = (tagName) => `press-elements/${tagName.replace('press-', '')}`;

export default {
  globs: ['packages/**/*.ts'],
  exclude: ['packages/**/*.test.ts', 'packages/**/*.styles.ts', 'packages/data/**', 'packages/core/messages/**'],
  outdir: '.',
  litelement: true,
  plugins: [
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', componentTypePath: (_, tagName) => entryOf(tagName), excludeCssCustomProperties: true }),
    frameworkTypes({ outdir, importFrom: ({ tagName }) => entryOf(tagName) }),
    customElementVsCodePlugin({ outdir, htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json' }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false, excludeCss: false }),
  ],
};

/** Writes the themes into a folder: each as a stylesheet, with its tokens for design tools. */
import { transformSync } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { nestedTheme } from './nested-theme.mjs';

const SOURCES = 'packages/themes';

/** Nested rules become flat ones, for pages whose own tools don't know nesting. */
const flat = (css) => transformSync(css, { loader: 'css', target: 'safari16', charset: 'utf8' }).code;

const themeNames = () =>
  readdirSync(SOURCES).flatMap((file) => (file.endsWith('.css') ? [file.slice(0, -'.css'.length)] : []));

export function writeThemes(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of themeNames()) {
    const source = `${SOURCES}/${name}`;
    const tokens = JSON.parse(readFileSync(`${source}.tokens.json`, 'utf8'));
    const css = nestedTheme({ name, tokens, rules: readFileSync(`${source}.css`, 'utf8') });
    writeFileSync(`${folder}/${name}.css`, `${css.slice(0, css.indexOf('*/') + 2)}\n${flat(css)}`);
    copyFileSync(`${source}.tokens.json`, `${folder}/${name}.tokens.json`);
  }
}

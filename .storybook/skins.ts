/// <reference types="vite/client" />
/** The example themes of the package, one at a time, as its build writes them. */
import { nestedTheme } from '../scripts/tokens/nested-theme.mjs';

// Raw: Vite would merge rules that `nestedTheme` has to find.
const rules = import.meta.glob<string>('../packages/themes/*.css', { query: '?raw', import: 'default', eager: true });
const tokens = import.meta.glob<object>('../packages/themes/*.tokens.json', { import: 'default', eager: true });

const nameOf = (path: string): string => path.replace(/^.*\/|\.css$/g, '');

function sheetOf(path: string, css: string): string {
  const own = tokens[path.replace(/\.css$/, '.tokens.json')];
  if (!own) throw new Error(`${path} has no tokens.`);
  return nestedTheme({ name: nameOf(path), tokens: own, rules: css });
}

const skins = new Map(Object.entries(rules).map(([path, css]) => [nameOf(path), sheetOf(path, css)]));

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Replaces the skin; an unknown name is none. */
export function useSkin(name: string): void {
  sheet.replaceSync(skins.get(name) ?? '');
}

/// <reference types="vite/client" />
/** The example themes of the package, one at a time. */

const sheets: Record<string, string> = import.meta.glob('../packages/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const nameOf = (path: string): string => path.replace(/^.*\/|\.css$/g, '');

const skins = new Map(Object.entries(sheets).map(([path, css]) => [nameOf(path), css]));

export const SKINS: readonly string[] = [...skins.keys()];

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Replaces the skin; an unknown name is none. */
export function useSkin(name: string): void {
  sheet.replaceSync(skins.get(name) ?? '');
}

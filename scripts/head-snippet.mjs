/** What a site builder pastes into a page's head: the stylesheet as text, which spares the first paint a connection, and the script by its hash. */
import { transformSync } from 'esbuild';

const CDN = 'https://cdn.jsdelivr.net/npm/press-elements';

/** @param {{ css: string, version: string, integrity: string }} of One build. */
export function headSnippet({ css, version, integrity }) {
  const { code } = transformSync(css, { loader: 'css', minify: true, target: 'es2022' });
  return `<style>${code.trim()}</style>\n<script type="module" src="${CDN}@${version}/dist/cdn/press-elements.js" integrity="${integrity}" crossorigin="anonymous"></script>\n`;
}

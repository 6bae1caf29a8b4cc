/**
 * The HTML that a site builder pastes into a page's head: the stylesheet as text, which saves a connection before first
 * paint, and the script with its hash.
 */
import { transformSync } from 'esbuild';

const CDN = 'https://cdn.jsdelivr.net/npm/press-elements';

/** @param {{ css: string, version: string, integrity: string }} build `integrity` is the hash of the script. */
export function headSnippet({ css, version, integrity }) {
  const { code } = transformSync(css, { loader: 'css', minify: true, target: 'es2022' });
  const src = `${CDN}@${version}/dist/cdn/press-elements.js`;
  const script = `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  return `<style>${code.trim()}</style>\n${script}\n`;
}

/** The HTML that a site builder pastes into a page: the script tag with its hash, alone or with a short style. */
import { transformSync } from 'esbuild';

const CDN = 'https://cdn.jsdelivr.net/npm/press-elements';

/** @param {{ version: string, integrity: string }} build `integrity` is the hash of the script. */
export function scriptTag({ version, integrity }) {
  const src = `${CDN}@${version}/dist/cdn/press-elements.js`;
  return `<script async src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

/** @param {{ css: string, version: string, integrity: string }} build */
export function headSnippet({ css, ...build }) {
  // Browsers that know `:has()` and container queries, and no newer syntax: `inline-size <= 30rem` has a `<`.
  const { code } = transformSync(css, { loader: 'css', minify: true, target: 'safari16' });
  return `<style>${code.trim()}</style>\n${scriptTag(build)}\n`;
}

const README_TAG = /<script async src="[^"]*\/press-elements\.js"[^>]*><\/script>/;

/** The README with the script tag of this build. @param {string} readme @param {string} tag */
export function withScriptTag(readme, tag) {
  if (!README_TAG.test(readme)) throw new Error('The README has no script tag: update this script.');
  return readme.replace(README_TAG, () => tag);
}

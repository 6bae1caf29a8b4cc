/** Builds an app with Vite, with its default settings, that imports widgets from the built package. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HOME = join(ROOT, 'node_modules/.cache/page-bytes');

/** As if the package were installed. */
function linkPackage() {
  const link = join(HOME, 'node_modules/press-elements');
  if (existsSync(link)) return;
  mkdirSync(join(HOME, 'node_modules'), { recursive: true });
  symlinkSync(ROOT, link, 'junction');
}

/**
 * @param {string} name
 * @param {readonly string[]} widgets
 * @returns {Promise<{ head: string, files: [path: string, body: Buffer][] }>} The tags of the built page's head, and
 *   the files that they need, by their paths on the site.
 */
export async function buildApp(name, widgets) {
  linkPackage();
  const root = join(HOME, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const imports = widgets.map((widget) => `import 'press-elements/${widget}';\n`);
  writeFileSync(join(root, 'main.js'), `import 'press-elements/press-elements.css';\n${imports.join('')}`);
  writeFileSync(join(root, 'index.html'), '<head><script type="module" src="/main.js"></script></head>');
  const base = `/vite/${name}/`;
  await build({ configFile: false, logLevel: 'error', root, base });
  const [, head] = /<head>([^]*)<\/head>/.exec(readFileSync(join(root, 'dist/index.html'), 'utf8'));
  const assets = readdirSync(join(root, 'dist/assets'));
  return {
    head,
    files: assets.map((file) => [`${base}assets/${file}`, readFileSync(join(root, 'dist/assets', file))]),
  };
}

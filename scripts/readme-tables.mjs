/** Writes the tables in each widget's README from the manifest. With `--check`, it only compares them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tablesOf } from './manifest/api-tables.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const MARKED = /<!-- api -->[\s\S]*<!-- \/api -->/;
const check = process.argv.includes('--check');

for (const element of elements) {
  const path = `packages/${element.tagName.replace('press-', '')}/README.md`;
  if (!existsSync(path)) continue;
  const now = readFileSync(path, 'utf8');
  const next = now.replace(MARKED, () => `<!-- api -->\n\n${tablesOf(element)}<!-- /api -->`);
  if (next === now) continue;
  if (check) {
    console.error(`${path} differs from the manifest: run npm run docs.`);
    process.exitCode = 1;
  } else writeFileSync(path, next);
}

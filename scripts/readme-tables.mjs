/**
 * Writes the tables in READMEs of widgets from the manifest, and that in docs/guides/styling.md from the design tokens.
 * With `--check`, it only compares them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tablesOf } from './manifest/api-tables.mjs';
import { tokenTable } from './tokens/token-table.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { modules } = readJson('custom-elements.json');
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const MARKED = /<!-- api -->[\s\S]*<!-- \/api -->/;
const check = process.argv.includes('--check');

function update(path, tables) {
  if (!existsSync(path)) return;
  const now = readFileSync(path, 'utf8');
  const next = now.replace(MARKED, () => `<!-- api -->\n\n${tables}<!-- /api -->`);
  if (next === now) return;
  if (check) {
    console.error(`${path} differs from the code: run npm run docs.`);
    process.exitCode = 1;
  } else writeFileSync(path, next);
}

for (const element of elements)
  update(`packages/${element.tagName.replace('press-', '')}/README.md`, tablesOf(element));
update('docs/guides/styling.md', tokenTable(readJson('packages/tokens.json')));

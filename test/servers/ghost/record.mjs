// node test/servers/ghost/record.mjs BASE SEED_JSON [OUT]
// Saves responses of the running server as fixtures of the data layer.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORDED } from './recorded.mjs';

const [base, seedFile, out = join(import.meta.dirname, '../../../packages/data/sources/ghost/fixtures')] =
  process.argv.slice(2);
if (!base || !seedFile) throw new Error('usage: record.mjs BASE SEED_JSON [OUT]');
const { key } = JSON.parse(await readFile(seedFile, 'utf8'));

for (const [file, path] of Object.entries(RECORDED)) {
  const response = await fetch(`${base}${path}${path.includes('?') ? '&' : '?'}key=${key}`);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  await writeFile(join(out, file), await response.text());
}

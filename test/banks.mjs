/** Serves the tables of central banks under `/banks/…`, unchanged and with the content type that each bank sends. */
import { readFile } from 'node:fs/promises';

const TABLES = new URL('../packages/data/sources/rates/fixtures/national-banks/', import.meta.url);
const types = JSON.parse(await readFile(new URL('headers.json', TABLES), 'utf8'));

/** @returns {Promise<import('../demo/site/responses.mjs').SiteResponse | undefined>} */
export async function respondWithBankTable({ pathname }) {
  const [, name = ''] = /^\/banks\/([\w.-]+)$/.exec(pathname) ?? [];
  if (!Object.hasOwn(types, name)) return undefined;
  return { status: 200, headers: { 'content-type': types[name] }, body: await readFile(new URL(name, TABLES)) };
}

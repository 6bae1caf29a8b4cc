import { readFile } from 'node:fs/promises';

/** Two dated versions of the data set; `latest` is the newer one, as on the CDN. */
const VERSIONS = { latest: 'rates-today', '2026.9.29': 'rates-today', '2026.9.28': 'rates-previous' };
const PATH = /^\/npm\/@fawazahmed0\/currency-api@([\w.]+)\/(v1\/currencies\/[a-z0-9]+(?:\.min)?\.json)$/;

const modules = new URL('../../node_modules/', import.meta.url);

/** Responds to the CDN's own paths. @returns {Promise<import('./responses.mjs').SiteResponse | undefined>} */
export async function readRates(url) {
  const [, version, file] = PATH.exec(decodeURIComponent(url.pathname)) ?? [];
  if (!version) return undefined;
  const headers = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' };
  const folder = VERSIONS[version];
  const body = folder && (await readFile(new URL(`${folder}/${file}`, modules)).catch(() => undefined));
  return body
    ? { status: 200, headers, body }
    : { status: 404, headers: { 'content-type': 'text/plain' }, body: `No such version or file: ${version}` };
}

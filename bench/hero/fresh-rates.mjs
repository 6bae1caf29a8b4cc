/**
 * The demo's rates, dated as if they were published today and yesterday. The ticker says how old rates are; with the
 * dates of the recorded files, its line would be longer than on a real page.
 */
import { respond } from '../../demo/site/responses.mjs';

const DAY_MS = 86_400_000;
const VERSION = /currency-api@([\w.]+)/;
/** The recorded versions: of today and of yesterday. */
const RECORDED = ['latest', '2026.9.28'];

const isoDate = (daysAgo) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);
/** `2026.9.28` */
const versionOf = (date) => date.split('-').map(Number).join('.');

/** @param {URL} url @returns {Promise<import('../../demo/site/responses.mjs').SiteResponse | undefined>} */
export async function respondWithFreshRates(url) {
  const [, version] = VERSION.exec(url.pathname) ?? [];
  const daysAgo = ['latest', versionOf(isoDate(1))].indexOf(version);
  if (daysAgo < 0) return respond(url);
  const response = await respond(new URL(url.href.replace(VERSION, `currency-api@${RECORDED[daysAgo]}`)));
  const body = String(response.body).replace(/"date":\s*"[\d-]+"/, `"date":"${isoDate(daysAgo)}"`);
  return { ...response, body };
}

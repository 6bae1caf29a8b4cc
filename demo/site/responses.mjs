/**
 * Responses of the demo server besides its own files: the daily rates of a CDN (two dated versions of the real data
 * set, from node_modules) and a WordPress REST API (recorded from a real server). No network is needed.
 *
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer | string }} SiteResponse
 */
import { readRates } from './rates.mjs';
import { replayWordPress } from './wordpress.mjs';

/**
 * @param {URL} url The requested URL, with the origin of the site.
 * @returns {Promise<SiteResponse | undefined>} `undefined` for other URLs.
 */
export const respond = async (url) => (await readRates(url)) ?? (await replayWordPress(url));

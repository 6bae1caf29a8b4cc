/**
 * What the demo's site answers beside its own files: a CDN's daily rates (two dated versions of the real data set, from
 * node_modules) and a WordPress's REST API (recorded from a real server). No network is needed.
 *
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer | string }} Reply
 */
import { readRates } from './rates.mjs';
import { replayWordPress } from './wordpress.mjs';

/**
 * @param {URL} url As asked, with the origin under which the site is reached.
 * @returns {Promise<Reply | undefined>} `undefined` for what is none of these.
 */
export const answer = async (url) => (await readRates(url)) ?? (await replayWordPress(url));

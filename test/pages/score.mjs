// node test/pages/score.mjs [--screenshots FOLDER] [TEXT]   Opens the test pages (those with TEXT in their name) in
// Chromium with the built library, and scores what the widgets show. Run `npm run build` first.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';
import { judge, verdictOf } from './judge.mjs';
import { readPages } from './pages.mjs';
import { readShown } from './read-shown.mjs';
import { report } from './report.mjs';
import { servePages } from './serve-pages.mjs';

const TABS = 4;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { screenshots: { type: 'string' } } });
if (values.screenshots) mkdirSync(values.screenshots, { recursive: true });

const pages = readPages(positionals[0]);
const server = await servePages(pages);
const { args, ...options } = chrome();
const browser = await puppeteer.launch({
  ...options,
  args: [
    ...args,
    `--host-resolver-rules=MAP *.example 127.0.0.1:${server.port}`,
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  ],
});

const pictureOf = (name) =>
  values.screenshots ? join(values.screenshots, `${name.replace('/', '--')}.png`) : undefined;

async function score(page) {
  try {
    const judgements = judge(page.expected, await readShown(browser, page, pictureOf(page.name)));
    return { ...page, judgements, verdict: verdictOf(judgements) };
  } catch (error) {
    return { ...page, judgements: {}, verdict: 'missed', error: String(error) };
  }
}

const results = [];
const queue = [...pages.entries()];
async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await score(next[1]);
}
await Promise.all(Array.from({ length: TABS }, work));

await browser.close();
await server.close();
process.exitCode = report(results) ? 0 : 1;

/**
 * Shows what it costs the main thread of a phone that is four times slower to load the single file, without an element
 * in the page, and with one. `node bench/start-up.mjs --before=../old-checkout` measures the file of an older checkout
 * too. Both must be built. Writes bench/results/start-up.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { launch, machine, openPage, wait } from './browser.mjs';
import { writeResults } from './results.mjs';
import { median } from './statistics.mjs';
import { formatNumber, table } from './table.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' }, before: { type: 'string' } } });
const RUNS = Number(values.runs);
const SLOWDOWN = 4;
const SETTLE_MS = 300;

const PICTURE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="16" height="9" alt="">';
const BODIES = {
  'no element': '',
  'one hero': `<press-article-hero credit="Photo: Jane Doe / Reuters">${PICTURE}</press-article-hero>`,
  'one author card': '<press-author-bio name="Jane Doe" description="She writes." url="/jane"></press-author-bio>',
};

/** The single file had the other name before the script tag got a loader of its own. */
function readBuilt(checkout) {
  const path = `${checkout}/dist/cdn/press-elements.all.js`;
  return readFileSync(existsSync(path) ? path : `${checkout}/dist/cdn/press-elements.js`);
}

/** The page loads the file when the test says so. */
const pageWith = (body) => `<!doctype html><html lang="en"><title>Start-up</title>${body}
  <script>load = (url) => import(url).then(() => new Promise(requestAnimationFrame));</script>`;

async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

async function measure(browser, address) {
  const { page, session, close } = await openPage(browser, address, { slowdown: SLOWDOWN });
  await wait(SETTLE_MS);
  const before = await taskMs(session);
  await page.evaluate("load('/library.js')");
  await wait(SETTLE_MS);
  const ms = (await taskMs(session)) - before;
  await close();
  return ms;
}

/** Counts calls of functions: the same on every machine. */
async function countCalls(browser, address) {
  const { page, session, close } = await openPage(browser, address);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await page.evaluate("load('/library.js')");
  await wait(SETTLE_MS);
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const library = result.find(({ url }) => url.endsWith('/library.js'));
  await close();
  return library.functions.reduce((sum, { ranges }) => sum + ranges[0].count, 0);
}

const checkouts = { ...(values.before && { before: values.before }), after: '.' };
const browser = await launch();
const rows = [];
const sizes = [];
for (const [name, checkout] of Object.entries(checkouts)) {
  const code = readBuilt(checkout);
  sizes.push(`${name} ${formatNumber(brotliCompressSync(code).length / 1000)} KB`);
  for (const [title, body] of Object.entries(BODIES)) {
    const server = createServer(({ url }, response) => {
      if (url === '/library.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
      else response.writeHead(200, { 'content-type': 'text/html' }).end(pageWith(body));
    });
    await new Promise((done) => server.listen(0, done));
    const address = `http://localhost:${server.address().port}/`;
    const times = [];
    for (let run = 0; run < RUNS; run++) times.push(await measure(browser, address));
    const calls = await countCalls(browser, address);
    rows.push([name, title, formatNumber(median(times)), formatNumber(Math.min(...times)), String(calls)]);
    server.close();
  }
}
const about = await machine(browser);
await browser.close();
writeResults('start-up', [
  '# What it costs to load the single file',
  `Main thread in ms of processor time, at a quarter of its speed, in ${RUNS} runs; calls of the file’s functions, ` +
    `which are the same on every machine. ${about}. ` +
    `With brotli, the file has: ${sizes.join(', ')}.`,
  table(['', 'in the page', 'median', 'fastest', 'calls'], rows),
]);

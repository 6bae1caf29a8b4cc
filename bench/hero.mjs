/**
 * The article's hero beside a bare `<img>` and beside elements that make their picture themselves, on a phone with a slow
 * network. Contenders take turns. `npm run bench:hero -- --runs=9`; the tables go to bench/results/hero.md.
 */
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';
import { launch, machine, metrics, openPage, PHONE, SLOW_4G } from './browser.mjs';
import { articles, wordless } from './hero/article.mjs';
import { NOTES, WORDLESS_NOTES } from './hero/notes.mjs';
import { serveWeb } from './hero/site.mjs';
import { readPaints, watchPaints } from './paints.mjs';
import { installPeers } from './pages.mjs';
import { writeResults } from './results.mjs';
import { gather, median, middleHalf } from './statistics.mjs';
import { figure, table } from './table.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const RUNS = Number(values.runs);
const SLOWDOWN = 4;
const FLOOR = 'bare `<img>`';

/** Nothing is loaded for so long: what a page does after its load is over. */
const QUIET_MS = 1000;

const minify = (css) => transformSync(css, { loader: 'css', minify: true }).code;

/** In the page: is this text seen, wherever it stands? */
function shows(words) {
  const elements = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? elements(element.shadowRoot) : []),
    ]);
  return elements(document.body).some(
    ({ textContent, offsetHeight, children }) =>
      children.length === 0 && offsetHeight > 0 && textContent.includes(words),
  );
}

/** A contender that shows no picture, or never says whose it is, would win. */
async function check(page, name, { largestIs }) {
  if (!/empty-chairs/.test(largestIs))
    throw new Error(`${name}: the largest paint is not the picture, but ${largestIs || 'a text'}.`);
  if (!(await page.evaluate(shows, 'Potolitsyn'))) throw new Error(`${name}: nobody is credited.`);
}

async function measure(browser, address, name) {
  const { page, session, close } = await openPage(browser, address, {
    slowdown: SLOWDOWN,
    device: PHONE,
    network: SLOW_4G,
    watch: watchPaints,
  });
  await page.waitForNetworkIdle({ idleTime: QUIET_MS });
  const paints = await page.evaluate(readPaints);
  const { TaskDuration } = await metrics(session);
  await check(page, name, paints);
  await close();
  return { ...paints, busy: TaskDuration * 1000 };
}

async function run(browser, pages) {
  const results = new Map(pages.map(({ key }) => [key, []]));
  for (let round = 1; round <= RUNS; round++) {
    console.error(`Round ${round} of ${RUNS}`);
    for (const { key, address } of pages) results.get(key).push(await measure(browser, address, key));
  }
  return results;
}

const HEAD = ['', 'largest paint, ms', 'middle half', 'of bare', 'first paint, ms', 'layout shift', 'main thread, ms'];

/** @param {readonly string[]} names @param {string} kind */
function report(results, names, kind) {
  const floor = median(gather(results.get(`article ${FLOOR}`)).largestPaint);
  const rows = names.map((name) => {
    const { largestPaint, firstPaint, shift, busy } = gather(results.get(`${kind} ${name}`));
    const largest = median(largestPaint);
    return [
      name,
      figure(largest),
      middleHalf(largestPaint).map(figure).join('–'),
      `${(largest / floor).toFixed(2)}×`,
      figure(median(firstPaint)),
      Math.max(...shift).toFixed(3),
      figure(median(busy)),
    ];
  });
  return table(HEAD, rows);
}

installPeers();
const web = await serveWeb(SLOW_4G);
const kinds = { article: articles(web.cdn, minify), wordless: wordless(web.cdn, minify) };
const pages = Object.entries(kinds).flatMap(([kind, byName]) =>
  Object.entries(byName).map(([name, html], at) => {
    web.add(`/${kind}-${at}`, html);
    return { key: `${kind} ${name}`, address: `${web.address}/${kind}-${at}${kind === 'wordless' ? '?data' : ''}` };
  }),
);
const browser = await launch();
try {
  const results = await run(browser, pages);
  const reportOf = (kind) => report(results, Object.keys(kinds[kind]), kind);
  writeResults('hero', [
    '# The hero beside a bare picture',
    `Medians of ${RUNS} runs, contenders in turn; of the shift the worst. ${await machine(browser)}.`,
    NOTES,
    reportOf('article'),
    '## Caption and credit from data',
    WORDLESS_NOTES,
    reportOf('wordless'),
  ]);
} finally {
  await browser.close();
  web.close();
}

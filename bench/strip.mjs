/**
 * Compares the suggested-articles strip with three carousels: same cards, same phone. The contenders take turns.
 * `npm run bench:strip -- --runs=5 --articles=4,40,400` writes the tables to bench/results/strip.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { respond } from '../demo/site/responses.mjs';
import { launch, machine, metrics, openPage, PHONE, wait } from './browser.mjs';
import { interactionTimes, measureFrames, swipe, watchInteractions } from './interactions.mjs';
import { installPeers, servePages } from './pages.mjs';
import { writeResults } from './results.mjs';
import { median, medians } from './statistics.mjs';
import { notes } from './strip/notes.mjs';
import { measureDownloads } from './strip/downloads.mjs';
import { formatNumber, table } from './table.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, articles: { type: 'string', default: '4,40,400' } },
});
const RUNS = Number(values.runs);
const SIZES = values.articles.split(',').map(Number);

const EMPTY = 'empty';
const CONTENDERS = {
  'press-elements-data': 'press-elements, from data',
  'press-elements-slot': 'press-elements, own cards',
  swiper: 'swiper/element',
  embla: 'embla-carousel',
  'web-awesome': 'Web Awesome',
};

/** The maximum of the attribute `limit`. */
const MAX_ARTICLES_FROM_DATA = 100;

/** Phones give each scroller a compositor layer of its own. Chromium on desktops doesn't, because of subpixel text. */
const PHONE_COMPOSITING = ['--enable-prefer-compositing-to-lcd-text'];

const SLOWDOWN = 4;
const SETTLE_MS = 700;
const TAPS = ['next', 'next', 'previous', 'next', 'previous', 'previous'];
const SWIPES = [true, false, true, false];
/** On the busy page, other scripts use half of the main thread: this time, then the same time idle. */
const BUSY_MS = 80;

const position = (page) => page.evaluate(() => globalThis.bench.position());

/** A contender that shows nothing or doesn't move would be faster, so each run checks both. */
async function check(page, name, articles) {
  const expected = name === 'press-elements-data' ? Math.min(articles, MAX_ARTICLES_FROM_DATA) : articles;
  const [cards, isWhole] = await page.evaluate(() => [globalThis.bench.cards(), globalThis.bench.isWhole()]);
  if (cards !== expected) throw new Error(`${name} shows ${cards} cards instead of ${expected}.`);
  if (!isWhole) throw new Error(`${name}: the first card has no headline or no picture.`);
  return cards;
}

async function expectToMove(page, name, act) {
  const before = await position(page);
  await act();
  await wait(SETTLE_MS);
  if (Math.abs((await position(page)) - before) < 50) throw new Error(`${name} does not move.`);
}

/**
 * @returns {Promise<{ perTap: number, nextPaints: number[] }>} Main-thread time per tap, and times to the next paint,
 *   in ms.
 */
async function measureTaps(page, session, name) {
  const before = await metrics(session);
  for (const button of TAPS) {
    const { x, y } = await page.evaluate((which) => globalThis.bench[which](), button);
    await expectToMove(page, name, () => page.touchscreen.tap(x, y));
  }
  const after = await metrics(session);
  return {
    perTap: ((after.TaskDuration - before.TaskDuration) * 1000) / TAPS.length,
    nextPaints: await interactionTimes(page),
  };
}

async function measureSwipes(page, session, name) {
  const { y } = await page.evaluate(() => globalThis.bench.card());
  return measureFrames(page, async () => {
    for (const toTheLeft of SWIPES) await expectToMove(page, name, () => swipe(session, { y, toTheLeft }));
  });
}

const keepBusy = (page) =>
  page.evaluate((ms) => {
    setInterval(() => {
      const begin = performance.now();
      while (performance.now() - begin < ms);
    }, ms * 2);
  }, BUSY_MS);

async function measure(browser, site, name, articles) {
  const { page, session, close } = await openPage(browser, `${site}/${name}?articles=${articles}`, {
    slowdown: SLOWDOWN,
    device: PHONE,
    watch: watchInteractions,
  });
  await page.waitForFunction(() => globalThis.bench, { timeout: 60_000 });
  const { TaskDuration, ScriptDuration } = await metrics(session);
  await wait(SETTLE_MS);
  const cards = await check(page, name, articles);
  const elements = await page.evaluate(() => globalThis.bench.elements());
  const { perTap, nextPaints } = await measureTaps(page, session, name);
  const { dropped, compositorOnly } = await measureSwipes(page, session, name);
  await keepBusy(page);
  const busy = await measureSwipes(page, session, name);
  await close();
  return {
    startMs: TaskDuration * 1000,
    scriptMs: ScriptDuration * 1000,
    cards,
    elements,
    perTap,
    nextPaint: median(nextPaints),
    worstNextPaint: Math.max(...nextPaints),
    dropped,
    droppedBusy: busy.dropped,
    compositorOnly,
  };
}

async function measureEmpty(browser, site) {
  const { session, close } = await openPage(browser, `${site}/${EMPTY}`, { slowdown: SLOWDOWN, device: PHONE });
  const { TaskDuration, ScriptDuration } = await metrics(session);
  await close();
  return { startMs: TaskDuration * 1000, scriptMs: ScriptDuration * 1000 };
}

async function run(browser, site) {
  const results = new Map();
  const add = (key, result) => results.set(key, [...(results.get(key) ?? []), result]);
  for (let round = 1; round <= RUNS; round++) {
    console.error(`Round ${round} of ${RUNS}`);
    add(EMPTY, await measureEmpty(browser, site));
    for (const articles of SIZES)
      for (const name of Object.keys(CONTENDERS))
        add(`${name} ${articles}`, await measure(browser, site, name, articles));
  }
  return new Map([...results].map(([key, runs]) => [key, medians(runs)]));
}

const HEAD = [
  '',
  'cards',
  'elements',
  'start-up, ms',
  'script, ms',
  'main thread per tap, ms',
  'tap to next paint, ms',
  'worst tap, ms',
  'frames dropped, %',
  'dropped on a busy page, %',
  'compositor only, %',
];

function report(results, articles) {
  const empty = results.get(EMPTY);
  const rows = Object.entries(CONTENDERS).map(([key, name]) => {
    const result = results.get(`${key} ${articles}`);
    return [
      name,
      String(result.cards),
      String(result.elements),
      formatNumber(result.startMs - empty.startMs),
      formatNumber(result.scriptMs - empty.scriptMs),
      formatNumber(result.perTap),
      formatNumber(result.nextPaint),
      formatNumber(result.worstNextPaint),
      formatNumber(result.dropped),
      formatNumber(result.droppedBusy),
      formatNumber(result.compositorOnly),
    ];
  });
  return `## ${articles} articles\n\n${table(HEAD, rows)}`;
}

installPeers();
const library = readFileSync(new URL('../dist/cdn/press-elements.all.js', import.meta.url));
const style = readFileSync(new URL('strip/style.css', import.meta.url), 'utf8');
const entries = Object.fromEntries(Object.keys(CONTENDERS).map((name) => [name, `strip/${name}.mjs`]));
const { address, close } = await servePages(entries, { library, style, pictures: respond });
const browser = await launch(PHONE_COMPOSITING);
try {
  const results = await run(browser, address);
  const bytes = table(
    ['', 'KB, brotli'],
    (await measureDownloads()).map(([name, size]) => [name, formatNumber(size / 1000)]),
  );
  writeResults('strip', [
    '# The strip compared with three carousels',
    `Medians of ${RUNS} runs, with the contenders in turn. ${await machine(browser)}.`,
    notes({ taps: TAPS.length, busyMs: BUSY_MS }),
    `## Downloads\n\n${bytes}`,
    ...SIZES.map((articles) => report(results, articles)),
  ]);
} finally {
  await browser.close();
  close();
}

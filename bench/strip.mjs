/**
 * The suggested-articles strip beside three carousels: same cards, same phone. Contenders take turns.
 * `npm run bench:strip -- --runs=5 --articles=4,40,400`; the tables go to bench/results/strip.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { respond } from '../demo/site/responses.mjs';
import { launch, machine, metrics, openPage, PHONE, wait } from './browser.mjs';
import { answerTimes, frames, swipe, watchInteractions } from './interactions.mjs';
import { installPeers, servePages } from './pages.mjs';
import { writeResults } from './results.mjs';
import { gather, median } from './statistics.mjs';
import { notes } from './strip/notes.mjs';
import { weights } from './strip/weights.mjs';
import { figure, table } from './table.mjs';

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

/** `limit` goes no further. */
const MOST_FROM_DATA = 100;

/** Phones give each scroller a layer of its own; a desktop's Chromium would not, for the sake of its fonts. */
const AS_PHONES_DO = ['--enable-prefer-compositing-to-lcd-text'];

const SLOWDOWN = 4;
const SETTLE_MS = 700;
const TAPS = ['next', 'next', 'previous', 'next', 'previous', 'previous'];
const SWIPES = [true, false, true, false];
/** A page whose other scripts take half of the main thread. */
const BUSY_MS = 80;

const position = (page) => page.evaluate(() => globalThis.bench.position());

/** A contender that shows nothing, or that does not move, would win. */
async function check(page, name, articles) {
  const expected = name === 'press-elements-data' ? Math.min(articles, MOST_FROM_DATA) : articles;
  const [cards, isWhole] = await page.evaluate(() => [globalThis.bench.cards(), globalThis.bench.isWhole()]);
  if (cards !== expected || !isWhole)
    throw new Error(
      `${name} shows ${cards} cards of ${expected}, the first of them ${isWhole ? 'whole' : 'without headline or picture'}.`,
    );
  return cards;
}

async function moves(page, name, act) {
  const before = await position(page);
  await act();
  await wait(SETTLE_MS);
  if (Math.abs((await position(page)) - before) < 50) throw new Error(`${name} does not move.`);
}

/** @returns {Promise<{ perTap: number, answers: number[] }>} Milliseconds of the main thread, and until the next paint. */
async function tapping(page, session, name) {
  const before = await metrics(session);
  for (const button of TAPS) {
    const { x, y } = await page.evaluate((which) => globalThis.bench[which](), button);
    await moves(page, name, () => page.touchscreen.tap(x, y));
  }
  const after = await metrics(session);
  return {
    perTap: ((after.TaskDuration - before.TaskDuration) * 1000) / TAPS.length,
    answers: await answerTimes(page),
  };
}

async function swiping(page, session, name) {
  const { y } = await page.evaluate(() => globalThis.bench.card());
  return frames(page, async () => {
    for (const toTheLeft of SWIPES) await moves(page, name, () => swipe(session, { y, toTheLeft }));
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
  const { perTap, answers } = await tapping(page, session, name);
  const { dropped, alone } = await swiping(page, session, name);
  await keepBusy(page);
  const { dropped: droppedBusy } = await swiping(page, session, name);
  await close();
  return {
    start: TaskDuration * 1000,
    script: ScriptDuration * 1000,
    cards,
    elements,
    perTap,
    answer: median(answers),
    worst: Math.max(...answers),
    dropped,
    droppedBusy,
    alone,
  };
}

async function measureEmpty(browser, site) {
  const { session, close } = await openPage(browser, `${site}/${EMPTY}`, { slowdown: SLOWDOWN, device: PHONE });
  const { TaskDuration, ScriptDuration } = await metrics(session);
  await close();
  return { start: TaskDuration * 1000, script: ScriptDuration * 1000 };
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
  return new Map(
    [...results].map(([key, each]) => [
      key,
      Object.fromEntries(Object.entries(gather(each)).map(([what, numbers]) => [what, median(numbers)])),
    ]),
  );
}

const HEAD = [
  '',
  'cards',
  'elements',
  'start-up, ms',
  'of it script',
  'a tap: main thread, ms',
  'to next paint, ms',
  'worst',
  'frames dropped, %',
  'on a busy page, %',
  'compositor alone, %',
];

function report(results, articles) {
  const empty = results.get(EMPTY);
  const rows = Object.entries(CONTENDERS).map(([key, name]) => {
    const of = results.get(`${key} ${articles}`);
    return [
      name,
      String(of.cards),
      String(of.elements),
      figure(of.start - empty.start),
      figure(of.script - empty.script),
      figure(of.perTap),
      figure(of.answer),
      figure(of.worst),
      figure(of.dropped),
      figure(of.droppedBusy),
      figure(of.alone),
    ];
  });
  return `## ${articles} articles\n\n${table(HEAD, rows)}`;
}

installPeers();
const library = readFileSync(new URL('../dist/cdn/press-elements.js', import.meta.url));
const style = readFileSync(new URL('strip/style.css', import.meta.url), 'utf8');
const entries = Object.fromEntries(Object.keys(CONTENDERS).map((name) => [name, `strip/${name}.mjs`]));
const { address, close } = await servePages(entries, { library, style, pictures: respond });
const browser = await launch(AS_PHONES_DO);
try {
  const results = await run(browser, address);
  const bytes = table(
    ['', 'KB, brotli'],
    (await weights()).map(([name, size]) => [name, figure(size / 1000)]),
  );
  writeResults('strip', [
    '# The strip beside three carousels',
    `Medians of ${RUNS} runs, contenders in turn. ${await machine(browser)}.`,
    notes({ taps: TAPS.length, busyMs: BUSY_MS }),
    `## Bytes\n\n${bytes}`,
    ...SIZES.map((articles) => report(results, articles)),
  ]);
} finally {
  await browser.close();
  close();
}

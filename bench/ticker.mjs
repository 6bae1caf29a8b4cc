/**
 * Compares the rate ticker with others: same page, same rates, one run. The contenders take turns, so that other work
 * of the machine affects all of them. `npm run bench:ticker -- --runs=7` writes the tables to bench/results/ticker.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  heapBytes,
  launch,
  machine,
  mainThreadMsPerSecond,
  metrics,
  openPage,
  wait,
  workPerSecond,
} from './browser.mjs';
import { installPeers, servePages } from './pages.mjs';
import { writeResults } from './results.mjs';
import { median, medians } from './statistics.mjs';
import { formatNumber, formatRatio, table } from './table.mjs';
import { goals } from './ticker/goals.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    pairs: { type: 'string', default: '5,50,500' },
    /** `--quick`: without the peers, which have to be installed. */
    quick: { type: 'boolean', default: false },
  },
});
const RUNS = Number(values.runs);
const SIZES = values.pairs.split(',').map(Number);

const BASELINE = 'hand-written';
const EMPTY = 'empty';
const PEERS = { 'react-fast-marquee': 'ticker/react-fast-marquee.jsx', 'ark-ui': 'ticker/ark-ui.jsx' };
const ENTRIES = {
  'press-elements': 'ticker/press-elements.mjs',
  ...(!values.quick && PEERS),
  [BASELINE]: 'ticker/hand-written.mjs',
};

/** The library's styles, for contenders without styles of their own; Ark's are from its guide. */
const STYLE = `
  body { margin: 0; font: 15px/2.5 sans-serif; font-variant-numeric: lining-nums tabular-nums }
  data { font-weight: 600 }
  .rate { flex: none; padding-inline: 1rem; white-space: nowrap }
  .up, .down { display: inline-block; inline-size: .55em; block-size: .5em; margin-inline: .3em .25em }
  .up { background: green; clip-path: polygon(50% 0, 100% 100%, 0 100%) }
  .down { background: red; clip-path: polygon(0 0, 100% 0, 50% 100%) }
  main { overflow: clip }
  .line { display: flex; inline-size: max-content; animation: move 60s linear infinite }
  @keyframes move { to { transform: translateX(-100%) } }
  [data-scope='marquee'][data-part='content'] { animation: marqueeX var(--marquee-duration) linear infinite }
  @keyframes marqueeX { to { transform: translateX(var(--marquee-translate)) } }`;

/** Lighthouse's CPU throttling for a phone. */
const SLOWDOWN = 4;
const START_UPS = 3;
const UPDATES = 100;
/** How often they are measured in each page, and in how many pages. */
const UPDATE_SERIES = 3;
const WORK_TURNS = 3;
/** React stops at 50 updates without a paint. */
const BURST = 20;
/** As many as a refresh every five seconds makes in ten minutes. */
const HEAP_UPDATES = 120;
const IDLE_MS = 6000;
/** How often the running line is measured in each round: what differs is less than what the machine adds in one. */
const RUNNING_TURNS = 3;
/** What a start puts off is done by then. */
const SETTLE_MS = 1500;
const TRACE_MS = 2000;

const isReady = (page) => page.waitForFunction(() => globalThis.bench, { timeout: 60_000 });

/** Main-thread time in ms from an empty tab to a loaded page with its rates, and until nothing has been left to do. */
async function measureStartUp(browser, address, slowdown, hasRates) {
  const { page, session, close } = await openPage(browser, address, { slowdown });
  if (hasRates) await isReady(page);
  const shown = await metrics(session);
  await wait(SETTLE_MS);
  const settled = await metrics(session);
  await close();
  return [shown.TaskDuration * 1000, settled.TaskDuration * 1000];
}

/** At full speed and slowed down. */
async function measureStartUps(browser, address, pairs) {
  const [startMs] = await measureStartUp(browser, address, 1, pairs > 0);
  const [slowStartMs, slowSettledMs] = await measureStartUp(browser, address, SLOWDOWN, pairs > 0);
  return { startMs, slowStartMs, slowSettledMs };
}

/** A contender that shows nothing or doesn't change would be faster, so each run checks both. */
async function check(page, pairs) {
  const [rates, before, after] = await page.evaluate(async () => [
    globalThis.bench.rates(),
    globalThis.bench.first(),
    await globalThis.bench.update().then(() => globalThis.bench.first()),
  ]);
  if (rates < pairs || !before || before === after)
    throw new Error(`${page.url()} shows ${rates} rates, "${before}", then "${after}".`);
}

/** Main-thread time in ms of one second, without any interaction. */
async function measureRunning(browser, address, pairs) {
  const { page, session, close } = await openPage(browser, address);
  if (pairs > 0) await isReady(page);
  await wait(SETTLE_MS);
  const running = await mainThreadMsPerSecond(session, IDLE_MS);
  await close();
  return running;
}

async function measureWork(browser, address, pairs) {
  const { page, session, close } = await openPage(browser, address);
  if (pairs > 0) await isReady(page);
  await wait(SETTLE_MS);
  const { layout, style, script } = await workPerSecond(page, TRACE_MS);
  const result = { events: layout + style + script };
  if (pairs > 0) {
    await check(page, pairs);
    Object.assign(result, await measureUpdates(page, session));
  }
  await close();
  return result;
}

/** Main-thread time of `act` in ms. */
async function mainThreadMs(session, act) {
  const before = await metrics(session);
  await act();
  return ((await metrics(session)).TaskDuration - before.TaskDuration) * 1000;
}

/**
 * Measures updates that are all painted (`whole`), and a burst of which only the last is painted. Subtracting one
 * painted update from the burst leaves the script time of the others.
 */
async function measureUpdates(page, session) {
  const update = () => page.evaluate((times) => globalThis.bench.updates(times), UPDATES);
  await update();
  const series = [];
  while (series.length < UPDATE_SERIES) series.push((await mainThreadMs(session, update)) / UPDATES);
  const whole = median(series);
  const burst = await mainThreadMs(session, () => page.evaluate((times) => globalThis.bench.burst(times), BURST));
  const heapBefore = await heapBytes(session);
  await page.evaluate((times) => globalThis.bench.updates(times), HEAP_UPDATES);
  return {
    update: (burst - whole) / (BURST - 1),
    whole,
    elements: await page.evaluate(() => globalThis.bench.elements()),
    heapKb: ((await heapBytes(session)) - heapBefore) / 1024,
  };
}

/** The contenders take short turns, because the machine's speed changes within minutes. */
async function inTurns(browser, contenders, turns, measure, add) {
  for (let turn = 0; turn < turns; turn++)
    for (const { key, address, pairs } of contenders) add(key, await measure(browser, address, pairs));
}

async function run(browser, site) {
  const contenders = SIZES.flatMap((pairs) =>
    Object.keys(ENTRIES).map((name) => ({ key: `${name} ${pairs}`, address: `${site}/${name}?pairs=${pairs}`, pairs })),
  );
  const all = [{ key: EMPTY, address: `${site}/${EMPTY}`, pairs: 0 }, ...contenders];
  const results = new Map(all.map(({ key }) => [key, { starts: [], works: [], runnings: [] }]));
  for (let round = 1; round <= RUNS; round++) {
    console.error(`Round ${round} of ${RUNS}`);
    for (const size of [0, ...SIZES]) {
      const ofSize = all.filter(({ pairs }) => pairs === size);
      await inTurns(browser, ofSize, START_UPS, measureStartUps, (key, result) => results.get(key).starts.push(result));
      await inTurns(browser, ofSize, WORK_TURNS, measureWork, (key, result) => results.get(key).works.push(result));
      await inTurns(browser, ofSize, RUNNING_TURNS, measureRunning, (key, result) =>
        results.get(key).runnings.push(result),
      );
    }
  }
  const summarize = ({ starts, works, runnings }) => ({
    ...medians(starts),
    ...medians(works),
    running: median(runnings),
  });
  return new Map([...results].map(([key, result]) => [key, summarize(result)]));
}

const HEAD = [
  '',
  'start-up, ms',
  `at ${SLOWDOWN}× CPU, ms`,
  'and all that follows, ms',
  'elements',
  'update all: script, ms',
  'ratio to hand-written',
  'with style, layout, paint, ms',
  'ratio to hand-written',
  'running, ms/s',
  'events/s',
  'heap after 120 updates, KB',
];

function report(results, pairs) {
  const empty = results.get(EMPTY);
  const baseline = results.get(`${BASELINE} ${pairs}`);
  const rows = Object.keys(ENTRIES).map((name) => {
    const result = results.get(`${name} ${pairs}`);
    return [
      name,
      formatNumber(result.startMs - empty.startMs),
      formatNumber(result.slowStartMs - empty.slowStartMs),
      formatNumber(result.slowSettledMs - empty.slowSettledMs),
      String(result.elements),
      formatNumber(result.update),
      formatRatio(result.update, baseline.update),
      formatNumber(result.whole),
      formatRatio(result.whole, baseline.whole),
      formatNumber(result.running),
      formatNumber(Math.max(0, result.events - empty.events)),
      formatNumber(result.heapKb),
    ];
  });
  return `## ${pairs} pairs\n\n${table(HEAD, rows)}`;
}

const notes = ({ running }) =>
  `\
\`press-elements\` is loaded by its script tag, which downloads the ticker, Lit, and the reader of the data with zod. It
validates its data, and computes inverse and cross rates; the others get rates that need neither. \
\`${BASELINE}\` is the baseline: the same elements,
texts and titles with as little code as possible, without a seamless loop, a button or validation.

Times are processor time of the main thread. Start-up is everything from an empty tab to rates in the DOM, including
compilation and layout, minus the time of an empty page; the column after it adds the next one and a half seconds.
Tooltips name currencies by \`Intl\`, whose first use in a page takes Chromium 60 to 150 ms at 4× CPU: the hand-written
line uses it at once, for its figures too; \`press-elements\` writes codes in English until a mouse points at it or the
keyboard moves the focus into it. Running is the main thread while the line moves without any
interaction: for any animation, the main thread processes each frame that the compositor has shown. On an empty page
it is ${formatNumber(running)} ms/s. Events are layout, style and script events in a trace.`;

/** The script tag and its pieces. */
async function cdnFile({ pathname }) {
  if (!pathname.startsWith('/cdn/')) return undefined;
  const body = readFileSync(new URL(`../dist${pathname}`, import.meta.url));
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body };
}

if (!values.quick) installPeers();
const { address, close } = await servePages(ENTRIES, { style: STYLE, pictures: cdnFile });
const browser = await launch();
try {
  const results = await run(browser, address);
  writeResults('ticker', [
    '# The rate ticker compared with others',
    `Medians of ${RUNS} runs, with the contenders in turn. ${await machine(browser)}.`,
    notes(results.get(EMPTY)),
    ...SIZES.map((pairs) => report(results, pairs)),
    ...goals(results),
  ]);
} finally {
  await browser.close();
  close();
}

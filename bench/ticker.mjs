/**
 * The rate ticker beside its peers: same page, same rates, one run. Contenders take turns, so that what else the machine
 * does falls on all alike. `npm run bench:ticker -- --runs=7`; the table goes to bench/results/ticker.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { heap, launch, machine, mainThread, metrics, openPage, wait, workPerSecond } from './browser.mjs';
import { installPeers, servePages } from './pages.mjs';
import { writeResults } from './results.mjs';
import { gather, median } from './statistics.mjs';
import { figure, ratio, table } from './table.mjs';
import { targets } from './ticker/targets.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, pairs: { type: 'string', default: '5,50,500' } },
});
const RUNS = Number(values.runs);
const SIZES = values.pairs.split(',').map(Number);

const FLOOR = 'hand-written';
const EMPTY = 'empty';
const ENTRIES = {
  'press-elements': 'ticker/press-elements.mjs',
  'react-fast-marquee': 'ticker/react-fast-marquee.jsx',
  'ark-ui': 'ticker/ark-ui.jsx',
  [FLOOR]: 'ticker/hand-written.mjs',
};

/** The look that the library brings along, for those that bring none; Ark's is the one that its guide asks for. */
const STYLE = `
  body { margin: 0; font: 15px/2.5 sans-serif; font-variant-numeric: lining-nums tabular-nums }
  data { font-weight: 600 }
  .rate { flex: none; padding-inline: 1rem; white-space: nowrap }
  .up, .down { display: inline-block; inline-size: .55em; block-size: .5em; margin-inline: .3em .25em; background: green; clip-path: polygon(50% 0, 100% 100%, 0 100%) }
  .down { background: red; clip-path: polygon(0 0, 100% 0, 50% 100%) }
  main { overflow: clip }
  .line { display: flex; inline-size: max-content; animation: move 60s linear infinite }
  @keyframes move { to { transform: translateX(-100%) } }
  [data-scope='marquee'][data-part='content'] { animation: marqueeX var(--marquee-duration) linear infinite }
  @keyframes marqueeX { to { transform: translateX(var(--marquee-translate)) } }`;

/** Of a phone beside a desktop, as Lighthouse has it. */
const SLOWDOWN = 4;
const UPDATES = 20;
/** Ten minutes of a refresh every five seconds. */
const HEAP_UPDATES = 120;
const IDLE_MS = 3000;
const TRACE_MS = 2000;

const isReady = (page) => page.waitForFunction(() => globalThis.bench, { timeout: 60_000 });

/** The main thread from an empty tab to a page that is loaded, with rates if it has any. */
async function startUp(browser, address, slowdown, hasRates) {
  const { page, session, close } = await openPage(browser, address, { slowdown });
  if (hasRates) await isReady(page);
  const { TaskDuration } = await metrics(session);
  await close();
  return TaskDuration * 1000;
}

async function startUps(browser, address, hasRates) {
  return {
    start: await startUp(browser, address, 1, hasRates),
    slowStart: await startUp(browser, address, SLOWDOWN, hasRates),
  };
}

/** A contender that shows nothing, or that does not change, would win. */
async function check(page, pairs) {
  const [rates, before, after] = await page.evaluate(async () => [
    globalThis.bench.rates(),
    globalThis.bench.first(),
    await globalThis.bench.update().then(() => globalThis.bench.first()),
  ]);
  if (rates < pairs || !before || before === after)
    throw new Error(`${page.url()} shows ${rates} rates, "${before}", then "${after}".`);
}

async function running(browser, address, pairs = 0) {
  const { page, session, close } = await openPage(browser, address);
  if (pairs > 0) await isReady(page);
  await wait(1000);
  const idle = await mainThread(session, IDLE_MS);
  const { layout, style, script } = await workPerSecond(page, TRACE_MS);
  const quiet = { idle, work: layout + style + script };
  if (pairs > 0) await check(page, pairs);
  const result = pairs > 0 ? { ...quiet, ...(await updating(page, session)) } : quiet;
  await close();
  return result;
}

/** Milliseconds of the main thread that something takes. */
async function taking(session, act) {
  const before = await metrics(session);
  await act();
  return ((await metrics(session)).TaskDuration - before.TaskDuration) * 1000;
}

/** What comes with painting once is known from the updates that are each painted, and taken off of those that are not. */
async function updating(page, session) {
  await page.evaluate((times) => globalThis.bench.updates(times), UPDATES);
  const whole =
    (await taking(session, () => page.evaluate((times) => globalThis.bench.updates(times), UPDATES))) / UPDATES;
  const burst = await taking(session, () => page.evaluate((times) => globalThis.bench.burst(times), UPDATES));
  const heapBefore = await heap(session);
  await page.evaluate((times) => globalThis.bench.updates(times), HEAP_UPDATES);
  return {
    update: (burst - whole) / (UPDATES - 1),
    whole,
    elements: await page.evaluate(() => globalThis.bench.elements()),
    heap: ((await heap(session)) - heapBefore) / 1024,
  };
}

async function measure(browser, site, name, pairs) {
  const address = `${site}/${name}?pairs=${pairs}`;
  return { ...(await startUps(browser, address, true)), ...(await running(browser, address, pairs)) };
}

async function run(browser, site) {
  const results = new Map();
  const add = (key, result) => results.set(key, [...(results.get(key) ?? []), result]);
  for (let round = 1; round <= RUNS; round++) {
    console.error(`Round ${round} of ${RUNS}`);
    add(EMPTY, {
      ...(await startUps(browser, `${site}/${EMPTY}`, false)),
      ...(await running(browser, `${site}/${EMPTY}`)),
    });
    for (const pairs of SIZES)
      for (const name of Object.keys(ENTRIES)) add(`${name} ${pairs}`, await measure(browser, site, name, pairs));
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
  'start-up, ms',
  `at ${SLOWDOWN}× CPU, ms`,
  'elements',
  'update all: script, ms',
  'of the floor',
  'with style, layout, paint, ms',
  'of the floor',
  'running, ms/s',
  'events/s',
  'heap after 120 updates, KB',
];

function report(results, pairs) {
  const empty = results.get(EMPTY);
  const floor = results.get(`${FLOOR} ${pairs}`);
  const rows = Object.keys(ENTRIES).map((name) => {
    const of = results.get(`${name} ${pairs}`);
    return [
      name,
      figure(of.start - empty.start),
      figure(of.slowStart - empty.slowStart),
      String(of.elements),
      figure(of.update),
      ratio(of.update, floor.update),
      figure(of.whole),
      ratio(of.whole, floor.whole),
      figure(of.idle),
      figure(Math.max(0, of.work - empty.work)),
      figure(of.heap),
    ];
  });
  return `## ${pairs} pairs\n\n${table(HEAD, rows)}`;
}

const notes = ({
  idle,
}) => `\`press-elements\` is the whole CDN file: four widgets, data layer, Lit and zod. It checks what it is handed, and computes inverse and cross
rates; the others get rates that need neither. \`${FLOOR}\` is the floor: the same elements, texts and titles with the least code,
without a seamless loop, a button or a check.

Times are of the main thread on the processor, not of the clock. Start-up is all from an empty tab to rates in the DOM, compiling
and layout included, less what an empty page takes. Running is what the
main thread does while the line moves and nobody touches it: it takes note of each frame that the compositor has shown, and does so
for any animation. On an empty page it is ${figure(idle)} ms/s. Events are those of layout, style and
script in a trace.`;

installPeers();
const library = readFileSync(new URL('../dist/cdn/press-elements.js', import.meta.url));
const { address, close } = await servePages(ENTRIES, { library, style: STYLE });
const browser = await launch();
try {
  const results = await run(browser, address);
  writeResults('ticker', [
    '# The rate ticker beside its peers',
    `Medians of ${RUNS} runs, contenders in turn. ${await machine(browser)}.`,
    notes(results.get(EMPTY)),
    ...SIZES.map((pairs) => report(results, pairs)),
    ...targets(results),
  ]);
} finally {
  await browser.close();
  close();
}

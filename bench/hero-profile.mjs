/**
 * Shows what the hero costs the main thread of a phone that is four times slower, and which functions take the time.
 * `node bench/hero-profile.mjs --before=../old-checkout` writes a table for an older checkout too, to
 * bench/results/hero-profile.md.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch, machine, metrics, openPage, PHONE, wait } from './browser.mjs';
import { profiledArticles } from './hero/article.mjs';
import { serve } from './pages.mjs';
import { inclusiveTimes, withoutLazyParts } from './profile.mjs';
import { readFileSync } from 'node:fs';
import { respond } from '../demo/site/responses.mjs';
import { writeResults } from './results.mjs';
import { median } from './statistics.mjs';
import { formatNumber, table } from './table.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' }, before: { type: 'string' } } });
const RUNS = Number(values.runs);
const SLOWDOWN = 4;
/** Functions that take less are left out. */
const MIN_MS = 2;
const SETTLE_MS = 600;

const html = (body) => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body });
const file = (type, body) => ({ status: 200, headers: { 'content-type': `text/${type}; charset=utf-8` }, body });

/** The hero's modules, not minified, so that functions keep their names. */
async function bundle(checkout) {
  const { outputFiles } = await build({
    entryPoints: [`${checkout}/packages/article-hero/define.ts`],
    outdir: '/',
    bundle: true,
    plugins: [withoutLazyParts],
    write: false,
    format: 'esm',
    target: 'es2022',
    keepNames: false,
    tsconfig: `${checkout}/tsconfig.json`,
    logLevel: 'error',
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, '/'), contents]));
}

/** Durations of the main thread's tasks in ms, without those of less than a millisecond. */
function tasksOf(events) {
  const { pid, tid } = events.findLast(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL.startsWith('http'),
  );
  const thread = events.filter((event) => event.pid === pid && event.tid === tid);
  return thread
    .filter(({ name, dur }) => name.endsWith('RunTask') && dur > 1000)
    .map(({ tdur, dur }) => (tdur ?? dur) / 1000);
}

async function measure(browser, address) {
  const { page, session, close } = await openPage(browser, 'about:blank', { slowdown: SLOWDOWN, device: PHONE });
  await page.tracing.start({
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'toplevel',
      '__metadata',
      'blink.user_timing',
    ],
  });
  const before = await metrics(session);
  await page.goto(address, { waitUntil: 'load' });
  await wait(SETTLE_MS);
  const after = await metrics(session);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await close();
  const difference = (name) => (after[name] - before[name]) * 1000;
  return {
    total: difference('TaskDuration'),
    script: difference('ScriptDuration'),
    style: difference('RecalcStyleDuration'),
    layout: difference('LayoutDuration'),
    layouts: after.LayoutCount - before.LayoutCount,
    styles: after.RecalcStyleCount - before.RecalcStyleCount,
    longest: Math.max(...tasksOf(traceEvents)),
  };
}

async function profile(browser, address) {
  const { page, session, close } = await openPage(browser, 'about:blank', { slowdown: SLOWDOWN, device: PHONE });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await page.goto(address, { waitUntil: 'load' });
  await wait(SETTLE_MS);
  const { profile: recorded } = await session.send('Profiler.stop');
  await close();
  return inclusiveTimes(recorded);
}

const medianOf = (results, name) => median(results.map((result) => result[name]));

const checkouts = {
  ...(values.before && { before: values.before }),
  after: fileURLToPath(new URL('..', import.meta.url)),
};
const files = {
  '/demo.css': file('css', readFileSync(new URL('../demo/demo.css', import.meta.url))),
  '/bare': html(profiledArticles('').bare),
};
for (const [name, checkout] of Object.entries(checkouts)) {
  for (const [path, code] of Object.entries(await bundle(checkout)))
    files[`/${name}${path}`] = file('javascript', code);
  files[`/${name}`] = html(profiledArticles(`/${name}/define.js`).hero);
}
const site = await serve(async (url) => files[url.pathname] ?? respond(url));
const browser = await launch();
try {
  const names = ['bare', ...Object.keys(checkouts)];
  const results = Object.fromEntries(names.map((name) => [name, []]));
  const profiles = Object.fromEntries(Object.keys(checkouts).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const name of names) results[name].push(await measure(browser, `${site.address}/${name}`));
    for (const name of Object.keys(checkouts)) profiles[name].push(await profile(browser, `${site.address}/${name}`));
  }
  const columns = ['total', 'script', 'style', 'layout', 'longest', 'layouts', 'styles'];
  const overBare = (name) => formatNumber(medianOf(results[name], 'total') - medianOf(results.bare, 'total'));
  const rows = names.map((name) => [
    name,
    overBare(name),
    ...columns.map((column) => formatNumber(medianOf(results[name], column))),
  ]);
  const timeOf = (name, each) => median(profiles[name].map((times) => times.get(each) ?? 0));
  const functions = [...new Set(Object.values(profiles).flatMap((list) => list.flatMap((times) => [...times.keys()])))];
  const last = names.at(-1);
  const first = names[1];
  const shown = functions
    .filter((each) => Object.keys(checkouts).some((name) => timeOf(name, each) >= MIN_MS))
    .sort((a, b) => timeOf(first, b) - timeOf(first, a) || timeOf(last, b) - timeOf(last, a));
  writeResults('hero-profile', [
    '# Where the hero’s time goes',
    `Medians of ${RUNS} runs, in ms of a processor that is slowed down to a quarter. ${await machine(browser)}. ` +
      'The demo’s article with only its hero, whose figcaption ends with a credit, from a fast host. The modules are ' +
      'not minified.',
    table(
      ['', 'over the bare page', 'main thread', 'script', 'style', 'layout', 'longest task', 'layouts', 'style passes'],
      rows,
    ),
    'Sampled; a function’s time includes the functions that it calls.',
    table(
      ['function', ...Object.keys(checkouts)],
      shown.map((each) => [`\`${each}\``, ...Object.keys(checkouts).map((name) => formatNumber(timeOf(name, each)))]),
    ),
  ]);
} finally {
  await browser.close();
  site.close();
}

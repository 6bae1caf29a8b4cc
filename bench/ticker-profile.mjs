/**
 * Shows where the rate ticker's time goes: when it starts in a phone that is four times slower, and at each update.
 * `node bench/ticker-profile.mjs --before=../old-checkout` compares it with an older checkout, in
 * bench/results/ticker-profile.md.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch, machine, openPage, wait } from './browser.mjs';
import { bundle, serve } from './pages.mjs';
import { inclusiveTimes, timesByKind, withoutLazyParts } from './profile.mjs';
import { writeResults } from './results.mjs';
import { median } from './statistics.mjs';
import { formatNumber, table } from './table.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' }, before: { type: 'string' } } });
const RUNS = Number(values.runs);
const SLOWDOWN = 4;
const UPDATES = 40;
const SETTLE_MS = 300;
/** What a start puts off is done by then. */
const PUT_OFF_MS = 1500;
const SHOWN_KINDS = 14;
const SHOWN_FUNCTIONS = 24;
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', 'disabled-by-default-v8.compile', 'blink', 'toplevel'];

const HAND_WRITTEN = 'hand-written';
const CHECKOUTS = {
  ...(values.before && { before: values.before }),
  after: fileURLToPath(new URL('..', import.meta.url)),
};

/** For esbuild: `provide-reader` is a module that provides the reader of the data, in checkouts that download it. */
function readerOf(checkout) {
  const reader = `${checkout}/packages/data/sources/rates-json/rates-json.ts`;
  const contents = `import { ratesJsonModule } from '${checkout}/packages/data/sources/lazy-modules.ts';
    import * as reader from '${reader}';
    ratesJsonModule.provide(reader);`;
  return {
    name: 'reader',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^provide-reader$/ }, ({ path }) => ({ path, namespace: 'reader' }));
      onLoad({ filter: /./, namespace: 'reader' }, () => ({
        contents: existsSync(reader) ? contents : '',
        resolveDir: checkout,
      }));
    },
  };
}

/** The ticker with the reader of its data, not minified, so that functions keep their names. */
async function bundleTicker(checkout) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import 'provide-reader';
        import '${checkout}/packages/rate-ticker/define.ts';
        import './ticker/press-elements-element.mjs';`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    outdir: '/',
    bundle: true,
    plugins: [readerOf(checkout), withoutLazyParts],
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${checkout}/tsconfig.json`,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

const isReady = (page) => page.waitForFunction(() => globalThis.bench, { timeout: 60_000 });
const update = (page) => page.evaluate((times) => globalThis.bench.updates(times), UPDATES);

/** Opens a page and resolves to what `record` returns about its start-up, or about one of its updates. */
async function observe(browser, site, name, pairs, start, stop) {
  const isStart = pairs === undefined;
  const { page, session, close } = await openPage(browser, `${site}/empty`, { slowdown: isStart ? SLOWDOWN : 1 });
  const open = () => page.goto(`${site}/${name}?pairs=${pairs ?? 5}`).then(() => isReady(page));
  if (!isStart)
    await open()
      .then(() => wait(PUT_OFF_MS))
      .then(() => update(page));
  await start(page, session);
  if (isStart) await open().then(() => wait(SETTLE_MS));
  else await update(page);
  const times = await stop(page, session);
  await close();
  return new Map([...times].map(([each, ms]) => [each, isStart ? ms : ms / UPDATES]));
}

const trace = (browser, site, name, pairs) =>
  observe(
    browser,
    site,
    name,
    pairs,
    (page) => page.tracing.start({ categories: CATEGORIES }),
    async (page) => timesByKind(JSON.parse(Buffer.from(await page.tracing.stop()).toString()).traceEvents),
  );

const sample = (browser, site, name, pairs) =>
  observe(
    browser,
    site,
    name,
    pairs,
    async (_, session) => {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 100 });
      await session.send('Profiler.start');
    },
    async (_, session) => inclusiveTimes((await session.send('Profiler.stop')).profile),
  );

/** @param {Record<string, Map<string, number>[]>} results By name. */
function rankedTable(head, results, count) {
  const names = Object.keys(results);
  const timeOf = (name, each) => median(results[name].map((times) => times.get(each) ?? 0));
  const all = [...new Set(Object.values(results).flatMap((list) => list.flatMap((times) => [...times.keys()])))];
  const largest = (each) => Math.max(...names.map((name) => timeOf(name, each)));
  const shown = all.sort((a, b) => largest(b) - largest(a)).slice(0, count);
  return table(
    [head, ...names],
    shown.map((each) => [`\`${each}\``, ...names.map((name) => formatNumber(timeOf(name, each)))]),
  );
}

const LIBRARIES = Object.keys(CHECKOUTS);
const scripts = await bundle({ [HAND_WRITTEN]: 'ticker/hand-written.mjs' });
for (const name of LIBRARIES) scripts[`/${name}.js`] = await bundleTicker(CHECKOUTS[name]);
const file = (type, body) => ({ status: 200, headers: { 'content-type': `text/${type}; charset=utf-8` }, body });
const scriptTag = (script) => script && `<script type="module" src="${script}"></script>`;
const page = (script) => `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,">
  <style>body { font: 15px/2.5 sans-serif }</style><main></main>${scriptTag(script)}`;
const site = await serve(async ({ pathname }) => {
  if (scripts[pathname]) return file('javascript', scripts[pathname]);
  return file('html', page(scripts[`${pathname}.js`] ? `${pathname}.js` : ''));
});
const browser = await launch();
try {
  const parts = [];
  for (const [title, pairs] of [
    [`Start-up of five pairs, ${SLOWDOWN}× slower`, undefined],
    ['An update of five pairs', 5],
    ['An update of 50 pairs', 50],
  ]) {
    const kinds = Object.fromEntries([...LIBRARIES, HAND_WRITTEN].map((name) => [name, []]));
    const functions = Object.fromEntries(LIBRARIES.map((name) => [name, []]));
    for (let run = 0; run < RUNS; run++) {
      for (const name of Object.keys(kinds)) kinds[name].push(await trace(browser, site.address, name, pairs));
      for (const name of LIBRARIES) functions[name].push(await sample(browser, site.address, name, pairs));
    }
    parts.push(
      `## ${title}`,
      rankedTable('work of the main thread', kinds, SHOWN_KINDS),
      rankedTable('function', functions, SHOWN_FUNCTIONS),
    );
  }
  writeResults('ticker-profile', [
    '# Where the ticker’s time goes',
    `Medians of ${RUNS} runs, in ms. ${await machine(browser)}. The modules are not minified, and are bundled with ` +
      'the reader of the data. Work is processor time by kind of event, without the work inside of it; tracing makes ' +
      'all of it slower. Functions are sampled, and include what they call.',
    ...parts,
  ]);
} finally {
  await browser.close();
  site.close();
}

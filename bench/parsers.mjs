/** Measures every parser with inputs of three sizes that are made of what hurts it. */
import { launch, machine, metrics, openPage } from './browser.mjs';
import { bundle, serve } from './pages.mjs';
import { writeResults } from './results.mjs';
import { formatNumber, formatRatio, table } from './table.mjs';

const KILOBYTES = [16, 64, 256];
/** So long a case runs, in milliseconds. */
const ENOUGH_MS = 60;
/** Of several measurements the fastest counts, because other work of the machine only makes them slower. */
const TRIES = 5;
const GOAL_GROWTH = 1.3;
const GOAL_MS = 200;
const scripts = await bundle({ read: 'parsers/read.mjs' });
const site = await serve(async ({ pathname }) => {
  const script = scripts[pathname];
  if (script) return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: script };
  const body =
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="/read.js"></script>';
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
});

/** Growth from the smallest to the largest input, as a multiple of linear growth. */
const growthOf = (milliseconds) => milliseconds.at(-1) / milliseconds[0] / (KILOBYTES.at(-1) / KILOBYTES[0]);

const meetsGoal = ({ milliseconds, growth }) => growth <= GOAL_GROWTH && milliseconds.at(-1) <= GOAL_MS;

/** Processor time of one run, in ms: other work of the machine is not counted. */
async function processorTime({ page, session }, name, length) {
  const roughMs = await page.evaluate((...of) => globalThis.bench.prepare(...of), name, length);
  const times = Math.max(1, Math.round(ENOUGH_MS / roughMs));
  await session.send('HeapProfiler.collectGarbage');
  const before = await metrics(session);
  await page.evaluate((count) => globalThis.bench.run(count), times);
  const after = await metrics(session);
  return ((after.TaskDuration - before.TaskDuration) * 1000) / times;
}

async function measure(opened, name) {
  let milliseconds = KILOBYTES.map(() => Infinity);
  for (let tried = 0; tried < TRIES; tried++) {
    for (const [index, size] of KILOBYTES.entries()) {
      const ms = await processorTime(opened, name, size * 1024);
      milliseconds = milliseconds.with(index, Math.min(milliseconds[index], ms));
    }
    if (meetsGoal({ milliseconds, growth: growthOf(milliseconds) })) break;
  }
  return { name, milliseconds, growth: growthOf(milliseconds) };
}

/** Room for what a run allocates: otherwise copying it from one part of the heap to another is half of the time. */
const ROOM = '--js-flags=--min-semi-space-size=64 --max-semi-space-size=64';

const browser = await launch([ROOM]);
try {
  const opened = await openPage(browser, `${site.address}/`);
  const { page } = opened;
  await page.waitForFunction(() => globalThis.bench);
  const [wanted = ''] = process.argv.slice(2);
  const { cases, texts } = await page.evaluate(() => globalThis.bench);
  const names = cases.filter((name) => name.includes(wanted));
  for (const text of texts.filter((name) => name.includes(wanted)))
    names.push(await page.evaluate((name) => globalThis.bench.addWorstOf(name), text));
  const results = [];
  for (const name of names) results.push(await measure(opened, name));
  const failed = results.filter((result) => !meetsGoal(result));
  const rows = results.map((result) => [
    result.name,
    ...result.milliseconds.map(formatNumber),
    formatRatio(result.growth, 1),
    meetsGoal(result) ? 'yes' : '**no**',
  ]);
  const head = ['input', ...KILOBYTES.map((size) => `${size} KB, ms`), 'growth', 'meets the goal'];
  const paragraphs = [
    '# What hostile input costs',
    `Each parser, with inputs of ${KILOBYTES.join(', ')} KB that are made of what hurts it: bad items, nodes that
refer to each other by \`@id\`, authors times entries, entities, commas, brackets, tags that are not closed. An
attribute or a text is measured with the worst of a thousand repetitions. From the text to the data, without network
and \`JSON.parse\`. ${await machine(browser)}.`,
    `Goals: ${KILOBYTES.at(-1)} KB take at most ${GOAL_MS} ms, and from ${KILOBYTES[0]} to ${KILOBYTES.at(-1)} KB the
time grows at most ${GOAL_GROWTH} times as much as the input. Time is processor time. Result:
${results.length - failed.length} of ${results.length} meet the goals.`,
    table(head, rows),
  ];
  if (wanted) console.log(table(head, rows));
  else writeResults('parsers', paragraphs);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  site.close();
}

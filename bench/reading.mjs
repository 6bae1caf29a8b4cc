/** How long reading a large page takes: its metadata, JSON-LD and, in the worst case, its whole markup. */
import { launch, machine, openPage } from './browser.mjs';
import { bundle, serve } from './pages.mjs';
import { PAGES } from './reading/pages.mjs';
import { writeResults } from './results.mjs';
import { median } from './statistics.mjs';
import { formatNumber, table } from './table.mjs';

const TIMES = 41;
const GOAL_MS = 5;

const names = Object.keys(PAGES);
const scripts = await bundle({ read: 'reading/read.mjs' });
const site = await serve(async ({ pathname, searchParams }) => {
  const script = scripts[pathname];
  if (script) return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: script };
  const body = `${PAGES[names[Number(searchParams.get('page'))]]}<script type="module" src="/read.js"></script>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
});

async function measure(browser, index) {
  const { page, close } = await openPage(browser, `${site.address}/?page=${index}`);
  await page.waitForFunction(() => globalThis.bench);
  const nodes = await page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count++;
    return count;
  });
  const { milliseconds, authors } = await page.evaluate((times) => globalThis.bench.read(times), TIMES);
  await close();
  return [names[index], nodes.toLocaleString('en'), authors.join(), milliseconds[0], median(milliseconds.slice(1))];
}

const browser = await launch();
const rows = [];
for (const index of names.keys()) rows.push(await measure(browser, index));
writeResults('reading', [
  '# What reading a large page costs',
  `\`readPage(document)\` of \`press-elements/data\`, which reads everything at once. Pages of about 13,000 nodes, as
large as the largest of 1,491 real pages. ${await machine(browser)}. The first time the code is not compiled yet; then
the median of ${TIMES - 1}. Goal: less than ${GOAL_MS} ms.`,
  table(
    ['page', 'nodes', 'authors', 'first time, ms', 'then, ms', 'less than the goal'],
    rows.map(([name, nodes, authors, first, then]) => [
      name,
      nodes,
      authors || '–',
      formatNumber(first),
      formatNumber(then),
      then < GOAL_MS ? 'yes' : 'no',
    ]),
  ),
]);
await browser.close();
site.close();

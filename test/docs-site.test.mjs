/** Tests the documentation's site as any host would serve it, below a path of its own. Needs a build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { MOVED } from '../scripts/docs-site/pages.mjs';
import { WORDED } from '../scripts/docs-site/search-words.mjs';
import { pageHtml } from '../scripts/docs-site/template.mjs';
import { serve } from './servers/loopback.mjs';
import { launch } from './servers/open-page.mjs';

const root = new URL('../', import.meta.url);
const out = new URL('.cache/docs-site/', import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const read = (path) => readFileSync(new URL(path, out), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const { status, stderr } = spawnSync(process.execPath, ['scripts/docs-site/build.mjs', fileURLToPath(out)], {
  cwd: root,
  encoding: 'utf8',
});
assert.equal(status, 0, stderr);

const pages = readdirSync(out, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && !path.startsWith('samples/'))
  .sort((a, b) => a.localeCompare(b));

const valuesOf = (html, name) => [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value);
const isOutside = (url) => /^(?:[a-z]+:|\/)/i.test(url);

/** The file and the anchor that a link of a page leads to. */
function targetOf(link, page) {
  const [path, anchor] = link.replaceAll('&amp;', '&').split('#');
  const file = posix.join(posix.dirname(page), path.split('?')[0]);
  if (!path) return { file: page, anchor };
  return { file: file.endsWith('/') || file === '.' ? posix.join(file, 'index.html') : file, anchor };
}

describe('the documentation’s site', () => {
  it('has a page for each Markdown file of docs/ and for each widget', () => {
    const { stdout } = spawnSync('git', ['ls-files', 'docs/*.md', ':(glob)packages/*-*/README.md'], {
      cwd: root,
      encoding: 'utf8',
    });
    const sources = stdout
      .trim()
      .split('\n')
      .filter((path) => existsSync(new URL(path, root)));
    const addresses = sources.map((path) =>
      path
        .replace('docs/', '')
        .replace(/^packages\/(.*)\/README\.md$/, 'widgets/$1.html')
        .toLowerCase()
        .replace(/readme\.md$/, 'index.html')
        .replace(/\.md$/, '.html'),
    );
    assert.ok(addresses.length > 80, `${addresses.length} files`);
    assert.deepEqual(
      addresses.filter((path) => !pages.includes(path)),
      [],
    );
  });

  it('has no dead link', () => {
    const ids = new Map(pages.map((page) => [page, new Set(valuesOf(read(page), 'id'))]));
    const dead = pages.flatMap((page) =>
      [...valuesOf(read(page), 'href'), ...valuesOf(read(page), 'src')]
        .filter((link) => link !== '' && !isOutside(link))
        .filter((link) => {
          const { file, anchor } = targetOf(link, page);
          return !existsSync(new URL(file, out)) || (anchor && !ids.get(file)?.has(decodeURIComponent(anchor)));
        })
        .map((link) => `${page}: ${link}`),
    );
    assert.deepEqual(dead, []);
  });

  it('loads nothing from other hosts, and has no script or style in a page', () => {
    for (const page of pages) {
      const html = read(page).replace(/<pre[^]*?<\/pre>/g, '');
      const loaded = [...html.matchAll(/<(?:link|script|img|source)\b[^>]* (?:src|href)="([^"]*)"/g)].map(
        ([, url]) => url,
      );
      assert.deepEqual(loaded.filter(isOutside), [], page);
      assert.doesNotMatch(
        html,
        /<style| style="| on\w+="|<script(?! (?:async|defer) src=| type="application\/json")/,
        page,
      );
    }
  });

  it('is light: at most 5 KB of styles and scripts, and 10 KB a page, compressed', (test) => {
    const bytesOf = (path) => brotliCompressSync(read(path)).length;
    const shared = bytesOf('docs.css') + bytesOf('docs.js');
    const sizes = pages.map((page) => [bytesOf(page), page]).sort(([a], [b]) => b - a);
    const navigated = sizes.filter(([, page]) => !/^(?:decisions|results)\//.test(page));
    test.diagnostic(`styles and script ${shared}, search ${bytesOf('search.json')}, largest ${sizes[0].join(' ')}`);
    test.diagnostic(`median of ${navigated.length} pages: ${navigated[Math.floor(navigated.length / 2)].join(' ')}`);
    assert.ok(shared <= 5000, `${shared}`);
    assert.ok(sizes[0][0] <= 10_000, sizes[0].join(' '));
  });

  it('says where the files of its examples are, or has examples that need none', () => {
    const withoutFiles = [];
    let notes = 0;
    for (const page of pages) {
      const html = read(page);
      const codes = [...html.matchAll(/<div class="example">[^]*?<pre>([^]*?)<\/pre>/g)].map(([, code]) =>
        code.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"'),
      );
      const files = codes.flatMap((code) => [...code.matchAll(/(?:src|image)="([^"]*)"/g)].map(([, url]) => url));
      const [note = ''] = /<p class="files">[^]*?<\/p>/.exec(html) ?? [];
      for (const url of new Set(files)) {
        const [, example] =
          /^https:\/\/cdn\.jsdelivr\.net\/npm\/press-elements@([^/]+\/docs\/example\/.*)$/.exec(url) ?? [];
        if (example) {
          const [inPackage, path] = [example.split('/')[0], example.split('/').slice(1).join('/')];
          assert.equal(inPackage, version, page);
          assert.ok(existsSync(new URL(path, root)), url);
        } else assert.ok(note.includes(`samples${url}" download`), `${page}: ${url}`);
      }
      if (codes.length > 0 && !note) withoutFiles.push(page);
      if (note) notes++;
    }
    // A stranger begins here.
    for (const page of ['index.html', 'start/site-builder.html', 'start/designer.html'])
      assert.ok(withoutFiles.includes(page), page);
    assert.ok(notes >= 8, `${notes} pages`);
  });

  it('tells programs the address of each page’s Markdown', () => {
    for (const url of [new URL('llms.txt', out), new URL('dist/llms.txt', root)]) {
      const text = readFileSync(url, 'utf8');
      assert.match(text, /^# Press Elements\n\n> .+\n\n[^#]+\n\n## Start\n\n- \[/);
      const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, link]) => link);
      assert.ok(links.length > 50, `${links.length} links in ${url}`);
      for (const link of links) assert.ok(existsSync(new URL(link, url)), `${url}: ${link}`);
    }
  });
});

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

describe('beside the demo, a page', () => {
  const linksOn = (page) => {
    const whole = { html: '', headings: [], themes: [], description: '', source: '', title: '', label: '', ...page };
    const html = pageHtml(whole, [whole], '1.0.0', { isBesideDemo: true });
    return [...html.matchAll(/<(nav|div) class="beside"[^]*?<\/\1>/g)].map(([part]) => valuesOf(part, 'href'));
  };

  it('has links to the builder, with the widget that it is about, to the demo and to every state', () => {
    const ofHome = ['./../builder/', './../', './../stories/'];
    assert.deepEqual(linksOn({ address: 'index' }), [ofHome, ofHome]);
    const byline = { address: 'widgets/author-bio', section: 'Widgets' };
    assert.deepEqual(linksOn(byline)[0], ['../../builder/#tag=press-author-bio', '../../', '../../stories/']);
  });

  it('has all of them in view with the keyboard: in the bar, and on a phone in the menu', async () => {
    const beside = new URL('../.cache/beside/docs/', out);
    const built = spawnSync(process.execPath, ['scripts/docs-site/build.mjs', '--beside-demo', fileURLToPath(beside)], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(built.status, 0, built.stderr);
    const site = await serve(async ({ pathname }) => {
      const file = new URL(pathname.slice(1).replace(/\/$/, '/index.html'), new URL('../', beside));
      if (!existsSync(file) || !pathname.startsWith('/docs/')) return undefined;
      const headers = { 'content-type': TYPES[file.pathname.split('.').at(-1)] ?? 'application/octet-stream' };
      return { status: 200, headers, body: readFileSync(file) };
    });
    const browser = await launch();
    const page = await browser.newPage();
    const wanted = ['Builder', 'Demo article', 'Storybook'];
    /** With Tab, from the start of the page. */
    const tabTo = async (count) => {
      const reached = [];
      for (let tabs = 0; tabs < count; tabs++) {
        await page.keyboard.press('Tab');
        const { text, isShown } = await page.evaluate(() => ({
          text: document.activeElement.textContent.trim(),
          isShown: document.activeElement.checkVisibility({ visibilityProperty: true }),
        }));
        if (isShown && wanted.includes(text)) reached.push(text);
      }
      return reached;
    };
    for (const { width, expected } of [
      { width: 1366, expected: wanted },
      { width: 800, expected: wanted },
      { width: 390, expected: ['Builder'] },
      { width: 320, expected: ['Builder'] },
    ]) {
      await page.setViewport({ width, height: 700 });
      await page.goto(`http://127.0.0.1:${site.port}/docs/guides/security.html`);
      assert.deepEqual(await tabTo(5), expected, `${width} px`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }
    await page.setViewport({ width: 390, height: 700 });
    await page.goto(`http://127.0.0.1:${site.port}/docs/guides/security.html`);
    await page.focus('.menu');
    await page.keyboard.press('Enter');
    assert.deepEqual(await tabTo(3), wanted);
    await (await page.createCDPSession()).send('Runtime.evaluate', { expression: axe });
    const violations = await page.evaluate(() =>
      globalThis.axe.run(document).then((result) => result.violations.map(({ id }) => id)),
    );
    assert.deepEqual(violations, []);
    await browser.close();
    await site.close();
  });
});

describe('each page in a browser', () => {
  const PREFIX = '/any/path/';
  let site, browser, page, problems;
  before(async () => {
    site = await serve(async ({ pathname }) => {
      const path = pathname.slice(PREFIX.length);
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!pathname.startsWith(PREFIX) || !existsSync(new URL(file, out))) return undefined;
      const headers = { 'content-type': TYPES[file.split('.').at(-1)] ?? 'application/octet-stream' };
      return { status: 200, headers, body: readFileSync(new URL(file, out)) };
    });
    browser = await launch();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(`http://127.0.0.1:${site.port}${PREFIX}`)) problems.push(request.url());
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const setScheme = (value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

  async function open(path) {
    problems = [];
    await setScheme('light');
    await page.goto(`http://127.0.0.1:${site.port}${PREFIX}${path}`, { waitUntil: 'load' });
  }

  /** Waits for each example, as a reader who scrolls to it. */
  const waitForExamples = () =>
    page.evaluate(async () => {
      const widgets = [...document.querySelectorAll('.stage *')].filter(({ localName }) =>
        localName.startsWith('press-'),
      );
      const unready = [];
      for (const widget of widgets) {
        widget.scrollIntoView({ block: 'center' });
        for (let tries = 0; tries < 100 && !widget.matches(':state(ready)'); tries++)
          await new Promise((resolve) => setTimeout(resolve, 50));
        if (!widget.matches(':state(ready)') || widget.matches(':state(error)')) unready.push(widget.outerHTML);
      }
      return unready;
    });

  /** `landmark-unique`: several tickers in one page need a `label` each, which the examples leave out. */
  const check = (options) =>
    page.evaluate(
      (options) =>
        globalThis.axe
          .run(document, { resultTypes: ['violations'], rules: { 'landmark-unique': { enabled: false } }, ...options })
          .then(({ violations }) =>
            violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target} ${html}`).join('; ')}`,
            ),
          ),
      options,
    );

  it('is found at the address that it had before, too', async () => {
    for (const [old, now] of Object.entries(MOVED)) {
      await open(`${old}.html`);
      await page.waitForFunction((path) => location.pathname.endsWith(path), {}, `/${now}.html`);
      assert.ok(await page.$('main h1'));
    }
  });

  for (const path of pages.filter((name) => !Object.hasOwn(MOVED, name.replace('.html', '')))) {
    it(`${path} shows its examples, and has no accessibility violations in light and dark`, async () => {
      await open(path);
      assert.deepEqual(await waitForExamples(), []);
      await (await page.createCDPSession()).send('Runtime.evaluate', { expression: axe });
      assert.deepEqual(await check({}), [], 'light');
      await setScheme('dark');
      assert.deepEqual(await check({ runOnly: ['color-contrast'] }), [], 'dark');
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 900 });
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(scrolled, false, `${width} px wide`);
      }
      await page.setViewport({ width: 1280, height: 900 });
      assert.deepEqual(problems, []);
    });
  }

  it('finds pages and headings while somebody types', async () => {
    await open('guides/security.html');
    await page.type('#search input', 'pause');
    await page.waitForSelector('#search li a');
    const results = await page.$$eval('#search li a', (links) => links.map(({ textContent }) => textContent));
    assert.ok(
      results.some((text) => text.includes('pause button')),
      results.join(),
    );
    // Whoever presses Enter takes the first.
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /faq\.html#why-is-there-a-pause-button$/);
  });

  it('finds something from the first letter on', async () => {
    await open('index.html');
    await page.type('#search input', 'a');
    await page.waitForSelector('#search li a');
  });

  it('finds pages by the words of newcomers, and by the name of an attribute', async () => {
    for (const [words, expected] of [
      ['theming', 'guides/styling.html'],
      ['SSR', 'guides/server-rendering.html'],
      ['csp', 'guides/security.html'],
      ['dark mode', 'guides/styling.html'],
      ['tradingview', 'guides/migration.html'],
      ['supported browsers', 'reference/browsers.html'],
      ['focal-point', 'reference/article-hero.html'],
      ['llms', 'reference/package.html'],
      ['related posts', 'widgets/suggested-articles.html'],
      ['gdpr', 'faq.html'],
      // Not all of these words are in a title or a heading.
      ['strict content security policy', 'guides/security.html'],
      ['change the font of cards', 'widgets/suggested-articles.html'],
      ['migrate my ticker', 'guides/migration.html'],
    ]) {
      await open('index.html');
      await page.type('#search input', words);
      await page.waitForSelector('#search li a');
      const links = await page.$$eval('#search li a', (all) => all.map(({ href }) => href));
      assert.ok(
        links.some((link) => link.includes(`${PREFIX}${expected}`)),
        `${words}: ${links.join(' ')}`,
      );
    }
    const addresses = new Set(pages.map((name) => name.replace('.html', '')));
    assert.deepEqual(
      WORDED.filter((address) => !addresses.has(address)),
      [],
    );
  });

  it('says if it finds nothing', async () => {
    await open('guides/security.html');
    await page.type('#search input', 'zzz');
    await page.waitForSelector('#search .none');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => !document.querySelector('#search li'));
  });

  it('asks again for the search’s file after a failure', async () => {
    const other = await browser.newPage();
    let requests = 0;
    await other.setRequestInterception(true);
    other.on('request', (request) => {
      const isFirst = request.url().endsWith('/search.json') && ++requests === 1;
      return isFirst ? request.abort() : request.continue();
    });
    await other.goto(`http://127.0.0.1:${site.port}${PREFIX}`);
    const failed = other.waitForRequest((request) => request.url().endsWith('/search.json'));
    await other.type('#search input', 'p');
    await failed;
    await other.type('#search input', 'ause');
    await other.waitForSelector('#search li a');
    await other.close();
  });

  it('says so if the browser refuses to copy', async () => {
    await open('start/site-builder.html');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      document.querySelector('.copy').click();
    });
    await page.waitForFunction(() => document.querySelector('.copy').textContent.startsWith('Not allowed'));
    assert.deepEqual(problems, []);
  });

  it('has a field to search in on the narrowest phone, which is wide while it has the focus', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await open('guides/security.html');
    const readRoom = () =>
      page.$eval('#search input', (field) => {
        const { paddingLeft, paddingRight } = getComputedStyle(field);
        return field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      });
    const words = await page.$eval('#search input', (field) => {
      const context = document.createElement('canvas').getContext('2d');
      context.font = getComputedStyle(field).font;
      return context.measureText(field.placeholder).width;
    });
    // Browsers keep room for the button that empties the field.
    assert.ok((await readRoom()) >= words + 20, `${await readRoom()} px for ${words} px`);
    await page.type('#search input', 'pause');
    assert.ok((await readRoom()) > 250);
    await page.waitForSelector('#search li a');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('has a menu on a phone, also without JavaScript', async () => {
    const phone = await browser.newPage();
    await phone.setJavaScriptEnabled(false);
    await phone.setViewport({ width: 390, height: 844 });
    await phone.goto(`http://127.0.0.1:${site.port}${PREFIX}guides/security.html`);
    assert.equal(await phone.$eval('#sections', (menu) => menu.checkVisibility()), false);
    await phone.click('.menu');
    assert.equal(await phone.$eval('#sections', (menu) => menu.checkVisibility()), true);
    await phone.close();
  });
});

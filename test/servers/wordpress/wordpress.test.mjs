/** Against a WordPress that runs: its own theme, its own REST API, its own CORS. Needs Debian with apt-get, as CI has. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveDemo } from '../../../demo/site/server.mjs';
import { freePort, launch, open, shown, untilReady } from '../visit.mjs';

const here = new URL('./', import.meta.url);
const root = new URL('../../../', import.meta.url);
const workdir = fileURLToPath(new URL('node_modules/.cache/wordpress', root));
const script = (name) => fileURLToPath(new URL(name, here));

let wp, seed, data, browser, demo;
before(async () => {
  const port = await freePort();
  const up = spawnSync(script('up.sh'), [workdir, String(port)], { stdio: ['ignore', 'inherit', 'inherit'] });
  assert.equal(up.status, 0, 'WordPress did not start');
  wp = `http://127.0.0.1:${port}`;
  seed = JSON.parse(readFileSync(`${workdir}/seed.json`, 'utf8'));
  for (const file of ['press-elements.js', 'image-credit.js'])
    copyFileSync(new URL(`dist/cdn/${file}`, root), `${workdir}/site/${file}`);
  copyFileSync(new URL('dist/press-elements.css', root), `${workdir}/site/press-elements.css`);
  data = await import(new URL('dist/data/data.js', root));
  demo = await serveDemo();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await demo?.close();
  spawnSync(script('down.sh'), [workdir]);
});

const load = (kind, path) => data.createClient().load({ kind, src: data.safeUrl(wp + path) });

describe('three tags without an attribute in a real WordPress theme', () => {
  let page, errors;
  before(async () => {
    ({ page, errors } = await open(browser, `${wp}/2025/06/central-asia-israel/`));
    await untilReady(page, ['press-article-hero', 'press-author-bio', 'press-suggested-articles']);
  });
  after(() => page?.close());

  it('name the author and link the archive', async () => {
    assert.match(await shown(page, 'press-author-bio'), /More articles by Davide Cancarini/);
  });

  it('describe the author to search engines once, where the page itself does not', async () => {
    const described = await page.evaluate(async () => {
      const card = document.querySelector('press-author-bio');
      card.structuredData = true;
      await card.updateComplete;
      return [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) =>
        JSON.parse(textContent),
      );
    });
    assert.deepEqual(
      described.filter((node) => node['@type'] === 'Person').map(({ name, url }) => [name, url]),
      [['Davide Cancarini', `${wp}/author/davide-cancarini/`]],
    );
  });

  it('suggest what shares the article’s tags, never the article itself', async () => {
    const links = await page.$eval('press-suggested-articles', (element) =>
      [...element.shadowRoot.querySelectorAll('a')].map(({ pathname }) => pathname),
    );
    assert.ok(links.includes('/2025/06/caspian-ports/'), links.join(' '));
    assert.ok(!links.includes('/2025/06/central-asia-israel/'));
  });

  it('tell why each is suggested: by tags, by categories, or as the latest', async () => {
    const reasons = await page.$eval('press-suggested-articles', (strip) => {
      const told = [];
      strip.addEventListener('press-select', (event) => {
        event.preventDefault();
        told.push(event.detail.reason);
      });
      for (const link of strip.shadowRoot.querySelectorAll('[part=link]')) link.click();
      return told;
    });
    assert.deepEqual(reasons, ['related', 'related', 'related', 'latest', 'latest', 'latest']);
  });

  it('suggest nothing older than max-age allows, of what WordPress can be asked', async () => {
    const shown = (count) =>
      page.waitForFunction(
        (wanted) =>
          document.querySelector('press-suggested-articles').shadowRoot.querySelectorAll('[part=link]').length ===
          wanted,
        { timeout: 10_000 },
        count,
      );
    const asked = page.waitForRequest((request) => new URL(request.url()).searchParams.has('after'));
    await page.$eval('press-suggested-articles', (strip) => {
      strip.maxAge = 1;
    });
    assert.match(new URL((await asked).url()).searchParams.get('after'), /^20\d\d-\d\d-\d\dT00:00:00$/);
    await shown(0);
    await page.$eval('press-suggested-articles', (strip) => {
      strip.maxAge = 0;
    });
    await shown(6);
  });

  it('fetch ahead by speculation rules, as WordPress’s own pages do', async () => {
    await page.$eval('press-suggested-articles', (strip) => {
      strip.prefetch = 'hover';
      strip.shadowRoot.querySelector('[part=link]').focus();
    });
    await page.waitForFunction(
      () =>
        document
          .querySelector('press-suggested-articles')
          .shadowRoot.querySelector('script[type=speculationrules], link[rel=prefetch]'),
      { timeout: 5000 },
    );
    assert.equal(
      await page.$eval('press-suggested-articles', ({ shadowRoot }) => shadowRoot.querySelector('link[rel=prefetch]')),
      null,
    );
  });

  it('credit the theme’s own picture', async () => {
    assert.match(await shown(page, 'press-article-hero'), /TCA/);
    assert.equal(
      await page.$eval('press-article-hero', (hero) => hero.querySelectorAll('img.wp-post-image').length),
      1,
    );
  });

  it('leave the console empty', () => assert.deepEqual(errors, []));
});

/** Blocks as the editor saves them, each with a hero around it as a Custom HTML block would put it there. */
const UPLOADS = '/wp-content/uploads/2025';
const chairs = (attributes = '') =>
  `<img src="${UPLOADS}/06/empty-chairs-1024x576.jpg" alt="Two empty chairs" class="wp-image-${seed.media['empty-chairs']}" ${attributes}/>`;
const imageBlock = (options, figure) =>
  `<!-- wp:image ${JSON.stringify({ id: seed.media['empty-chairs'], sizeSlug: 'large', ...options })} -->\n${figure}\n<!-- /wp:image -->`;
const inHero = (block, attributes = '') =>
  `<!-- wp:html -->\n<press-article-hero ${attributes}>\n<!-- /wp:html -->\n${block}\n<!-- wp:html -->\n</press-article-hero>\n<!-- /wp:html -->`;

/** Published by way of the REST API, rendered by WordPress. */
async function publish(title, content) {
  const authorization = `Basic ${Buffer.from(`admin:${seed.app_password}`).toString('base64')}`;
  const answer = await fetch(`${wp}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ title, content, status: 'publish', date: '2024-01-01T00:00:00' }),
  });
  assert.equal(answer.status, 201);
  return (await answer.json()).link;
}
const saidBy = (page, selector) =>
  page.$eval(selector, ({ shadowRoot }) =>
    ['caption', 'credit'].map((part) =>
      shadowRoot.querySelector(`[part~=${part}]`).textContent.replace(/\s+/g, ' ').trim(),
    ),
  );

describe('figures that WordPress renders', () => {
  let page, errors;
  before(async () => {
    const link = await publish(
      'Figures',
      [
        inHero(
          imageBlock(
            {},
            `<figure class="wp-block-image size-large">${chairs()}<figcaption class="wp-element-caption">A long table. <em>Photo: Jane Doe / Reuters</em></figcaption></figure>`,
          ),
          'id="block"',
        ),
        inHero(
          imageBlock(
            { align: 'center' },
            `<figure class="wp-block-image aligncenter size-large">${chairs()}<figcaption class="wp-element-caption">A long table. Photo: Jane Doe / Reuters</figcaption></figure>`,
          ),
          'id="aligned"',
        ),
        inHero(
          `<!-- wp:shortcode -->\n[caption id="attachment_4" align="aligncenter" width="1024"]${chairs('width="1024" height="576" ')} A long table. Photo: Jane Doe / Reuters[/caption]\n<!-- /wp:shortcode -->`,
          'id="shortcode"',
        ),
        inHero(
          imageBlock(
            { id: seed.media['som-note'], sizeSlug: 'medium_large' },
            `<figure class="wp-block-image size-medium_large"><img src="${UPLOADS}/05/som-note-768x512.jpg" alt="Som" class="wp-image-${seed.media['som-note']}"/></figure>`,
          ),
          'id="file" embedded-credit',
        ),
      ].join('\n\n'),
    );
    ({ page, errors } = await open(browser, link));
  });
  after(() => page?.close());

  for (const id of ['block', 'aligned', 'shortcode']) {
    it(`are told apart into caption and credit: ${id}`, async () => {
      await page.waitForFunction(
        (name) => document.getElementById(name).matches(':state(figcaption-replaced)'),
        {},
        id,
      );
      assert.deepEqual(await saidBy(page, `#${id}`), ['A long table.', 'Photo: Jane Doe / Reuters']);
      assert.equal(await page.$eval(`#${id} figcaption`, (figcaption) => figcaption.checkVisibility()), false);
    });
  }

  it('without a word are credited by the file that was uploaded, whose smaller copies have lost it', async () => {
    await page.evaluate(() => import('/image-credit.js'));
    await page.$eval('#file', (hero) => hero.scrollIntoView());
    await page.waitForFunction(() => document.getElementById('file').shadowRoot.querySelector('[part=credit-agency]'), {
      timeout: 10_000,
    });
    const [, credit] = await saidBy(page, '#file');
    assert.equal(credit, 'Image source: Example Agency, Example Photo');
    assert.match(await page.$eval('#file img', ({ currentSrc }) => currentSrc), /-768x512\.jpg$/);
  });

  it('leave the console empty', () => assert.deepEqual(errors, []));
});

describe('a WordPress that closed its REST API', () => {
  it('suggests out of its feed, which its theme names', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().includes('/wp-json/')
        ? request.respond({
            status: 401,
            contentType: 'application/json',
            body: '{"code":"rest_forbidden","message":"Closed."}',
          })
        : request.continue(),
    );
    await page.goto(`${wp}/2025/06/central-asia-israel/`, { waitUntil: 'load' });
    await untilReady(page, ['press-suggested-articles']);
    const links = await page.$eval('press-suggested-articles', (element) =>
      [...element.shadowRoot.querySelectorAll('a')].map(({ pathname }) => pathname),
    );
    assert.ok(links.length >= 5 && !links.includes('/2025/06/central-asia-israel/'), links.join(' '));
    await page.close();
  });
});

describe('a page on another origin', () => {
  it('reads WordPress across origins, as WordPress allows it', async () => {
    const { page } = await open(browser, `http://news.test:${new URL(demo.address).port}/`);
    // The demo's own policy lets it ask nobody else; this page is a publisher's that lets it.
    await page.setBypassCSP(true);
    await page.reload({ waitUntil: 'load' });
    await page.$eval(
      'press-author-bio',
      (element, src) => element.setAttribute('src', src),
      `${wp}/wp-json/wp/v2/users/${seed.users.aizada}`,
    );
    await page.waitForFunction(
      () => /Aizada Bekova/.test(document.querySelector('press-author-bio').shadowRoot.textContent),
      { timeout: 10_000 },
    );
    await page.close();
  });
});

describe('the data layer in Node', () => {
  it('reads titles as text: markup, entities, quotes', async () => {
    const titleOf = async (slug) => (await load('articles', `/wp-json/wp/v2/posts?slug=${slug}`)).data[0]?.headline;
    assert.deepEqual(await Promise.all(['som-slides', 'att-qa'].map(titleOf)), [
      'Som “slides” & falls: what’s next?',
      'AT&T, Q&A and <br> in headlines',
    ]);
    assert.doesNotMatch(await titleOf('bazaar-prices'), /<script|alert/);
  });

  it('reads a biography as text that keeps its links', async () => {
    const {
      data: [{ description, descriptionLinks, sameAs }],
    } = await load('people', `/wp-json/wp/v2/users/${seed.users.aizada}`);
    assert.match(description, /^Aizada covers markets & transport .*\n.*Her site\.$/);
    assert.deepEqual(
      descriptionLinks.map(({ at, text, url }) => [description.slice(at, at + text.length), url]),
      [['Her site', 'https://example.test/~aizada']],
    );
    assert.deepEqual(sameAs, ['https://example.test/~aizada']);
  });

  it('asks sites without pretty permalinks', async () => {
    const { data: people } = await load('people', `/?rest_route=/wp/v2/users/${seed.users.davide}`);
    assert.equal(people[0].name, 'Davide Cancarini');
  });

  it('leaves out what is locked or has no title', async () => {
    const { data: articles } = await load('articles', '/wp-json/wp/v2/posts?per_page=100');
    assert.ok(articles.length > 10);
    assert.deepEqual(
      articles.filter(({ headline, url }) => !headline || /locked|no-title/.test(url)),
      [],
    );
  });

  const REFUSED = {
    'a draft': ['articles', () => `/wp-json/wp/v2/posts/${seed.posts.draft}`, 401],
    'a post that is not there': ['articles', () => '/wp-json/wp/v2/posts/999999', 404],
    'a user without posts': ['people', () => `/wp-json/wp/v2/users/${seed.users.nobody}`, 401],
  };
  for (const [what, [kind, path, status]] of Object.entries(REFUSED)) {
    it(`says http ${String(status)} for ${what}`, async () => {
      await assert.rejects(load(kind, path()), (error) => error.kind === 'http' && error.status === status);
    });
  }
});

describe('the recorded answers', () => {
  const here = ({ address }) => address.replace(/\/$/, '');
  const PATHS = {
    articles: '/wp-json/wp/v2/posts?per_page=3',
    people: '/wp-json/wp/v2/users/2',
    image: '/wp-json/wp/v2/media/4',
  };

  for (const [kind, path] of Object.entries(PATHS)) {
    it(`read as the running server’s do: ${kind}`, async () => {
      const read = async (origin) =>
        JSON.stringify((await data.createClient().load({ kind, src: data.safeUrl(origin + path) })).data).replaceAll(
          origin,
          '',
        );
      assert.equal(await read(here(demo)), await read(wp));
    });
  }
});

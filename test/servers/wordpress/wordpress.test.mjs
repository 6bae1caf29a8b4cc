/** Tests with a real WordPress: its theme, its REST API, its CORS headers. Needs Debian with apt-get, as in CI. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveDemo } from '../../../demo/site/server.mjs';
import { freePort, launch, open, textOf, waitUntilReady } from '../open-page.mjs';

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
  for (const file of ['press-elements.all.js', 'image-credit.js'])
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

describe('three tags without attributes in a real WordPress theme', () => {
  let page, errors;
  before(async () => {
    ({ page, errors } = await open(browser, `${wp}/2025/06/central-asia-israel/`));
    await waitUntilReady(page, ['press-article-hero', 'press-author-bio', 'press-suggested-articles']);
  });
  after(() => page?.close());

  it('show the author and link to the archive', async () => {
    assert.match(await textOf(page, 'press-author-bio'), /More articles by Davide Cancarini/);
  });

  it('describe the author to search engines once if the page itself doesn’t', async () => {
    const structuredData = await page.evaluate(async () => {
      const card = document.querySelector('press-author-bio');
      card.structuredData = true;
      await card.updateComplete;
      return [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) =>
        JSON.parse(textContent),
      );
    });
    assert.deepEqual(
      structuredData.filter((node) => node['@type'] === 'Person').map(({ name, url }) => [name, url]),
      [['Davide Cancarini', `${wp}/author/davide-cancarini/`]],
    );
  });

  it('suggest articles with the same tags, but not the current article', async () => {
    const links = await page.$eval('press-suggested-articles', (element) =>
      [...element.shadowRoot.querySelectorAll('a')].map(({ pathname }) => pathname),
    );
    assert.ok(links.includes('/2025/06/caspian-ports/'), links.join(' '));
    assert.ok(!links.includes('/2025/06/central-asia-israel/'));
  });

  it('report the reason for each suggestion: tags, categories, or the latest', async () => {
    const reasons = await page.$eval('press-suggested-articles', (strip) => {
      const reasonsOfEvents = [];
      strip.addEventListener('press-select', (event) => {
        event.preventDefault();
        reasonsOfEvents.push(event.detail.reason);
      });
      for (const link of strip.shadowRoot.querySelectorAll('[part=link]')) link.click();
      return reasonsOfEvents;
    });
    assert.deepEqual(reasons, ['related', 'related', 'related', 'latest', 'latest', 'latest']);
  });

  it('suggest no articles older than max-age', async () => {
    const waitForLinks = (count) =>
      page.waitForFunction(
        (wanted) =>
          document.querySelector('press-suggested-articles').shadowRoot.querySelectorAll('[part=link]').length ===
          wanted,
        { timeout: 10_000 },
        count,
      );
    const request = page.waitForRequest((each) => new URL(each.url()).searchParams.has('after'));
    await page.$eval('press-suggested-articles', (strip) => {
      strip.maxAge = 1;
    });
    assert.match(new URL((await request).url()).searchParams.get('after'), /^20\d\d-\d\d-\d\dT00:00:00$/);
    await waitForLinks(0);
    await page.$eval('press-suggested-articles', (strip) => {
      strip.maxAge = 0;
    });
    await waitForLinks(6);
  });

  it('prefetch with speculation rules, like WordPress’s own pages', async () => {
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

  it('credit the theme’s own image', async () => {
    assert.match(await textOf(page, 'press-article-hero'), /TCA/);
    assert.equal(
      await page.$eval('press-article-hero', (hero) => hero.querySelectorAll('img.wp-post-image').length),
      1,
    );
  });

  it('write nothing to the console', () => assert.deepEqual(errors, []));
});

const UPLOADS = '/wp-content/uploads/2025';

const imgOf = (name, path, attributes = '') =>
  `<img src="${UPLOADS}${path}" alt="A picture" class="wp-image-${seed.media[name]}" ${attributes}/>`;

const chairs = (attributes = '') => imgOf('empty-chairs', '/06/empty-chairs-1024x576.jpg', attributes);

/** A block as the editor saves it. */
const block = (name, html, options) => {
  const json = options ? `${JSON.stringify(options)} ` : '';
  return `<!-- wp:${name} ${json}-->\n${html}\n<!-- /wp:${name} -->`;
};

const imageBlock = (options, figure) =>
  block('image', figure, { id: seed.media['empty-chairs'], sizeSlug: 'large', ...options });

/** A hero around a block, in two Custom HTML blocks. */
const inHero = (content, attributes = '') =>
  [block('html', `<press-article-hero ${attributes}>`), content, block('html', '</press-article-hero>')].join('\n');

const figureWith = (className, caption) =>
  `<figure class="wp-block-image ${className}">${chairs()}` +
  `<figcaption class="wp-element-caption">${caption}</figcaption></figure>`;

/** Publishes a post with the REST API. Returns its URL. */
async function publish(title, content) {
  const authorization = `Basic ${Buffer.from(`admin:${seed.app_password}`).toString('base64')}`;
  const response = await fetch(`${wp}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ title, content, status: 'publish', date: '2024-01-01T00:00:00' }),
  });
  assert.equal(response.status, 201);
  return (await response.json()).link;
}
const captionAndCredit = (page, selector) =>
  page.$eval(selector, ({ shadowRoot }) =>
    ['caption', 'credit'].map((part) =>
      shadowRoot.querySelector(`[part~=${part}]`).textContent.replace(/\s+/g, ' ').trim(),
    ),
  );

describe('figures that WordPress renders', () => {
  let page, errors;
  before(async () => {
    const caption = 'A long table. Photo: Jane Doe / Reuters';
    const shortcode =
      '[caption id="attachment_4" align="aligncenter" width="1024"]' +
      `${chairs('width="1024" height="576" ')} ${caption}[/caption]`;
    const withoutCaption =
      '<figure class="wp-block-image size-medium_large">' + `${imgOf('som-note', '/05/som-note-768x512.jpg')}</figure>`;
    const heroes = [
      inHero(
        imageBlock({}, figureWith('size-large', 'A long table. <em>Photo: Jane Doe / Reuters</em>')),
        'id="block"',
      ),
      inHero(imageBlock({ align: 'center' }, figureWith('aligncenter size-large', caption)), 'id="aligned"'),
      inHero(block('shortcode', shortcode), 'id="shortcode"'),
      inHero(
        imageBlock({ id: seed.media['som-note'], sizeSlug: 'medium_large' }, withoutCaption),
        'id="file" embedded-credit',
      ),
    ];
    const link = await publish('Figures', heroes.join('\n\n'));
    ({ page, errors } = await open(browser, link));
  });
  after(() => page?.close());

  for (const id of ['block', 'aligned', 'shortcode']) {
    it(`are split into caption and credit: ${id}`, async () => {
      await page.waitForFunction(
        (name) => document.getElementById(name).matches(':state(figcaption-replaced)'),
        {},
        id,
      );
      assert.deepEqual(await captionAndCredit(page, `#${id}`), ['A long table.', 'Photo: Jane Doe / Reuters']);
      assert.equal(await page.$eval(`#${id} figcaption`, (figcaption) => figcaption.checkVisibility()), false);
    });
  }

  it('without a caption are credited by the uploaded file, because smaller sizes have no metadata', async () => {
    await page.evaluate(() => import('/image-credit.js'));
    await page.$eval('#file', (hero) => hero.scrollIntoView());
    await page.waitForFunction(() => document.getElementById('file').shadowRoot.querySelector('[part=credit-agency]'), {
      timeout: 10_000,
    });
    const [, credit] = await captionAndCredit(page, '#file');
    assert.equal(credit, 'Image source: Example Agency, Example Photo');
    assert.match(await page.$eval('#file img', ({ currentSrc }) => currentSrc), /-768x512\.jpg$/);
  });

  it('write nothing to the console', () => assert.deepEqual(errors, []));
});

describe('the archive of an author in WordPress', () => {
  it('shows that author, with the biography that only the REST API has', async () => {
    const page = await browser.newPage();
    await page.goto(`${wp}/author/davide-cancarini/`, { waitUntil: 'load' });
    await page.evaluate(() => document.body.append(document.createElement('press-author-bio')));
    await page.addScriptTag({ url: `${wp}/press-elements.all.js`, type: 'module' });
    await waitUntilReady(page, ['press-author-bio']);
    const shown = await textOf(page, 'press-author-bio');
    assert.match(shown, /Davide Cancarini[^]*Davide Cancarini is an independent researcher/);
    await page.close();
  });
});

describe('a WordPress with a closed REST API', () => {
  it('suggests articles from its feed', async () => {
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
    await waitUntilReady(page, ['press-suggested-articles']);
    const links = await page.$eval('press-suggested-articles', (element) =>
      [...element.shadowRoot.querySelectorAll('a')].map(({ pathname }) => pathname),
    );
    assert.ok(links.length >= 5 && !links.includes('/2025/06/central-asia-israel/'), links.join(' '));
    await page.close();
  });
});

describe('a page on another origin', () => {
  it('reads WordPress’s REST API', async () => {
    const { page } = await open(browser, `http://news.test:${new URL(demo.address).port}/`);
    // The demo's own policy blocks requests to other hosts; a publisher's policy would allow them.
    await page.setBypassCSP(true);
    await page.reload({ waitUntil: 'load' });
    await page.$eval(
      'press-author-bio',
      (element, src) => {
        element.setAttribute('src', src);
        element.scrollIntoView(); // the script tag starts a widget when the reader comes near
      },
      `${wp}/wp-json/wp/v2/users/${seed.users.aizada}`,
    );
    await page.waitForFunction(
      () => /Aizada Bekova/.test(document.querySelector('press-author-bio').shadowRoot?.textContent ?? ''),
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

  it('reads a biography as text and keeps its links', async () => {
    const { data: people } = await load('people', `/wp-json/wp/v2/users/${seed.users.aizada}`);
    const { description, descriptionLinks, sameAs } = people[0];
    assert.match(description, /^Aizada covers markets & transport .*\n.*Her site\.$/);
    assert.deepEqual(
      descriptionLinks.map(({ at, text, url }) => [description.slice(at, at + text.length), url]),
      [['Her site', 'https://example.test/~aizada']],
    );
    assert.deepEqual(sameAs, ['https://example.test/~aizada']);
  });

  it('supports sites without pretty permalinks', async () => {
    const { data: people } = await load('people', `/?rest_route=/wp/v2/users/${seed.users.davide}`);
    assert.equal(people[0].name, 'Davide Cancarini');
  });

  it('ignores posts with a password or without a title', async () => {
    const { data: articles } = await load('articles', '/wp-json/wp/v2/posts?per_page=100');
    assert.ok(articles.length > 10);
    assert.deepEqual(
      articles.filter(({ headline, url }) => !headline || /locked|no-title/.test(url)),
      [],
    );
  });

  const REFUSED = {
    'a draft': ['articles', () => `/wp-json/wp/v2/posts/${seed.posts.draft}`, 401],
    'a missing post': ['articles', () => '/wp-json/wp/v2/posts/999999', 404],
    'a user without posts': ['people', () => `/wp-json/wp/v2/users/${seed.users.nobody}`, 401],
  };
  for (const [what, [kind, path, status]] of Object.entries(REFUSED)) {
    it(`fails with status ${String(status)} for ${what}`, async () => {
      await assert.rejects(load(kind, path()), (error) => error.kind === 'http' && error.status === status);
    });
  }
});

describe('the recorded responses', () => {
  const originOf = ({ address }) => address.replace(/\/$/, '');
  const PATHS = {
    articles: '/wp-json/wp/v2/posts?per_page=3',
    people: '/wp-json/wp/v2/users/2',
    image: '/wp-json/wp/v2/media/4',
  };

  for (const [kind, path] of Object.entries(PATHS)) {
    it(`are read like those of the running server: ${kind}`, async () => {
      const read = async (origin) =>
        JSON.stringify((await data.createClient().load({ kind, src: data.safeUrl(origin + path) })).data).replaceAll(
          origin,
          '',
        );
      assert.equal(await read(originOf(demo)), await read(wp));
    });
  }
});

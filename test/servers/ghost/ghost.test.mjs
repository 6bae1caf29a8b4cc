/** Tests with a real Ghost: its theme, its Content API, its CORS headers. Needs Debian with apt-get, as in CI. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { codeIn, HEAD, shown, useBuiltCdn } from '../documented-code.mjs';
import { freePort, launch, open, textOf, waitUntilReady } from '../open-page.mjs';
import { adminApi } from './admin.mjs';
import { author, posts } from './content.mjs';
import { RECORDED } from './recorded.mjs';

const root = new URL('../../../', import.meta.url);
const workdir = fileURLToPath(new URL('node_modules/.cache/ghost', root));
const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const built = (name) => new URL(`dist/${name}`, root);
const TAGS = ['press-article-hero', 'press-author-bio', 'press-suggested-articles'];

let site, key, data, browser, publisher;

/** A URL of the Content API. */
const api = (path, query = {}) => `${site}/ghost/api/content/${path}/?${new URLSearchParams({ key, ...query })}`;

/** Serves pages of a publisher on another host than Ghost, with the CDN file. */
async function servePublisher() {
  const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
    <title>A publisher</title><script type="module" src="/press-elements.js"></script>${body}`;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://news.test');
    if (pathname === '/press-elements.js')
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(readFileSync(built('cdn/press-elements.all.js')));
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(searchParams.get('body')));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
const publisherPage = (body) => `http://news.test:${publisher.address().port}/?${new URLSearchParams({ body })}`;

before(async () => {
  const port = await freePort();
  const up = spawnSync(script('up.sh'), [workdir, String(port)], { stdio: ['ignore', 'inherit', 'inherit'] });
  assert.equal(up.status, 0, 'Ghost did not start');
  ({ site, key } = JSON.parse(readFileSync(`${workdir}/seed.json`, 'utf8')));
  copyFileSync(built('cdn/press-elements.all.js'), `${workdir}/content/themes/source/assets/press-elements.js`);
  copyFileSync(built('press-elements.css'), `${workdir}/content/themes/source/assets/press-elements.css`);
  data = await import(built('data/data.js'));
  publisher = await servePublisher();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  publisher?.closeAllConnections();
  publisher?.close();
  spawnSync(script('down.sh'), [workdir]);
});

const load = (kind, src) => data.createClient().load({ kind, src: data.safeUrl(src) });
const cardsOf = (page) =>
  page.$eval('press-suggested-articles', ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part=link]')].map(({ textContent, pathname }) => [pathname, textContent]),
  );

describe('the data layer in Node', () => {
  it('reads titles unchanged, because Ghost’s titles are plain text', async () => {
    const { data: articles, source } = await load('articles', api('posts', { limit: '100' }));
    const publicPosts = posts.filter(({ status, title }) => status !== 'draft' && title !== '(Untitled)');
    assert.equal(source, 'ghost');
    assert.deepEqual(
      articles.map(({ headline }) => headline),
      publicPosts.map(({ title }) => title),
    );
  });

  it('ignores a post without a title and reports it', async () => {
    const { problems } = await load('articles', api('posts', { limit: '100' }));
    assert.equal(problems.length, 1);
  });

  it('reads one post by its slug, with section, excerpt, date and both authors, without internal tags', async () => {
    const { data: articles } = await load('articles', api('posts/slug/caspian-ports'));
    assert.equal(articles.length, 1);
    const { image, author: authors, ...rest } = articles[0];
    assert.deepEqual(JSON.parse(JSON.stringify(rest)), {
      url: `${site}/caspian-ports/`,
      headline: posts[0].title,
      articleSection: 'Economy & Markets',
      description: posts[0].custom_excerpt,
      datePublished: '2025-06-23T09:00:00.000+06:00',
    });
    assert.deepEqual(
      authors.map(({ name }) => name),
      ['Aizada Bekova', 'Тимур Асанов'],
    );
    assert.equal(image.description, posts[0].alt);
  });

  it('reads an HTML caption as text with its credit at the end', async () => {
    const captionOf = async (slug) => (await load('image', api(`posts/slug/${slug}`))).data.caption;
    assert.equal(await captionOf('caspian-ports'), 'Containers at a Caspian harbour. Image: TCA, Aleksandr Potolitsyn');
    assert.equal(await captionOf('bazaar-prices'), 'Stalls on a market morning. Photo: Example Agency');
    assert.equal(await captionOf('att-qa'), undefined);
  });

  it('lists image sizes that the server really has', async () => {
    const reading = await load('image', api('posts/slug/bazaar-prices'));
    const { candidates, contentUrl } = reading.data;
    assert.deepEqual(
      candidates.map(({ width }) => width),
      [600, 1000, 1600, 2400],
    );
    const bytesOf = async (url) => {
      const response = await fetch(url, { redirect: 'error' });
      return [response.status, (await response.arrayBuffer()).byteLength];
    };
    const [[, whole], ...sizes] = await Promise.all([contentUrl, ...candidates.map(({ url }) => url)].map(bytesOf));
    for (const [status, bytes] of sizes) assert.ok(status === 200 && bytes < whole, `${status} ${bytes} of ${whole}`);
  });

  it('finds no image in a post without one', async () => {
    await assert.rejects(load('image', api('posts/slug/no-image')), ({ kind }) => kind === 'schema');
    assert.equal((await load('articles', api('posts/slug/no-image'))).data[0].image, undefined);
  });

  it('lists a post for members with its image but without the paid text', async () => {
    const { data: articles } = await load('articles', api('posts/slug/members-only'));
    const [article] = articles;
    assert.equal(article.description, undefined);
    assert.match(article.image.contentUrl, /steppe-power-lines\.jpg$/);
  });

  it('reads authors with biography, image and profiles, and an author without an image', async () => {
    const { data: people } = await load('people', api('authors'));
    assert.deepEqual(
      people.map(({ name, description }) => [name, description]),
      author.map(({ name, bio }) => [name, bio]),
    );
    assert.equal(people[0].image, `${site}/content/images/2025/06/avatar.jpg`);
    assert.equal(people[0].workLocation, 'Bishkek');
    assert.deepEqual([people[1].image, people[1].url], [undefined, `${site}/author/timur/`]);
  });

  it('finds the same profiles as Ghost’s own author page', async () => {
    const { data: people } = await load('people', api('authors'));
    const [, jsonLd] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(
      await (await fetch(`${site}/author/aizada-bekova/`)).text(),
    );
    const page = JSON.parse(jsonLd);
    const expected = (page.mainEntity ?? page).sameAs;
    assert.ok(expected.length > 5, expected.join());
    assert.deepEqual(people[0].sameAs.toSorted(), expected.toSorted());
  });

  it('reads pages, their authors and their images', async () => {
    assert.deepEqual(
      (await load('articles', api('pages'))).data.map(({ headline, url }) => [headline, url]),
      [['Masthead & "Contact"', `${site}/masthead/`]],
    );
    assert.deepEqual(
      (await load('people', api('pages'))).data.map(({ name }) => name),
      ['Aizada Bekova'],
    );
    assert.match((await load('image', api('pages'))).data.contentUrl, /empty-chairs\.jpg$/);
  });

  const REFUSED = [
    { what: 'no key', path: 'posts', query: { key: '' }, status: 403 },
    { what: 'a wrong key', path: 'posts', query: { key: '0123456789abcdef0123456789' }, status: 401 },
    { what: 'a missing post', path: 'posts/slug/nowhere', status: 404 },
    { what: 'a draft', path: 'posts/slug/draft', status: 404 },
    { what: 'an invalid filter', path: 'posts', query: { filter: 'tag:[' }, status: 400 },
  ];
  for (const { what, path, query, status } of REFUSED) {
    it(`fails with status ${status} for ${what}`, async () => {
      await assert.rejects(
        load('articles', api(path, query)),
        (error) => error.kind === 'http' && error.status === status,
      );
    });
  }
});

/** Opens a page of Ghost and records the requests to the Content API. */
async function openGhostPage(path) {
  const { page, errors } = await open(browser, 'about:blank');
  const requests = [];
  page.on(
    'request',
    (request) => /\/ghost\/api\/content\//.test(request.url()) && requests.push(new URL(request.url())),
  );
  await page.goto(site + path, { waitUntil: 'load' });
  return { page, errors, requests };
}

describe('three tags without attributes in Ghost’s own theme', () => {
  let page, errors, requests;
  before(async () => {
    ({ page, errors, requests } = await openGhostPage('/caspian-ports/?utm_source=mail'));
    await waitUntilReady(page, TAGS);
  });
  after(() => page?.close());

  it('show both authors with their biographies from the Content API', async () => {
    const bio = await textOf(page, 'press-author-bio');
    for (const { name, bio: biography } of author) assert.ok(bio.includes(name) && bio.includes(biography), bio);
    assert.match(bio, /More articles by Aizada Bekova/);
  });

  it('suggest related articles, then the same section, then the latest, but not the current article', async () => {
    const cards = await cardsOf(page);
    assert.deepEqual(
      cards.map(([path]) => path),
      ['/tian-shan-road/', '/trolleybus-17/', '/bazaar-prices/', '/emoji-long/', '/att-qa/', '/rtl-title/'],
    );
    assert.equal(cards[2][1], posts[1].title);
  });

  it('report the reason for each suggestion in press-select', async () => {
    const reasons = await page.$eval('press-suggested-articles', (strip) => {
      const reasonsOfEvents = [];
      const record = (event) => {
        event.preventDefault();
        reasonsOfEvents.push(event.detail.reason);
      };
      strip.addEventListener('press-select', record);
      for (const link of strip.shadowRoot.querySelectorAll('[part=link]')) link.click();
      strip.removeEventListener('press-select', record);
      return reasonsOfEvents;
    });
    assert.deepEqual(reasons, ['related', 'related', 'section', 'section', 'latest', 'latest']);
  });

  it('suggest no articles older than max-age', async () => {
    await page.$eval('press-suggested-articles', (strip) => {
      strip.maxAge = 20_000;
    });
    await page.waitForFunction(
      () => document.querySelector('press-suggested-articles').shadowRoot.querySelectorAll('[part=link]').length === 6,
    );
    await page.$eval('press-suggested-articles', (strip) => {
      strip.maxAge = 1;
    });
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(empty)'), {
      timeout: 10_000,
    });
    await page.$eval('press-suggested-articles', (strip) => {
      strip.maxAge = 0;
    });
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'), {
      timeout: 10_000,
    });
  });

  it('use the key that Ghost prints into the page, and never request internal tags', () => {
    assert.ok(requests.length > 0);
    for (const { origin, searchParams } of requests)
      assert.deepEqual([origin, searchParams.get('key').length], [site, 26]);
    assert.ok(requests.every(({ search }) => !search.includes('hash-')));
  });

  it('credit the theme’s own image, which stays in place', async () => {
    const hero = await textOf(page, 'press-article-hero');
    assert.match(hero, /Containers at a Caspian harbour\./);
    assert.match(hero, /TCA.*Aleksandr Potolitsyn/);
    assert.equal(await page.$$eval('press-article-hero img.gh-feature-image', (images) => images.length), 1);
  });

  it('have readable font sizes, although the theme’s rem is ten pixels', async () => {
    const sizes = await page.evaluate(
      (tags) =>
        tags.flatMap((tag) => {
          const texts = [...document.querySelector(tag).shadowRoot.querySelectorAll('[part]')].filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()),
          );
          return texts.map((element) => [
            tag,
            element.part.value,
            Number.parseFloat(getComputedStyle(element).fontSize),
          ]);
        }),
      TAGS,
    );
    assert.ok(sizes.length > 10);
    assert.deepEqual(
      sizes.filter(([, , pixels]) => pixels < 12),
      [],
    );
  });

  it('write nothing to the console', () => assert.deepEqual(errors, []));
});

describe('a page of Ghost that is not an article', () => {
  it('shows its author from its JSON-LD and the latest articles of the feed, without the Content API', async () => {
    const { page, errors, requests } = await openGhostPage('/masthead/');
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'), {
      timeout: 10_000,
    });
    assert.match(await textOf(page, 'press-author-bio'), /Aizada Bekova/);
    assert.deepEqual(
      (await cardsOf(page)).map(([path]) => path),
      posts.slice(0, 6).map(({ slug }) => `/${slug}/`),
    );
    assert.deepEqual([requests, errors], [[], []]);
    await page.close();
  });
});

describe('a page on another origin', () => {
  let page, errors;
  before(async () => {
    const src = (...args) => api(...args).replaceAll('&', '&amp;');
    ({ page, errors } = await open(
      browser,
      publisherPage(`
      <press-article-hero src="${src('posts/slug/bazaar-prices')}"></press-article-hero>
      <press-author-bio src="${src('authors')}"></press-author-bio>
      <press-suggested-articles limit="12" src="${src('posts', { limit: '100' })}"></press-suggested-articles>`),
    ));
    await waitUntilReady(page, TAGS);
  });
  after(() => page?.close());

  it('shows the authors, with initials if there is no image', async () => {
    const bio = await textOf(page, 'press-author-bio');
    for (const { name, bio: biography } of author) assert.ok(bio.includes(name) && bio.includes(biography), bio);
    assert.equal(
      await page.$eval('press-author-bio', ({ shadowRoot }) => shadowRoot.querySelectorAll('img').length),
      1,
    );
  });

  it('shows the titles as an editor typed them, without running scripts in them', async () => {
    const titles = (await cardsOf(page)).map(([, title]) => title);
    for (const title of [
      '<em>Bazaar</em> prices <script>alert(1)</script>rise 5 < 6',
      'AT&amp;T, Q&A and &lt;br&gt; in headlines',
      'مقال عن العملات',
      'What the Grid Will Cost',
    ])
      assert.ok(titles.includes(title), title);
    assert.ok(!titles.some((title) => /Draft|Untitled/.test(title)));
  });

  it('loads small images for small cards', async () => {
    const picture = await page.waitForFunction(() => {
      const image = document.querySelector('press-suggested-articles').shadowRoot.querySelector('img[src*=caspian]');
      image?.scrollIntoView();
      return image?.complete && image.naturalWidth && image.currentSrc;
    });
    assert.match(await picture.jsonValue(), /\/content\/images\/size\/w600\/2025\/06\/caspian-harbour\.jpg$/);
  });

  it('shows the image with the credit extracted from the caption', async () => {
    const [caption, credit] = await page.$eval('press-article-hero', ({ shadowRoot }) =>
      ['caption', 'credit'].map((part) =>
        shadowRoot.querySelector(`[part~=${part}]`).textContent.replace(/\s+/g, ' ').trim(),
      ),
    );
    assert.equal(caption, 'Stalls on a market morning.');
    assert.match(credit, /Example Agency/);
    assert.ok(
      await page.$eval('press-article-hero', ({ shadowRoot }) => shadowRoot.querySelector('img').naturalWidth > 0),
    );
  });

  it('writes nothing to the console', () => assert.deepEqual(errors, []));

  it('can’t read the feed, and debug shows the missing CORS header', async () => {
    const { page: other } = await open(
      browser,
      publisherPage(`<press-suggested-articles debug src="${site}/rss/"></press-suggested-articles>`),
    );
    await other.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(error)'), {
      timeout: 30_000,
    });
    assert.match(await textOf(other, 'press-suggested-articles'), /Access-Control-Allow-Origin: /);
    await other.close();
  });
});

describe('the recorded responses', () => {
  const read = async (file, from) => {
    const text = readFileSync(new URL(`packages/data/sources/ghost/fixtures/${file}`, root), 'utf8');
    const src = `${from}${RECORDED[file]}${RECORDED[file].includes('?') ? '&' : '?'}key=${key}`;
    const fetchRecording = async () => new Response(text, { headers: { 'content-type': 'application/json' } });
    const client = data.createClient({ fetch: from === site ? undefined : fetchRecording });
    const kinds = file === 'authors.json' ? ['people'] : ['articles', 'people', 'image'];
    const readings = await Promise.all(kinds.map((kind) => client.load({ kind, src: data.safeUrl(src) })));
    // Ghost calculates the reading time only if it sends the text, as in the recordings.
    return JSON.stringify(readings.map((reading) => reading.data))
      .replaceAll(from, '')
      .replaceAll(/,"timeRequired":"PT\d+M"/g, '');
  };

  for (const file of Object.keys(RECORDED)) {
    it(`are read like those of the running server: ${file}`, async () =>
      assert.equal(await read(file, 'http://127.0.0.1:2368'), await read(file, site)));
  }
});

describe('the code of docs/cms/ghost.md', () => {
  const [FOOTER, CARD] = codeIn('ghost.md', 'html');
  const RATES = '{ "rates": [{ "base": "KGS", "quote": "USD", "rate": 0.0114 }] }';
  let admin;
  before(async () => {
    admin = adminApi(site);
    await admin.signIn();
    await admin.changeSettings({ codeinjection_head: HEAD, codeinjection_foot: FOOTER });
    mkdirSync(`${workdir}/content/files`, { recursive: true });
    writeFileSync(`${workdir}/content/files/rates.json`, RATES);
  });

  /** Publishes a post with one HTML card, as Ghost's editor saves it. Returns its address. */
  async function publish(title, html) {
    const lexical = {
      root: {
        type: 'root',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        children: [{ type: 'html', version: 1, html }],
      },
    };
    const post = { title, status: 'published', lexical: JSON.stringify(lexical) };
    const {
      posts: [saved],
    } = await admin.send('POST', '/posts/', { posts: [post] });
    return saved.url;
  }

  async function read(url) {
    const { page, errors } = await open(browser, 'about:blank');
    await useBuiltCdn(page);
    await page.goto(url, { waitUntil: 'load' });
    return { page, errors };
  }

  it('shows authors and articles below a post, from Code injection', async () => {
    const { page, errors } = await read(`${site}/caspian-ports/`);
    const [card, strip, hero] = await shown(page, ['author-bio', 'suggested-articles', 'article-hero']);
    assert.match(card, /Aizada Bekova.*Тимур Асанов/);
    assert.match(strip, /^Read on .*On the Tian Shan Road/);
    assert.match(hero, /Aleksandr Potolitsyn/);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('shows rates in a post, from an HTML card', async () => {
    const { page, errors } = await read(await publish('Rates', CARD));
    const [rates] = await shown(page, ['rate-ticker']);
    assert.match(rates, /KGS/);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('shows them from a div, too', async () => {
    const div = CARD.replace('<press-rate-ticker', '<div data-press="rate-ticker"')
      .replace('</press-rate-ticker>', '</div>')
      .replace(/ (pairs|layout|src)=/g, ' data-$1=');
    const { page } = await read(await publish('Rates in a div', div));
    const [rates] = await shown(page, ['rate-ticker']);
    assert.match(rates, /KGS/);
    await page.close();
  });
});

/** The rate ticker of the plugin, with the rates of a bank that the site has requested. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startBanks, table } from './bank-server.mjs';
import { startWordPress } from './start-wordpress.mjs';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const PATH = '/2025/06/central-asia-israel/';
const PAIRS = 'USD/KGS EUR/KGS KZT/KGS RUB/KGS';

let wordpress, banks;
before(async () => {
  [wordpress, banks] = await Promise.all([startWordPress('rate-ticker'), startBanks()]);
  banks.connect(wordpress);
  writeFileSync(
    mustUse('test-direction'),
    `<?php add_filter( 'language_attributes', function () {
      return 'lang="en-US" dir="' . ( 'rtl' === ( $_GET['dir'] ?? '' ) ? 'rtl' : 'ltr' ) . '"';
    } );`,
  );
});
after(async () => {
  await wordpress?.close();
  await banks?.close();
});

const proxyUrl = (source) => `${wordpress.url}/wp-json/press-elements/v1/rates?source=${source}`;

const block = (attributes) => `<!-- wp:press-elements/rate-ticker ${JSON.stringify(attributes)} /-->`;

/** Makes the post consist of these tickers and a paragraph. */
const write = (...tickers) =>
  wordpress.php(`
    $content = json_decode('${JSON.stringify(tickers.map(block).join('\n'))}') . '<p>The article.</p>';
    $id = ${wordpress.seed.posts['central-asia-israel']};
    wp_update_post(wp_slash(['ID' => $id, 'post_content' => $content]));
  `);

const forgetRates = () =>
  wordpress.php(`
    global $wpdb;
    $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE '%transient%press_elements%'");
    _set_cron_array([]);
  `);

/** Requests the rates as the first reader does. */
const warm = async (source) => {
  const response = await fetch(proxyUrl(source));
  assert.equal(response.status, 200);
  return response.json();
};

const makeOld = (source) =>
  wordpress.php(`
    $entry = get_transient('press_elements_rates_${source}');
    $entry['checked'] -= 4000;
    set_transient('press_elements_rates_${source}', $entry, 1000);
  `);

const mustUse = (name) => `${wordpress.workdir}/site/wp-content/mu-plugins/${name}.php`;

/** The HTML of the first ticker, as PHP wrote it. */
const html = async () =>
  /<press-rate-ticker[^]*?<\/press-rate-ticker>/.exec(await (await fetch(wordpress.url + PATH)).text())?.[0];

/** A page that sums up its layout shifts, and requests nothing outside of this machine. */
async function newPage({
  width = 1280,
  coarse = false,
  dir = 'ltr',
  still = false,
  script = true,
  javascript = true,
} = {}) {
  const page = await wordpress.browser.newPage();
  await page.setViewport({ width, height: 1600, hasTouch: coarse, isMobile: coarse });
  await page.setJavaScriptEnabled(javascript);
  if (still) await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setRequestInterception(true);
  const requests = [];
  page.on('request', (request) => {
    requests.push(request.url());
    const isWidgets = request.url().includes('press-elements.js');
    // The font of the theme moves texts when it arrives.
    const isRefused = request.resourceType() === 'font' || !request.url().startsWith(wordpress.url);
    if (isRefused || (isWidgets && !script)) void request.abort();
    else void request.continue();
  });
  if (javascript)
    await page.evaluateOnNewDocument(() => {
      globalThis.shift = 0;
      const add = (list) => list.getEntries().forEach(({ value }) => (globalThis.shift += value));
      new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    });
  await page.goto(`${wordpress.url}${PATH}?dir=${dir}`, { waitUntil: 'load' });
  return { page, requests };
}

const waitForRates = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('press-rate-ticker')].every((ticker) => ticker.matches(':state(ready)')),
  );

const heights = (page) =>
  page.$$eval('press-rate-ticker', (tickers) => tickers.map((ticker) => ticker.getBoundingClientRect().height));

const isRatesRequest = (url) => /rates|jsdelivr|currency|nbkr|example/.test(url) && !url.includes('/assets/');

describe('a rate ticker with a bank’s rates', () => {
  before(async () => {
    forgetRates();
    await warm('nbkr');
    write({ source: 'nbkr', pairs: PAIRS });
  });

  it('shows the rates in the widget without requesting them', async () => {
    banks.forgetRequests();
    const { page, requests } = await newPage();
    await waitForRates(page);
    const text = await page.$eval('press-rate-ticker', ({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' '));
    assert.match(text, /USD\/KGS 87.45 EUR\/KGS 101.5076 KZT\/KGS 0.1859 RUB\/KGS 1.2263/);
    assert.match(text, /Source: National Bank of the Kyrgyz Republic, as of May 24, 2026, may be out of date/);
    assert.deepEqual(requests.filter(isRatesRequest), []);
    assert.deepEqual(banks.requests, []);
    await page.close();
  });

  it('shows the rates, their date and their source to readers without JavaScript', async () => {
    const { page } = await newPage({ javascript: false });
    const items = await page.$$eval('press-rate-ticker > ul > li', (list) => list.map(({ innerText }) => innerText));
    assert.deepEqual(items, ['USD/KGS 87.45', 'EUR/KGS 101.5076', 'KZT/KGS 0.1859', 'RUB/KGS 1.2263']);
    const source = await page.$eval('press-rate-ticker > p', ({ innerText }) => innerText);
    assert.equal(source, 'Source: National Bank of the Kyrgyz Republic, as of May 24, 2026, may be out of date');
    assert.equal(await page.$eval('press-rate-ticker > p a', ({ href }) => href), 'https://www.nbkr.kg/');
    assert.equal(await page.$eval('press-rate-ticker time', ({ dateTime }) => dateTime), '2026-05-24');
    await page.close();
  });
});

const SCREENS = [
  { width: 320 },
  { width: 320, coarse: true },
  { width: 320, dir: 'rtl' },
  { width: 600 },
  { width: 600, still: true },
  { width: 1280 },
  { width: 1280, dir: 'rtl' },
];
const nameOf = ({ width, coarse, dir, still }) =>
  [`${width} px`, coarse && 'touch', dir, still && 'reduced motion'].filter(Boolean).join(', ');

function describeSizes() {
  for (const screen of SCREENS) {
    it(`has the same size before and after the widget takes over: ${nameOf(screen)}`, async () => {
      const { page: before } = await newPage({ ...screen, script: false });
      const { page: after } = await newPage(screen);
      await waitForRates(after);
      await wait(300);
      assert.deepEqual(await heights(after), await heights(before));
      assert.equal(await after.evaluate(() => globalThis.shift.toFixed(3)), '0.000');
      await before.close();
      await after.close();
    });
  }
}

describe('a rate ticker as a line and as a list', () => {
  before(async () => {
    await warm('nbk');
    write({ source: 'nbk', align: 'wide' }, { source: 'nbkr', layout: 'list' });
  });
  describeSizes();
});

/** Attributes, and the pairs that the list has to have with them. */
const NOTATIONS = [
  { source: 'nbkr', pairs: 'usd-kgs, KGSUSD;EUR / USD RUB/KZT' },
  { source: 'nbkr', pairs: PAIRS, notation: 'inverse' },
  { source: 'nbkr', pairs: 'KGS/USD RUB/EUR USD/KGS', notation: 'per-1000' },
  { source: 'nbkr', pairs: 'KZT/EUR KZT/USD USD/KZT', notation: 'subscript' },
  { source: 'nbkr', pairs: `${PAIRS} KZT/USD`, digits: 2 },
  { source: 'nbkr', pairs: 'USD/KGS', digits: 0 },
  { source: 'nbkr' },
  { source: 'nbk', pairs: 'USD/KZT IRR/KZT UZS/IRR', change: 'none' },
  { source: 'cbu', layout: 'list' },
  { source: 'currency-api-proxy' },
  { source: 'currency-api-proxy', pairs: 'KGS/USD UZS/EUR JPY/KRW BTC/USD IDR/BHD' },
];

describe('the list of rates', () => {
  before(() => Promise.all(['nbk', 'cbu', 'currency-api-proxy'].map(warm)));

  for (const attributes of NOTATIONS) {
    it(`has the pairs and figures of the widget: ${JSON.stringify(attributes)}`, async () => {
      write(attributes);
      const written = await html();
      const items = [...written.matchAll(/<li[^]*?<\/li>/g)].map(([item]) => item.replace(/<[^>]+>/g, ''));
      const { page, requests } = await newPage();
      await waitForRates(page);
      const shown = await page.$eval('press-rate-ticker', ({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('[part="rate"]')].map(
          (rate) => `${rate.dataset.pair} ${rate.querySelector('data').textContent}`,
        ),
      );
      assert.ok(items.length > 0);
      assert.deepEqual(items, shown);
      assert.deepEqual(requests.filter(isRatesRequest), []);
      await page.close();
    });
  }

  it('leaves out pairs that the source does not give, and the preview in the editor names them', async () => {
    const attributes = { source: 'nbkr', pairs: 'USD/KGS XAU/KGS nonsense KZT/TMT' };
    write(attributes);
    const written = await html();
    assert.equal(written.match(/<li/g).length, 1);
    assert.doesNotMatch(await (await fetch(wordpress.url + PATH)).text(), /Left out/);
    const previewOf = (page, values) =>
      page.evaluate(
        async (data) =>
          (
            await globalThis.wp.apiFetch({
              path: '/wp/v2/block-renderer/press-elements/rate-ticker?context=edit',
              method: 'POST',
              data: { attributes: data },
            })
          ).rendered,
        values,
      );
    const page = await wordpress.logIn('author', '/wp-admin/post-new.php');
    assert.match(
      await previewOf(page, attributes),
      /Left out, because .* \(National Bank.*: nonsense XAU\/KGS KZT\/TMT</,
    );
    assert.doesNotMatch(await previewOf(page, { source: 'nbkr', pairs: PAIRS }), /Left out/);
    assert.match(await previewOf(page, { source: 'cbr', pairs: 'USD/RUB' }), /<li dir="ltr">USD\/RUB <b>75.5273/);
    assert.match(await previewOf(page, { source: 'gone' }), /The source of the rates is unknown/);
    banks.replace('www.nbt.tj', () => ({ status: 500, headers: {}, body: '' }));
    assert.match(await previewOf(page, { source: 'nbt' }), /The source of the rates does not respond/);
    banks.restore();
    await page.browserContext().close();
  });

  it('shows nothing, and does not fail, if the source has none of the pairs', async () => {
    write({ source: 'nbkr', pairs: 'XAU/XAG' });
    const { page, requests } = await newPage();
    await page.waitForSelector('press-rate-ticker:state(empty)');
    assert.deepEqual(requests.filter(isRatesRequest), []);
    assert.equal(await page.$eval('press-rate-ticker', ({ innerText }) => innerText), '');
    await page.close();
  });
});

describe('the source of a rate ticker', () => {
  before(forgetRates);

  it('is requested by the reader’s browser if nothing is chosen, and then the site requests nothing', async () => {
    banks.forgetRequests();
    for (const attributes of [{}, { source: 'currency-api' }]) {
      write(attributes);
      assert.match(await html(), /^<press-rate-ticker class="[^"]*"><\/press-rate-ticker>$/);
    }
    const { page, requests } = await newPage();
    await page.waitForFunction(() => document.querySelector('press-rate-ticker').matches(':state(error)'));
    assert.match(requests.filter(isRatesRequest)[0], /^https:\/\/cdn\.jsdelivr\.net\//);
    assert.deepEqual(banks.requests, []);
    await page.close();
  });

  it('is this site until the first rates are there, which the first reader’s browser gets', async () => {
    write({ source: 'nbkr', pairs: PAIRS });
    banks.forgetRequests();
    assert.match(await html(), new RegExp(`src="${proxyUrl('nbkr').replace('?', '\\?')}"[^>]*></press-rate-ticker>$`));
    assert.deepEqual(banks.requests, []);
    const { page } = await newPage();
    await waitForRates(page);
    assert.equal(banks.requests.length, 1);
    const next = await html();
    assert.match(next, /<li dir="ltr">USD\/KGS <b>87.45<\/b><\/li>/);
    assert.doesNotMatch(next, /src=/);
    await page.close();
  });

  it('is that of the settings, unless the block has its own', async () => {
    wordpress.php("update_option('press_elements', ['rates_source' => 'nbkr']);");
    write({});
    assert.match(await html(), /USD\/KGS <b>87.45/);
    write({ source: 'currency-api' });
    assert.doesNotMatch(await html(), /KGS|src/);
    wordpress.php("update_option('press_elements', ['rates_source' => ['nbkr']]);");
    write({});
    assert.doesNotMatch(await html(), /KGS|src/);
    wordpress.php("delete_option('press_elements');");
  });

  it('is the builder’s own URL, if there is one', async () => {
    write({ source: 'nbkr', src: '/rates.json' });
    assert.match(await html(), /^<press-rate-ticker [^>]*src="\/rates.json"><\/press-rate-ticker>$/);
  });

  it('is chosen in a shortcode, whose own content is shown instead of the list', async () => {
    await warm('nbkr');
    const render = (shortcode) => wordpress.php(`echo do_shortcode('${shortcode}');`);
    assert.match(
      render('[press-rate-ticker source="nbkr" pairs="USD/KGS"]'),
      /^<press-rate-ticker pairs="USD\/KGS"><ul><li dir="ltr">USD\/KGS <b>87.45<\/b><\/li><\/ul><p>/,
    );
    assert.match(
      render('[press-rate-ticker source="nbkr" pairs="USD/KGS"]Rates[/press-rate-ticker]'),
      /^<press-rate-ticker pairs="USD\/KGS">Rates<script type="application\/json">\{"asOf":"2026-05-24"/,
    );
    const own = '<script type="application/json">[]</script>';
    assert.equal(
      render(`[press-rate-ticker source="nbkr"]${own}[/press-rate-ticker]`),
      `<press-rate-ticker>${own}</press-rate-ticker>`,
    );
  });

  it('may have any name, which breaks neither the list nor the JSON', async () => {
    const name = '</script><b onclick=x>"Desk" & <!-- co</b>';
    writeFileSync(
      mustUse('test-source'),
      `<?php add_filter( 'press_elements_rate_sources', function ( $sources ) {
        return $sources + array( 'desk' => array( 'name' => '${name}', 'link' => 'javascript:alert(1)',
          'url' => 'https://www.nbkr.kg/XML/daily.xml', 'format' => 'nbkr' ) );
      } );`,
    );
    await warm('desk');
    write({ source: 'desk' });
    const { page } = await newPage();
    await waitForRates(page);
    const [before, shown] = await page.$eval('press-rate-ticker', (ticker) => [
      ticker.querySelector('p').textContent,
      ticker.shadowRoot.querySelector('[part="source"]').textContent,
    ]);
    // WordPress replaces hyphens by dashes in all texts of a post.
    assert.ok(before.startsWith(`Source: ${name.replace('--', '–')}, as of`), before);
    assert.ok(shown.startsWith(`Source: ${name}, as of`), shown);
    assert.equal(await page.$eval('press-rate-ticker', (ticker) => ticker.querySelectorAll('p a, p b').length), 0);
    rmSync(mustUse('test-source'));
    await page.close();
  });
});

describe('a rate ticker with old rates', () => {
  const slow = () => banks.replace('www.nbkr.kg', () => wait(4000).then(() => table('nbkr-with-gap.xml')));
  before(async () => {
    forgetRates();
    await warm('nbkr');
    write({ source: 'nbkr' });
  });

  it('never lets a page wait for a bank, and refreshes the rates in WordPress’s cron', async () => {
    makeOld('nbkr');
    slow();
    banks.forgetRequests();
    const start = Date.now();
    assert.match(await html(), /EUR\/KGS/);
    assert.ok(Date.now() - start < 3000, `${Date.now() - start} ms`);
    assert.deepEqual(banks.requests, []);
    const count = "echo count(array_filter(_get_cron_array(), fn($e) => isset($e['press_elements_refresh_rates'])));";
    await html();
    assert.equal(wordpress.php(count), '1');
    await fetch(`${wordpress.url}/wp-cron.php?doing_wp_cron`);
    assert.equal(banks.requests.length, 1);
    assert.doesNotMatch(await html(), /EUR\/KGS/);
    assert.equal(wordpress.php(count), '0');
    banks.restore();
  });

  it('refreshes them after the response, if the server can end it before PHP ends', async () => {
    const log = `${wordpress.workdir}/finished`;
    writeFileSync(
      mustUse('test-finish'),
      `<?php function fastcgi_finish_request() { file_put_contents( '${log}', (string) microtime( true ) ); }`,
    );
    makeOld('nbkr');
    slow();
    banks.forgetRequests();
    assert.doesNotMatch(await html(), /EUR\/KGS/);
    assert.equal(banks.requests.length, 1);
    const { ratesAt } = JSON.parse(
      wordpress.php("echo json_encode(['ratesAt' => get_transient('press_elements_rates_nbkr')['checked']]);"),
    );
    assert.ok(ratesAt - Number(readFileSync(log, 'utf8')) > 2, 'the bank was requested after the response');
    rmSync(mustUse('test-finish'));
    banks.restore();
  });
});

describe('a rate ticker on a site with a page cache', () => {
  const config = () => `${wordpress.workdir}/site/wp-config.php`;
  before(async () => {
    forgetRates();
    await warm('nbkr');
    await warm('nbk');
    writeFileSync(config(), readFileSync(config(), 'utf8').replace('<?php', "<?php define('WP_CACHE', true);"));
    await wait(3000); // PHP's cache looks at most every two seconds whether a file has changed.
    write({ source: 'nbk', align: 'wide' }, { source: 'nbkr', layout: 'list' });
  });

  it('requests the rates from the site, since the page may be old', async () => {
    const written = await html();
    assert.ok(written.includes(`src="${proxyUrl('nbk')}"`), written);
    assert.match(written, /USD\/KZT <b>478.77/);
    assert.doesNotMatch(written, /application\/json/);
    const { page, requests } = await newPage();
    await waitForRates(page);
    assert.deepEqual(requests.filter(isRatesRequest), ['nbk', 'nbkr'].map(proxyUrl));
    await page.close();
  });

  describeSizes();

  it('contains the rates as JSON for those who are logged in, whose pages are not cached', async () => {
    const page = await wordpress.logIn('editor', PATH);
    const attributes = await page.$eval('press-rate-ticker', (ticker) => [
      ticker.getAttribute('src'),
      JSON.parse(ticker.querySelector('script').textContent).rates.length,
    ]);
    assert.deepEqual(attributes, [null, 6]);
    await page.browserContext().close();
  });

  it('contains the rates as JSON if visitors may not use the REST API', async () => {
    // Like the plugin Disable REST API, which looks at the route, too.
    writeFileSync(
      mustUse('test-closed'),
      `<?php add_filter( 'rest_authentication_errors', function ( $access ) {
        return is_user_logged_in() || '/open' === $GLOBALS['wp']->query_vars['rest_route']
          ? $access : new WP_Error( 'rest_cannot_access', 'Closed', array( 'status' => 401 ) );
      }, 20 );`,
    );
    assert.equal((await fetch(proxyUrl('nbkr'))).status, 401);
    const { page, requests } = await newPage();
    await waitForRates(page);
    assert.deepEqual(requests.filter(isRatesRequest), []);
    await page.close();

    forgetRates();
    await html();
    await fetch(`${wordpress.url}/wp-cron.php?doing_wp_cron`);
    assert.match(await html(), /USD\/KZT <b>478.77[^]*application\/json/);
    rmSync(mustUse('test-closed'));
  });
});

/** The plugin’s REST route of exchange rates, which requests banks for the site’s readers. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { createClient } from '../../../../dist/data/data.js';
import { readRates } from '../../../../demo/site/rates.mjs';
import { startBanks, table } from './bank-server.mjs';
import { startWordPress } from './start-wordpress.mjs';

const realFetch = globalThis.fetch;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let wordpress, banks;
before(async () => {
  [wordpress, banks] = await Promise.all([startWordPress('rates-proxy'), startBanks()]);
  banks.connect(wordpress);
});
after(async () => {
  await wordpress?.close();
  await banks?.close();
});

const FORGET = `
  global $wpdb;
  $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE '%transient%press_elements%'");
  wp_cache_flush();
`;
const forgetRates = () => wordpress.php(FORGET);
afterEach(() => {
  banks.restore();
  banks.forgetRequests();
  forgetRates();
});

/** As if the rates had been requested so long ago, and any failure, too. */
const makeOlder = (source, seconds) =>
  wordpress.php(`
    $entry = get_transient('press_elements_rates_${source}');
    $entry['checked'] -= ${seconds};
    $entry['changed'] -= ${seconds};
    set_transient('press_elements_rates_${source}', $entry, 1000);
    delete_transient('press_elements_rates_wait_${source}');
  `);

const storedNames = () =>
  JSON.parse(
    wordpress.php(`
      global $wpdb;
      $names = "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%press_elements%'";
      echo json_encode($wpdb->get_col($names));
    `),
  );

const proxyUrl = (query) => `${wordpress.url}/wp-json/press-elements/v1/rates?${query}`;
const ask = (source, init) => realFetch(proxyUrl(`source=${source}`), init);
const ratesOf = async (source) => {
  const response = await ask(source);
  const { rates } = await response.json();
  return rates?.map(({ base, rate }) => [base, rate]) ?? response.status;
};

/** Without fields that are `undefined`. */
const load = async (src) => {
  const { data } = await createClient().load({ kind: 'rates', src });
  return JSON.parse(JSON.stringify(data));
};

const today = (timeZone) => new Date().toLocaleDateString('sv-SE', { timeZone });
const dotted = (date) => date.split('-').reverse().join('.');
const weekAgo = () => new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);

/** Each source, and the URLs that it has to be requested from. */
const SOURCES = {
  nbkr: () => ['https://www.nbkr.kg/XML/daily.xml'],
  'nbkr-weekly': () => ['https://www.nbkr.kg/XML/weekly.xml'],
  nbk: () => [`https://nationalbank.kz/rss/get_rates.cfm?fdate=${dotted(today('Asia/Almaty'))}`],
  nbt: () => [`https://www.nbt.tj/en/kurs/export_xml.php?date=${today('Asia/Dushanbe')}&export=xmlout`],
  cbu: () => ['https://cbu.uz/en/arkhiv-kursov-valyut/json/'],
  cbr: () => ['https://www.cbr.ru/scripts/XML_daily.asp'],
  'currency-api-proxy': () =>
    ['latest', '2026.9.28'].map(
      (version) => `https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@${version}/v1/currencies/usd.min.json`,
    ),
  frankfurter: () => [`https://api.frankfurter.dev/v2/rates?base=USD&from=${weekAgo()}`],
};

/** What the library reads from the source itself. */
async function loadOriginal(url) {
  globalThis.fetch = banks.fetch;
  try {
    return await load(url);
  } finally {
    globalThis.fetch = realFetch;
  }
}

describe('the proxy of exchange rates', () => {
  for (const [source, urls] of Object.entries(SOURCES)) {
    it(`${source}: gives the library what the library reads from the original`, async () => {
      const fromProxy = await load(proxyUrl(`source=${source}`));
      assert.deepEqual(banks.requests, urls());
      assert.ok(fromProxy.rates.length > 2);
      assert.deepEqual(fromProxy, await loadOriginal(urls()[0]));
    });
  }

  for (const [source, host, file] of [
    ['nbk', 'nationalbank.kz', 'nbk-rates-all.xml'],
    ['nbkr', 'www.nbkr.kg', 'nbkr-with-gap.xml'],
  ]) {
    it(`${source}: reads ${file} like the library`, async () => {
      banks.replace(host, () => table(file));
      const fromProxy = await load(proxyUrl(`source=${source}`));
      assert.ok(fromProxy.rates.length > 0);
      assert.deepEqual(fromProxy, await loadOriginal(SOURCES[source]()[0]));
    });
  }

  it('answers with headers for caches, and with 304 to those that have the answer', async () => {
    const first = await ask('nbkr');
    const {
      etag,
      age,
      'cache-control': cacheControl,
      'last-modified': lastModified,
    } = Object.fromEntries(first.headers);
    assert.deepEqual([first.status, cacheControl], [200, 'public, max-age=3600']);
    assert.match(etag, /^W\/"[\da-f]{32}"$/);
    assert.ok(Number(age) < 10 && Math.abs(Date.parse(lastModified) - Date.now()) < 20_000);

    makeOlder('nbkr', 600);
    const second = await ask('nbkr', { headers: { 'if-none-match': etag.replace(/"$/, '-gzip"') } });
    assert.deepEqual([second.status, await second.text(), second.headers.get('etag')], [304, '', etag]);
    assert.ok(Number(second.headers.get('age')) >= 600);
    assert.ok(Date.parse(second.headers.get('last-modified')) < Date.now() - 500_000);
    assert.equal((await ask('nbkr', { headers: { 'if-none-match': 'W/"another"' } })).status, 200);
    assert.equal(banks.requests.length, 1, 'only the first answer needed the bank');
  });

  it('answers HEAD with the same headers and no body', async () => {
    const response = await ask('nbkr', { method: 'HEAD' });
    assert.deepEqual([response.status, await response.text()], [200, '']);
    assert.match(response.headers.get('etag'), /^W\/"/);
  });

  it('is read only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await ask('nbkr', { method })).status, 404);
    assert.deepEqual(banks.requests, []);
  });

  it('requests a bank once for twenty readers at the same time', async () => {
    banks.replace('www.nbkr.kg', () => wait(1500).then(() => table('nbkr-daily.xml')));
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await ask('nbkr')).status));
    assert.equal(banks.requests.length, 1);
    assert.ok(statuses.includes(200));
    assert.ok(statuses.every((status) => [200, 503].includes(status)));
    assert.deepEqual(
      storedNames().filter((name) => name.includes('lock')),
      [],
    );
  });

  it('requests a bank again after an hour, and meanwhile gives others the old answer', async () => {
    await ask('nbkr');
    makeOlder('nbkr', 3700);
    banks.replace('www.nbkr.kg', () => wait(1500).then(() => table('nbkr-with-gap.xml')));
    const slow = ratesOf('nbkr');
    await wait(700);
    assert.equal((await ratesOf('nbkr')).length, 4);
    assert.equal((await slow).length, 1);
    assert.equal(banks.requests.length, 2);
  });

  it('locks a source in the object cache, too, if the site has one', () => {
    const locks = wordpress.php(`
      wp_using_ext_object_cache(true);
      $lock = fn() => Press_Elements\\lock_rates('nbkr');
      $locks = [$lock(), $lock(), Press_Elements\\unlock_rates('nbkr'), $lock()];
      echo json_encode($locks);
    `);
    assert.deepEqual(JSON.parse(locks), [true, false, null, true]);
    assert.deepEqual(
      storedNames().filter((name) => name.includes('lock')),
      [],
    );
  });

  it('requests the bank after a minute if the process that wanted to do it has died', async () => {
    const lock = (seconds) =>
      wordpress.php(`add_option('_transient_press_elements_rates_lock_nbkr', time() - ${seconds});`);
    lock(30);
    assert.equal(await ratesOf('nbkr'), 503);
    forgetRates();
    lock(70);
    assert.equal((await ratesOf('nbkr')).length, 4);
  });
});

describe('the proxy of exchange rates, asked for something else', () => {
  for (const query of [
    'source=nobank',
    'source=',
    '',
    'source[]=nbkr',
    'source[nbkr]=1',
    'source=../nbkr',
    'source=NBKR',
    'source=currency-api',
    `source=${'x'.repeat(4000)}`,
    'source=https://www.nbkr.kg/XML/daily.xml',
    'source=nbkr%00',
  ]) {
    it(`refuses “${query.slice(0, 40)}”, names the sources, and stores nothing`, async () => {
      const response = await realFetch(proxyUrl(query));
      const { code, message, data } = await response.json();
      assert.deepEqual([response.status, code], [400, 'press_elements_unknown_source']);
      assert.match(message, /one of: nbkr, nbkr-weekly, nbk, nbt, cbu, cbr/);
      assert.deepEqual(data.sources, Object.keys(SOURCES));
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.deepEqual([banks.requests, storedNames().filter((name) => name.includes('transient'))], [[], []]);
    });
  }
});

const xml =
  (body, type = 'application/xml') =>
  () => ({ status: 200, headers: { 'content-type': type }, body });
const nbkr = (value, date = '24.05.2026', nominal = '1') =>
  xml(`<?xml version="1.0" encoding="windows-1251" ?><CurrencyRates Date="${date}"><Currency ISOCode="USD">
    <Nominal>${nominal}</Nominal><Value>${value}</Value></Currency></CurrencyRates>`);
const withDoctype = (doctype, value) =>
  xml(
    `<?xml version="1.0"?><!doctype CurrencyRates [${doctype}]><CurrencyRates Date="24.05.2026">
    <Currency ISOCode="USD"><Nominal>1</Nominal><Value>${value}</Value></Currency></CurrencyRates>`.replace(
      'doctype',
      'DOCTYPE',
    ),
  );
const BOMB = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');
const inDays = (days) => dotted(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
const utf16 = () => Buffer.from(`\uFEFF${nbkr('87,45')().body.replace('windows-1251', 'utf-16')}`, 'utf16le');

/** What a bank sends that is no table. */
const BAD_ANSWERS = {
  'an error': () => ({ status: 500, headers: {}, body: table('nbkr-daily.xml').body }),
  'a missing page': () => undefined,
  'no bytes': xml(''),
  'a page in HTML': xml('<!doctype html><html><body><p>Maintenance & more<br></body></html>', 'text/html'),
  'a page in XHTML': xml('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Maintenance</p></body></html>'),
  'half of a table': xml(table('nbkr-daily.xml').body.subarray(0, 300)),
  'the table of another bank': () => table('cbr-daily.xml'),
  'JSON instead of XML': () => table('cbu.json'),
  'a megabyte': xml(String(table('nbkr-daily.xml').body).replace('<Currency ', `${' '.repeat(1_000_000)}<Currency `)),
  'entities that expand to gigabytes': withDoctype(`<!ENTITY l0 "8">${BOMB}`, '&l9;'),
  'an entity with a rate': withDoctype('<!ENTITY rate "87,45">', '&rate;'),
  'an entity with a file of the server': withDoctype('<!ENTITY rate SYSTEM "file:///etc/hostname">', '&rate;'),
  'UTF-16': xml(utf16()),
  'a negative rate': nbkr('-87,45'),
  'a rate of zero': nbkr('0,0000'),
  'a rate that is not a number': nbkr('NaN'),
  'an infinite rate': nbkr('INF'),
  'a rate with an exponent': nbkr('1e3'),
  'a rate in words': nbkr('87 som'),
  'a gigantic rate': nbkr('9'.repeat(19)),
  'zero units': nbkr('87,45', '24.05.2026', '0'),
  'negative units': nbkr('-87,45', '24.05.2026', '-1'),
  'a date in a month': nbkr('87,45', inDays(31)),
  'a date that does not exist': nbkr('87,45', '31.02.2026'),
  'no date': nbkr('87,45', ''),
  'a date of the 18th century': nbkr('87,45', '24.05.1726'),
  'a redirect to another host': () => ({
    status: 302,
    headers: { location: 'https://other.example/XML/daily.xml' },
    body: '',
  }),
  'a redirect to http': () => ({ status: 302, headers: { location: 'http://www.nbkr.kg/XML/daily.xml' }, body: '' }),
  'a redirect to itself': () => ({ status: 302, headers: { location: '/XML/daily.xml' }, body: '' }),
};

describe('the proxy of exchange rates, if a bank is down or sends something else', () => {
  for (const [name, answer] of Object.entries(BAD_ANSWERS)) {
    it(`has no rates from ${name}`, async () => {
      banks.replace('www.nbkr.kg', answer);
      const response = await ask('nbkr');
      const { code } = await response.json();
      assert.deepEqual([response.status, code], [503, 'press_elements_no_rates']);
      assert.ok(
        banks.requests.every((url) => url.startsWith('https://www.nbkr.kg/')),
        banks.requests.join(' '),
      );
    });
  }

  it('has rates from the table that some of these are made of', async () => {
    banks.replace('www.nbkr.kg', nbkr('87,45', inDays(3), '10'));
    assert.deepEqual(await ratesOf('nbkr'), [['USD', 8.745]]);
  });

  it('does not ask again at once, says when to come back, and keeps no error in caches', async () => {
    banks.replace('www.nbkr.kg', () => ({ status: 500, headers: {}, body: '' }));
    const waits = [];
    for (let failure = 0; failure < 3; failure++) {
      const response = await ask('nbkr');
      assert.deepEqual([response.status, response.headers.get('cache-control')], [503, 'no-store']);
      waits.push(Math.round(Number(response.headers.get('retry-after')) / 60));
      await ask('nbkr');
      wordpress.php(`
        $wait = get_transient('press_elements_rates_wait_nbkr');
        set_transient('press_elements_rates_wait_nbkr', ['until' => 0] + $wait);
      `);
    }
    assert.deepEqual(waits, [5, 10, 20]);
    assert.equal(banks.requests.length, 3);
    banks.restore();
    assert.equal((await ratesOf('nbkr')).length, 4);
    assert.deepEqual(
      storedNames().filter((stored) => stored.includes('wait')),
      [],
    );
  });

  it('shows the last good rates with their age', async () => {
    const first = await (await ask('nbkr')).json();
    makeOlder('nbkr', 2 * 86_400);
    banks.replace('www.nbkr.kg', () => ({ status: 500, headers: {}, body: '' }));
    const response = await ask('nbkr');
    assert.deepEqual(await response.json(), first);
    const age = Number(response.headers.get('age'));
    assert.ok(age >= 2 * 86_400 && age < 2 * 86_400 + 60);
    assert.equal(response.headers.get('cache-control'), `public, max-age=${age + 300}`);
    await ask('nbkr');
    assert.equal(banks.requests.length, 2);
  });

  it('waits for a slow bank for eight seconds', async () => {
    banks.replace('www.nbkr.kg', () => wait(20_000).then(() => table('nbkr-daily.xml')));
    const start = Date.now();
    assert.equal(await ratesOf('nbkr'), 503);
    assert.ok(Date.now() - start < 11_000, `${Date.now() - start} ms`);
  });

  it('keeps the good rates of a table with bad ones', async () => {
    const rows = [
      ['EUR', '101,5'],
      ['RUB', '-1'],
      ['KZT', '0'],
      ['US', '87'],
      ['<b>', '87'],
      ['usd', '87,4'],
    ].map(
      ([code, value]) =>
        `<Currency ISOCode="${code.replace('<', '&lt;')}"><Nominal>1</Nominal><Value>${value}</Value></Currency>`,
    );
    banks.replace('www.nbkr.kg', xml(`<CurrencyRates Date="24.05.2026">${rows.join('')}</CurrencyRates>`));
    assert.deepEqual(await ratesOf('nbkr'), [
      ['EUR', 101.5],
      ['USD', 87.4],
    ]);
  });

  it('reads a table whose encoding is declared wrongly', async () => {
    const cyrillic = table('cbr-daily.xml').body.toString('latin1').replace('windows-1251', 'utf-8');
    banks.replace('www.cbr.ru', xml(Buffer.from(cyrillic, 'latin1')));
    assert.deepEqual((await ratesOf('cbr'))[1], ['KZT', 0.163172]);
  });

  it('follows a redirect on the bank’s own host', async () => {
    banks.replace('www.nbkr.kg', ({ pathname }) =>
      pathname === '/new.xml'
        ? table('nbkr-daily.xml')
        : { status: 301, headers: { location: 'https://www.nbkr.kg/new.xml' }, body: '' },
    );
    assert.equal((await ratesOf('nbkr')).length, 4);
  });

  it('has today’s rates of currency-api without a change if the day before is missing', async () => {
    banks.replace('cdn.jsdelivr.net', (url) => (url.href.includes('2026') ? undefined : readRates(url)));
    const { rates } = await load(proxyUrl('source=currency-api-proxy'));
    assert.ok(rates.length > 100 && rates.every(({ previous }) => previous === undefined));
  });
});

describe('the filter press_elements_rate_sources', () => {
  /** Each has a file of its own: PHP's cache looks at most every two seconds whether a file has changed. */
  const files = [];
  const removeFilters = () => files.splice(0).forEach((file) => rmSync(file));
  let count = 0;
  function writeFilter(php) {
    removeFilters();
    const file = `${wordpress.workdir}/site/wp-content/mu-plugins/test-filter-${++count}.php`;
    files.push(file);
    writeFileSync(file, `<?php add_filter( 'press_elements_rate_sources', function ( $sources ) { ${php} } );`);
  }
  after(removeFilters);

  it('adds a source with the library’s own JSON, and removes banks', async () => {
    writeFilter(`return array( 'own' => array(
      'name' => 'Our “desk” <b>', 'url' => 'https://rates.example/today.json', 'format' => 'own-json',
    ), 'cbr' => $sources['cbr'] );`);
    const own = {
      asOf: '2026-05-24T06:00:00Z',
      rates: [
        { base: 'USD', quote: 'KGS', rate: 87.5, changePercent: 0.5, previousAsOf: '2026-05-23', evil: '<script>' },
        { base: 'EUR', quote: 'KGS', rate: '101' },
      ],
    };
    banks.replace('rates.example', () => ({ status: 200, headers: {}, body: JSON.stringify(own) }));
    assert.deepEqual(await (await ask('own')).json(), {
      asOf: own.asOf,
      source: { name: 'Our “desk” <b>' },
      rates: [{ base: 'USD', quote: 'KGS', rate: 87.5, previousAsOf: '2026-05-23', changePercent: 0.5 }],
    });
    assert.equal(await ratesOf('nbkr'), 400);
    const labels = JSON.parse(wordpress.php('echo json_encode(Press_Elements\\rate_sources());'));
    assert.deepEqual(Object.keys(labels), ['currency-api', 'own', 'cbr']);
  });

  it('ignores sources without https, without a known format, or with a name that is no word', async () => {
    writeFilter(`
      $own = array( 'name' => 'Own', 'url' => 'https://rates.example/', 'format' => 'own-json' );
      return array(
        'http' => array( 'url' => 'http://rates.example/' ) + $own,
        'file' => array( 'url' => 'file:///etc/passwd' ) + $own,
        'php' => array( 'format' => 'system' ) + $own, 'No word' => $own, 'currency-api' => $own, 'text' => 'nbkr',
        'list' => array( 'url' => array( 'https://rates.example/' ) ) + $own,
        'nameless' => array( 'name' => '' ) + $own, 'good' => $own,
      );`);
    assert.deepEqual((await (await ask('http')).json()).data.sources, ['good']);
    writeFilter("return 'nothing';");
    assert.deepEqual((await (await ask('good')).json()).data.sources, []);
  });
});

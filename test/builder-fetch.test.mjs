/** Tests what the builder's server fetches: public pages and its own, nothing inside of a private network. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { articleHtml } from '../demo/site/builder/article-html.mjs';
import { fetchPublic, parseAddress } from '../demo/site/builder/fetch-public.mjs';
import { isPublicAddress } from '../demo/site/builder/public-address.mjs';
import { serveDemo } from '../demo/site/server.mjs';
import { listen } from './site.mjs';

const PRIVATE = [
  '127.0.0.1',
  '127.8.9.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'localhost',
  '',
];

describe('the addresses that the builder fetches', () => {
  for (const address of PRIVATE)
    it(`exclude “${address}”`, () => {
      assert.equal(isPublicAddress(address), false);
    });

  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])
    it(`include ${address}`, () => {
      assert.equal(isPublicAddress(address), true);
    });

  it('may be written without a scheme', () => {
    assert.equal(parseAddress(' news.example/a ').href, 'https://news.example/a');
    assert.equal(parseAddress('http://localhost:4173').port, '4173');
  });

  for (const address of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/',
    '',
    'a b',
  ])
    it(`exclude “${address}”`, () => {
      assert.throws(() => parseAddress(address), /must start with http|not an address/);
    });
});

describe('the builder’s server', () => {
  const resolveTo = (address) => (_, __, callback) => callback(null, [{ address, family: 4 }]);

  it('connects to no private address that a public name stands for', async () => {
    const lookup = resolveTo('127.0.0.1');
    await assert.rejects(fetchPublic('http://news.example/', { lookup }), /private network/);
  });

  it('refuses a name with one public and one private address', async () => {
    const both = (_, __, callback) =>
      callback(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    await assert.rejects(fetchPublic('http://news.example/', { lookup: both }), /private network/);
  });

  it('follows no redirect to a private address, and not for ever', async () => {
    const server = await listen(({ url }, response) => {
      const location = url === '/inside' ? 'http://127.0.0.1:1/' : '/again';
      response.writeHead(302, { location }).end();
    });
    const ownOrigins = [server.origin];
    await assert.rejects(fetchPublic(`${server.origin}/inside`, { ownOrigins }), /private network/);
    await assert.rejects(fetchPublic(`${server.origin}/again`, { ownOrigins }), /redirects more than five times/);
    server.close();
  });

  it('reads no more than 4 MB, also of a page that is compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
    const server = await listen((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    await assert.rejects(fetchPublic(server.origin, { ownOrigins: [server.origin] }), /larger than 4 MB/);
    server.close();
  });

  it('sends no cookies, and keeps none', async () => {
    const seen = [];
    const server = await listen((request, response) => {
      seen.push(request.headers.cookie, request.headers.referer, request.headers.authorization);
      response.writeHead(200, { 'set-cookie': 'a=1' }).end('x');
    });
    const options = { ownOrigins: [server.origin] };
    await fetchPublic(server.origin, options);
    await fetchPublic(server.origin, options);
    assert.deepEqual([...new Set(seen)], [undefined]);
    server.close();
  });

  it('does not take the Host of a request for its own address', async () => {
    const inside = await listen((_, response) => response.end('secret'));
    const demo = await serveDemo();
    const url = new URL(`builder/article?${new URLSearchParams({ url: inside.origin })}`, demo.address);
    const response = await fetch(url, { headers: { host: new URL(inside.origin).host } });
    assert.equal(response.status, 422);
    assert.match((await response.json()).message, /private network/);
    await demo.close();
    inside.close();
  });

  it('fetches data only for its own frames', async () => {
    const demo = await serveDemo();
    const response = await fetch(`${demo.address}builder/data?url=${encodeURIComponent(demo.address)}`);
    assert.equal(response.status, 422);
    await demo.close();
  });

  it('shows articles and what is copied in a sandbox, where only scripts of its own run', async () => {
    const demo = await serveDemo();
    for (const path of [
      `article?url=${encodeURIComponent(demo.address)}`,
      'blank?html=%3Cscript%3Ealert(1)%3C/script%3E',
    ]) {
      const response = await fetch(`${demo.address}builder/frame/${path}`);
      const policy = response.headers.get('content-security-policy');
      assert.match(policy, /sandbox allow-scripts$/);
      assert.match(policy, new RegExp(`script-src ${new URL(demo.address).origin};`));
    }
    await demo.close();
  });

  it('removes scripts and policies of an article, and keeps its data', () => {
    const html = articleHtml(
      '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="x">' +
        '<script>alert(1)</script><script type="application/ld+json">{"a":1}</script></head><body>Text</body></html>',
      'https://news.example/a?b="c"',
      '<!-- ours -->',
    );
    assert.doesNotMatch(html, /alert|http-equiv/);
    assert.match(
      html,
      /<head><meta charset="utf-8"><base href="https:\/\/news.example\/a\?b=&quot;c&quot;"><!-- ours -->/,
    );
    assert.match(html, /\{"a":1\}/);
  });

  const BASES = [
    ['<base href="/">', 'https://news.example/'],
    [`<base target="_top"><BASE href='/files/?a=1&amp;b=2'><base href="/second/">`, '/files/?a=1&amp;b=2'],
    ['<base href=//cdn.example/x/>', 'https://cdn.example/x/'],
    ['<base data-href="/no/">', 'https://news.example/2025/article'],
    ['<base href="javascript:alert(1)">', 'https://news.example/2025/article'],
    ['<script>"<base href=/no/>"</script>', 'https://news.example/2025/article'],
  ];
  for (const [written, expected] of BASES)
    it(`resolves the links of an article as its site does: ${written}`, () => {
      const html = articleHtml(`<head>${written}</head>`, 'https://news.example/2025/article', '');
      const bases = [...html.matchAll(/<base href="([^"]*)">/gi)].map(([, href]) => href);
      assert.deepEqual(bases, [new URL(expected, 'https://news.example/').href]);
    });
});

import { expect } from '@open-wc/testing';
import { fresh, here, requestCount } from '../../../test/fetching.js';
import { eventually } from '../../../test/support.js';
import { createClient } from '../client/client.js';
import { isPressError, type PressError } from '../model/errors.js';
import type { SafeUrl } from '../model/safe-url.js';
import { fetchXml } from './xml.js';

async function failure(promise: Promise<unknown>): Promise<PressError> {
  const reason: unknown = await promise.then(
    () => 'It succeeded.',
    (error: unknown) => error,
  );
  if (isPressError(reason)) return reason;
  throw reason;
}
const title = async (url: SafeUrl) => (await fetchXml(url)).body.querySelector('title')?.textContent;

describe('fetchXml', () => {
  it('reads a feed under any type', async () => {
    for (const type of [
      'application/rss+xml',
      'text/html',
      'text/plain',
      'application/json',
      'application/octet-stream',
    ]) {
      expect(await title(here(`/fault/rss?type=${type}`)), type).to.equal('Rates rise');
    }
  });

  it('decodes as the header declares, or else the prolog', async () => {
    for (const by of ['header', 'prolog'])
      expect(await title(here(`/fault/rss-windows-1251?by=${by}`)), by).to.equal('Сом rise');
  });

  it('follows a redirect, and names the address that answered', async () => {
    expect((await fetchXml(here('/fault/redirect?to=/fault/rss'))).url).to.equal(here('/fault/rss'));
  });

  it('fails on a status, and tells how long a busy server asked to wait', async () => {
    expect(await failure(fetchXml(here('/fault/404')))).to.include({
      kind: 'http',
      status: 404,
      message: 'The server answered 404 Not Found.',
    });
    expect(await failure(fetchXml(here('/fault/busy?after=2')))).to.include({ status: 429, retryAfterMs: 2000 });
  });

  it('gives up in time on a server that is slow, that stalls, and that drips', async () => {
    for (const path of ['/fault/slow?ms=3000', '/fault/stall', '/fault/drip'])
      expect((await failure(fetchXml(fresh(path), { timeoutMs: 300 }))).kind, path).to.equal('timeout');
  });

  it('stops at the cap', async () => {
    expect(await failure(fetchXml(here('/fault/huge')))).to.include({
      kind: 'too-large',
      message: 'The response is larger than 1048576 bytes.',
    });
    expect((await failure(fetchXml(here('/fault/rss'), { maxBytes: 10 }))).kind).to.equal('too-large');
  });

  it('says that a server cannot be reached', async () =>
    expect((await failure(fetchXml(here('/fault/redirect?to=http://127.0.0.1:65001/')))).kind).to.equal('network'));

  it('says that no XML came, or a part of it, or an entity bomb', async () => {
    expect((await failure(fetchXml(here('/fault/ok')))).message).to.equal(
      'Expected XML, got text of type application/json that is not well-formed XML.',
    );
    for (const path of ['/fault/rss-truncated', '/fault/html', '/fault/rss-bomb', '/fault/empty'])
      expect((await failure(fetchXml(here(path)))).kind, path).to.equal('not-json');
  });

  it('is not to be had where there is no parser, as in Node', async () => {
    const { XMLHttpRequest } = globalThis;
    Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
    try {
      expect((await failure(fetchXml(here('/fault/rss')))).message).to.equal('XML can be read only in a browser.');
    } finally {
      globalThis.XMLHttpRequest = XMLHttpRequest;
    }
  });

  it('leaves an abort the platform’s own', async () => {
    const caller = new AbortController();
    const answer = fetchXml(fresh('/fault/slow?ms=3000'), {}, caller);
    setTimeout(() => caller.abort(), 50);
    const reason: unknown = await answer.catch((error: unknown) => error);
    expect(reason instanceof DOMException && reason.name).to.equal('AbortError');
  });
});

describe('an address that promises nothing', () => {
  const client = createClient();
  const headlines = async (src: SafeUrl) =>
    (await client.load({ kind: 'articles', src })).data.map(({ headline }) => headline);

  it('is asked for JSON first, and for XML where XML came, by its type or by how it begins', async () => {
    for (const type of ['text/xml', 'application/atom+xml', 'text/html', 'text/plain'])
      expect(await headlines(fresh(`/fault/rss?type=${type}`)), type).to.deep.equal(['Rates rise']);
  });

  it('is asked once where it ends like a feed’s', async () => {
    const src = fresh('/packages/data/sources/feed/fixtures/wordpress-rss.xml');
    performance.clearResourceTimings(); // of which a page has room for 250
    await headlines(src);
    // The browser notes a request some time after its answer.
    await eventually(() => performance.getEntriesByName(src).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(performance.getEntriesByName(src)).to.have.length(1);
  });

  it('is asked no second time where a page came', async () => {
    const src = fresh('/fault/html');
    expect((await failure(headlines(src))).message).to.equal('Expected JSON, got an HTML page.');
    expect(await requestCount(src)).to.equal(1);
  });

  it('is not asked at all at an origin that is not allowed', async () => {
    const strict = createClient({ origins: ['https://news.example'] });
    expect((await failure(strict.load({ kind: 'articles', src: here('/feed/') }))).message).to.contain(
      'configure({ origins }) does not allow',
    );
  });
});

it('a feed is read on a page that requires Trusted Types and allows no policy', async () => {
  const frame = document.createElement('iframe');
  const told = new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data), { once: true }));
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'"><script type="module">
    import { createClient } from '/packages/data/client/client.ts';
    let refusal = 'none';
    try { new DOMParser().parseFromString('<a/>', 'text/xml'); } catch (error) { refusal = error.name; }
    const headlines = await createClient().load({ kind: 'articles', src: '${here('/fault/rss')}' }).then(({ data }) => data.map(({ headline }) => headline), String);
    parent.postMessage({ refusal, headlines });
  </script>`;
  document.body.append(frame);
  expect(await told).to.deep.equal({ refusal: 'TypeError', headlines: ['Rates rise'] });
  frame.remove();
});

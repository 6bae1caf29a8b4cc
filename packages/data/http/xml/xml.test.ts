import { expect } from '@open-wc/testing';
import { uniqueUrl, testUrl, pressErrorOf, requestCount } from '../../../../test/fetching.js';
import { textsOf } from '../../../../test/xml-elements.js';
import { createClient } from '../../client/client.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { fetchXml } from './xml.js';

const fetchTitle = async (url: SafeUrl) => textsOf((await fetchXml(url)).body, 'title')[0];

describe('fetchXml', () => {
  it('parses a feed of any content type', async () => {
    for (const type of [
      'application/rss+xml',
      'text/html',
      'text/plain',
      'application/json',
      'application/octet-stream',
    ]) {
      expect(await fetchTitle(testUrl(`/fault/rss?type=${type}`)), type).to.equal('Rates rise');
    }
  });

  it('takes the encoding from the header, or otherwise from the prolog', async () => {
    for (const by of ['header', 'prolog'])
      expect(await fetchTitle(testUrl(`/fault/rss-windows-1251?by=${by}`)), by).to.equal('Сом rise');
  });

  it('follows a redirect, and returns the final URL', async () => {
    expect((await fetchXml(testUrl('/fault/redirect?to=/fault/rss'))).url).to.equal(testUrl('/fault/rss'));
  });

  it('rejects with the error status, and with the Retry-After of a busy server', async () => {
    expect(await pressErrorOf(fetchXml(testUrl('/fault/404')))).to.include({
      kind: 'http',
      status: 404,
      message: 'The server answered 404 Not Found: fault: As requested.',
    });
    expect(await pressErrorOf(fetchXml(testUrl('/fault/busy?after=2')))).to.include({
      status: 429,
      retryAfterMs: 2000,
    });
  });

  it('times out if the server responds too late, stops in the middle, or sends single bytes', async () => {
    for (const path of ['/fault/slow?ms=3000', '/fault/stall', '/fault/drip'])
      expect((await pressErrorOf(fetchXml(uniqueUrl(path), { timeoutMs: 300 }))).kind, path).to.equal('timeout');
  });

  it('rejects a body that is larger than maxBytes', async () => {
    expect(await pressErrorOf(fetchXml(testUrl('/fault/huge')))).to.include({
      kind: 'too-large',
      message: 'The response is larger than 1048576 bytes.',
    });
    expect((await pressErrorOf(fetchXml(testUrl('/fault/rss'), { maxBytes: 10 }))).kind).to.equal('too-large');
  });

  it('rejects with a network error if the server cannot be reached', async () => {
    const error = await pressErrorOf(fetchXml(testUrl('/fault/redirect?to=http://127.0.0.1:65001/')));
    expect(error.kind).to.equal('network');
  });

  it('rejects text that is not XML, and incomplete XML', async () => {
    expect((await pressErrorOf(fetchXml(testUrl('/fault/ok')))).message).to.equal(
      'Expected XML, got text of type application/json that is not well-formed XML.',
    );
    for (const path of ['/fault/rss-truncated', '/fault/html', '/fault/empty'])
      expect((await pressErrorOf(fetchXml(testUrl(path)))).kind, path).to.equal('not-json');
  });

  it('rejects XML that declares entities, and does not request it again', async () => {
    const src = uniqueUrl('/fault/rss-bomb');
    const error = await pressErrorOf(createClient().load({ kind: 'articles', src }));
    expect([error.kind, error.message]).to.deep.equal([
      'not-supported',
      'XML that declares its own entities is not read.',
    ]);
    // As JSON, because the URL does not say what it is, and then as XML.
    expect(await requestCount(src)).to.equal(2);
  });

  it('decodes UTF-16 with a byte order mark, and UTF-8 that claims to be UTF-16', async () => {
    const bytesOf = (text: string, size: 1 | 2): Uint8Array<ArrayBuffer> =>
      size === 1
        ? new TextEncoder().encode(text)
        : new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
    const xml = '<?xml version="1.0" encoding="utf-16"?><rss><title>Сом</title></rss>';
    for (const bytes of [bytesOf(`\ufeff${xml}`, 2), bytesOf(xml, 1), bytesOf(`\ufeff${xml}`, 1)]) {
      const { body } = await fetchXml(testUrl('/any'), { fetch: () => Promise.resolve(new Response(bytes)) });
      expect(textsOf(body, 'title')).to.deep.equal(['Сом']);
    }
  });

  it('sends no cookies, and uses the fetch of the options', async () => {
    let credentials: string | undefined;
    const fetch = (_url: string, init?: RequestInit) => {
      credentials = init?.credentials;
      return Promise.resolve(new Response('<rss/>'));
    };
    expect((await fetchXml(testUrl('/any'), { fetch })).body.name).to.equal('rss');
    expect(credentials).to.equal('omit');
  });

  it('rejects with the AbortError of the platform when the caller aborts', async () => {
    const caller = new AbortController();
    const request = fetchXml(uniqueUrl('/fault/slow?ms=3000'), {}, caller);
    setTimeout(() => caller.abort(), 50);
    const reason: unknown = await request.catch((error: unknown) => error);
    expect(reason instanceof DOMException && reason.name).to.equal('AbortError');
  });

  it('parses a feed on a page that requires Trusted Types and allows no policy', async () => {
    const csp = "require-trusted-types-for 'script'; trusted-types 'none'";
    const script = `
      import { createClient } from '/packages/data/client/client.ts';
      let parserError = 'none';
      try {
        new DOMParser().parseFromString('<a/>', 'text/xml');
      } catch (error) {
        parserError = error.name;
      }
      const headlines = await createClient()
        .load({ kind: 'articles', src: '${testUrl('/fault/rss')}' })
        .then(({ data }) => data.map(({ headline }) => headline), String);
      parent.postMessage({ parserError, headlines });`;
    const frame = document.createElement('iframe');
    const result = new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data), { once: true }));
    frame.srcdoc =
      `<meta http-equiv="Content-Security-Policy" content="${csp}">` + `<script type="module">${script}</script>`;
    document.body.append(frame);
    expect(await result).to.deep.equal({ parserError: 'TypeError', headlines: ['Rates rise'] });
    frame.remove();
  });
});

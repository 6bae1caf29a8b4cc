/** Tests what requests to other hosts tell about the page if its referrer policy is `unsafe-url`. In Chromium. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { listen } from './site.mjs';

const built = (path) => readFileSync(new URL(`../dist/cdn/${path}`, import.meta.url), 'utf8');

const DATA = {
  '/rates.json': { rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] },
  '/people.json': [{ name: 'Aida', image: '/photo.svg' }],
  '/articles.json': [{ headline: 'Rates rise', url: '/story', image: { url: '/card.svg', width: 8, height: 6 } }],
  '/image.json': { contentUrl: '/hero.svg', width: 8, height: 6, caption: 'Traders' },
};
const ITEM = '<item><title>Rates</title><link>/rates</link></item>';
const FEED = `<rss version="2.0"><channel><title>News</title>${ITEM}</channel></rss>`;

let site, data, browser;
const referrers = new Map();
before(async () => {
  data = await listen(({ url, headers }, response) => {
    referrers.set(url, headers.referer ?? '');
    const send = (type, text) =>
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(text);
    if (url === '/feed.xml') return send('application/rss+xml', FEED);
    if (DATA[url]) return send('application/json', JSON.stringify(DATA[url]));
    return send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>');
  });
  site = await listen(({ url }, response) => {
    const { pathname } = new URL(url, 'http://site.invalid');
    if (pathname.startsWith('/cdn/'))
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(built(pathname.slice('/cdn/'.length)));
    return response.writeHead(200, { 'content-type': 'text/html', 'referrer-policy': 'unsafe-url' })
      .end(`<!doctype html><html lang="en"><title>News</title><link rel="icon" href="data:,">
        <press-rate-ticker src="${data.origin}/rates.json"></press-rate-ticker>
        <press-author-bio src="${data.origin}/people.json"></press-author-bio>
        <press-suggested-articles src="${data.origin}/articles.json"></press-suggested-articles>
        <press-suggested-articles src="${data.origin}/feed.xml"></press-suggested-articles>
        <press-article-hero src="${data.origin}/image.json"></press-article-hero>
        <img src="${data.origin}/own.svg" alt="">
        <script async src="/cdn/press-elements.js" data-press-base="/cdn/"></script>`);
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  site?.close();
  data?.close();
});

describe('a page that tells every host its full address', () => {
  it('tells the hosts of data and of the widgets’ images only its origin', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 3000 });
    const path = '/private/article?reader=7';
    await page.goto(site.origin + path, { waitUntil: 'networkidle0' });
    const requested = ['/photo.svg', '/card.svg', '/hero.svg', '/feed.xml', ...Object.keys(DATA)];
    assert.deepEqual(
      requested.map((url) => [url, referrers.get(url)]),
      requested.map((url) => [url, `${site.origin}/`]),
    );
    assert.equal(referrers.get('/own.svg'), site.origin + path);
    await page.close();
  });
});

/** The credit in an image file, read where most is forbidden (a page that allows no Trusted Types policy), and where there is no DOM. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { image } from './images.mjs';
import { serve } from './servers/loopback.mjs';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const PAGE = '<!doctype html><title>A page</title><link rel="icon" href="data:,"><script src="/watch.js"></script><script type="module" src="/read.js"></script>';
const WATCH = "window.violations = []; addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => window.violations.push(violatedDirective + ' ' + sourceFile));";
const NAMES = ['xmp.jpg', 'xmp.png', 'xmp.webp', 'xmp.avif', 'contradicting.jpg', 'iptc-utf8.jpg', 'hostile.jpg', 'bomb.jpg'];

const bundle = async (contents, platform) => {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' }, bundle: true, write: false, format: 'esm', platform, logLevel: 'error' });
  return outputFiles[0].text;
};

let site, browser;
before(async () => {
  const read = await bundle(`import { readImageCredit } from './packages/image-credit/image-credit.ts';
    Promise.all(${JSON.stringify(NAMES)}.map((name) => readImageCredit('/images/' + name))).then((credits) => { window.credits = credits; }, (error) => { window.credits = String(error); });`, 'browser');
  const files = { '/': ['text/html', PAGE], '/watch.js': ['text/javascript', WATCH], '/read.js': ['text/javascript', read] };
  site = await serve(async (url, headers) => {
    const [type, body] = files[url.pathname] ?? [];
    return type ? { status: 200, headers: { 'content-type': type, 'content-security-policy': POLICY }, body } : image(url, headers);
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('the credit in an image file', () => {
  it('is read without a violation on a page that allows no Trusted Types policy', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${site.port}/`, { waitUntil: 'load' });
    await page.waitForFunction(() => window.credits);
    const { credits, violations } = await page.evaluate(() => ({ credits: window.credits, violations: window.violations }));
    assert.deepEqual(credits.map?.(({ creditText }) => creditText?.slice(0, 20)) ?? credits, [...Array(5).fill('TCA / Reuters'), 'Кабар', 'x'.repeat(20), undefined]);
    assert.deepEqual(violations, []);
  });

  it('is read in Node', async () => {
    const code = await bundle(`export { readImageCredit } from './packages/image-credit/image-credit.ts';`, 'node');
    const { readImageCredit } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    const { creditText, creator } = await readImageCredit(`http://127.0.0.1:${site.port}/images/xmp.webp`);
    assert.deepEqual([creditText, creator.map(({ name }) => name)], ['TCA / Reuters', ['Айгүл Төлөгөнова', 'Jane Doe']]);
  });
});

/**
 * A publisher's site with the built library, in a browser that resolves `news.test` and other names to this machine.
 * The name
 * `localhost` can't be used: Ghost would allow it to read its feeds, and browsers would treat it as secure.
 */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';
import { serve } from './loopback.mjs';

const library = new URL('../../dist/cdn/press-elements.all.js', import.meta.url);
const html = (body, head) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>${head}
  <script type="module" src="/press-elements.js"></script><body>${body}`;

/**
 * @param {{ hosts?: Record<string, string>, secure?: boolean }} [options] `hosts`: the addresses of other host names;
 *   `secure`: the site uses https.
 */
export async function newsSite({ hosts = {}, secure = false } = {}) {
  const files = new Map([
    [
      '/press-elements.js',
      { status: 200, headers: { 'content-type': 'text/javascript' }, body: await readFile(library) },
    ],
  ]);
  const site = await serve(async ({ pathname }) => files.get(pathname), { secure });
  const addresses = Object.entries({ 'news.test': '127.0.0.1', ...hosts });
  const rules = addresses.map(([name, address]) => `MAP ${name} ${address}`);
  const { args, ...options } = chrome();
  const browser = await puppeteer.launch({
    ...options,
    args: [...args, '--ignore-certificate-errors', `--host-resolver-rules=${rules.join(',')}`],
  });

  /**
   * Opens a page in a window of its own, with an empty cache. The functions in `before` run in it before all scripts.
   */
  async function open(body, { head = '', headers = {}, before } = {}) {
    const path = `/${files.size}`;
    files.set(path, { status: 200, headers: { 'content-type': 'text/html', ...headers }, body: html(body, head) });
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    if (before) await page.evaluateOnNewDocument(...before);
    await page.goto(`${secure ? 'https' : 'http'}://news.test:${site.port}${path}`, { waitUntil: 'load' });
    return Object.assign(page, { leave: () => context.close() });
  }
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { open, close };
}

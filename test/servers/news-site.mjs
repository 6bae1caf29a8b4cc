/**
 * A publisher's site with the built library, in a browser that takes `news.test` and other names for this machine. On
 * loopback's own names pages have rights that no publisher's has: Ghost lets them read its feeds, browsers call them secure.
 */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';
import { serve } from './loopback.mjs';

const library = new URL('../../dist/cdn/press-elements.js', import.meta.url);
const html = (body, head) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>${head}<script type="module" src="/press-elements.js"></script><body>${body}`;

/**
 * @param {{ hosts?: Record<string, string>, secure?: boolean }} [options] `hosts`: where other names lead, by name;
 *   `secure`: the site itself is https.
 */
export async function newsSite({ hosts = {}, secure = false } = {}) {
  const files = new Map([
    [
      '/press-elements.js',
      { status: 200, headers: { 'content-type': 'text/javascript' }, body: await readFile(library) },
    ],
  ]);
  const answer = async ({ pathname }) => files.get(pathname);
  const site = await serve(answer, { secure });
  const rules = Object.entries({ 'news.test': '127.0.0.1', ...hosts }).map(
    ([name, address]) => `MAP ${name} ${address}`,
  );
  const { args, ...options } = chrome();
  const browser = await puppeteer.launch({
    ...options,
    args: [...args, '--ignore-certificate-errors', `--host-resolver-rules=${rules.join(',')}`],
  });

  /** A page in a window of its own, with nothing in its cache. `before` runs in it ahead of all scripts. */
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

/** Helpers for tests with real servers: a free port, a browser that resolves `news.test`, and the texts of a page. */
import { createServer } from 'node:net';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** `news.test` resolves to this machine. No server treats this name as its own or as loopback. */
export function launch() {
  const { args, ...options } = chrome();
  return puppeteer.launch({ ...options, args: [...args, '--host-resolver-rules=MAP news.test 127.0.0.1'] });
}

export async function open(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors };
}

export const textOf = (page, tag) =>
  page.$eval(tag, (element) => element.shadowRoot.textContent.replace(/\s+/g, ' ').trim());

export const waitUntilReady = (page, tags) =>
  page.waitForFunction(
    (names) =>
      names.every((name) => {
        const element = document.querySelector(name);
        element?.scrollIntoView();
        return element?.matches(':state(ready)');
      }),
    { timeout: 20_000 },
    tags,
  );

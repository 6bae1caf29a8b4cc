/** Takes the README's screenshot of the demo article, with the build in `dist/`. */
import puppeteer from 'puppeteer-core';
import { serveDemo } from '../demo/site/server.mjs';
import { chrome } from './browser.mjs';

const site = await serveDemo();
const browser = await puppeteer.launch(chrome());
const page = await browser.newPage();
await page.setViewport({ width: 1200, height: 1000 });
await page.goto(site.address, { waitUntil: 'load' });
// Scroll down and up, so that lazy images are loaded.
for (const y of [600, 1200, 1800, 2400, 0]) {
  await page.evaluate((top) => scrollTo(0, top), y);
  await page.waitForNetworkIdle({ idleTime: 200 });
}
await page.screenshot({ path: 'docs/demo.webp', type: 'webp', quality: 50, fullPage: true });
await browser.close();
await site.close();

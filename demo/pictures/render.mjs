// node demo/pictures/render.mjs [name ...]   Renders src/*.svg to JPEG files. CHROME_PATH is the path of the browser.
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const here = import.meta.dirname;
const quality = { 'empty-chairs': 84, portrait: 86, 'steppe-power-lines': 76 };
const requestedNames = process.argv.slice(2);
const names =
  requestedNames.length > 0
    ? requestedNames
    : (await readdir(join(here, 'src'))).map((file) => file.replace(/\.svg$/, ''));

const profile = await mkdtemp(join(tmpdir(), 'pictures-'));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  userDataDir: profile,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--force-color-profile=srgb',
  ],
});
try {
  const page = await browser.newPage();
  for (const name of names) {
    const svg = await readFile(join(here, 'src', `${name}.svg`), 'utf8');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg);
    await page.setViewport({ width: Number(width), height: Number(height) });
    await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${svg}`);
    const path = join(here, `${name}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: quality[name] ?? 79 });
    console.log(name, (await stat(path)).size);
  }
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

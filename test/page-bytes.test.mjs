/**
 * Counts what five pages download in Chromium, with the built tag and with an app built by Vite, and compares it with
 * the budgets in bench/budgets.json.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../bench/browser.mjs';
import { exceeded } from '../bench/page-bytes/budgets.mjs';
import { measurePage } from '../bench/page-bytes/measure.mjs';
import { PAGES } from '../bench/page-bytes/pages.mjs';
import { servePages, tag } from '../bench/page-bytes/site.mjs';
import { stepsOf } from '../bench/page-bytes/steps.mjs';
import { buildApp } from '../bench/page-bytes/vite-app.mjs';

let site, browser;
before(async () => {
  site = await servePages();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

describe('a page downloads no more script than its budget', () => {
  async function check(name, way, head, test) {
    const path = `/${name}-${way}.html`;
    site.add(path, PAGES[name].html(head));
    const { files, ...measured } = await measurePage(browser, site.address + path, PAGES[name]);
    for (const { step, bytes, name: file } of files) test.diagnostic(`step ${step}: ${bytes} bytes, ${file}`);
    assert.deepEqual(exceeded(name, measured), []);
  }

  for (const [name, { title, widgets }] of Object.entries(PAGES)) {
    it(`${title}: with the tag`, (test) => check(name, 'tag', tag(), test));

    it(`${title}: built by Vite`, async (test) => {
      const { head, files } = await buildApp(name, widgets);
      for (const [path, body] of files) site.add(path, body);
      await check(name, 'Vite', head, test);
    });
  }
});

describe('the step of a script', () => {
  const parser = { type: 'parser', url: 'https://news.example/' };
  const script = (...urls) => ({ type: 'script', stack: { callFrames: urls.map((url) => ({ url })) } });

  it('is the first if the page names it, and one after the script that asks for it', () => {
    const steps = stepsOf([
      { url: 'tag.js', initiator: parser },
      { url: 'hero.js', initiator: script('tag.js') },
      { url: 'base.js', initiator: { type: 'script', url: 'hero.js' } },
    ]);
    assert.deepEqual(
      [...steps],
      [
        ['tag.js', 1],
        ['hero.js', 2],
        ['base.js', 3],
      ],
    );
  });

  it('counts each script on the stack, also those before a promise', () => {
    const { stack } = script('tag.js');
    const steps = stepsOf([
      { url: 'tag.js', initiator: parser },
      { url: 'hero.js', initiator: script('tag.js') },
      { url: 'lightbox.js', initiator: { type: 'script', stack: { ...stack, parent: script('hero.js').stack } } },
    ]);
    assert.equal(steps.get('lightbox.js'), 3);
  });

  it('is one after all scripts that had arrived, if the browser doesn’t say which one asked for it', () => {
    const unknown = { type: 'script', url: 'about:client' };
    const steps = stepsOf([
      { url: 'tag.js', initiator: parser, startedAt: 1, finishedAt: 2 },
      { url: 'page.js', initiator: unknown, startedAt: 3, finishedAt: 5 },
      { url: 'schema.js', initiator: unknown, startedAt: 4, finishedAt: 5 },
      { url: 'late.js', initiator: unknown, startedAt: 6, finishedAt: 7 },
    ]);
    assert.deepEqual([...steps.values()], [1, 2, 2, 3]);
  });
});

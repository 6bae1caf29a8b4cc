/** The built Storybook, on a host that only delivers files, in a folder of it: that is where designers see it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';
import { openStory, readStories, serveStorybook } from './static-host.mjs';

const stories = await readStories();

/**
 * In a blank page, there is no server that never answers, fails later, or streams, no network, no click and no paper.
 * An empty ticker keeps its reserved space there, because what reads the data is downloaded first.
 */
const ONLY_IN_STORYBOOK = /--(?:loading|stale|live|real-rates|announced|print|anatomy)$|ticker--empty$|articles--many$/;

/**
 * The README's tags, with the files of this build. The page reserves enough space for authors: in less, a card that
 * arrives in view is folded. In Storybook, it is there at once.
 */
const TAGS =
  '<!doctype html><meta charset="utf-8"><style>press-author-bio { --press-author-bio-reserve: 50em }</style>' +
  '<script src="/dist/cdn/press-elements.js" data-press-base="/dist/cdn/"></script>' +
  '<script type="module" src="/dist/cdn/image-credit.js"></script>';

let host;
let browser;

before(async () => {
  host = await serveStorybook();
  browser = await puppeteer.launch(chrome());
});

after(async () => {
  await browser?.close();
  host?.close();
});

/** What a person reads in the widgets, and how many of their pictures are there. Runs in the page. */
function shownInPage() {
  const selector = ':is(press-rate-ticker, press-author-bio, press-article-hero, press-suggested-articles)';
  const widgets = [...document.querySelectorAll(selector)];
  const roots = widgets.flatMap((widget) => [widget, ...(widget.shadowRoot?.children ?? [])]);
  const texts = roots
    .filter((root) => root.checkVisibility({ visibilityProperty: true }))
    // Whether space was reserved, and has this sentence, depends on when the data arrived.
    .filter((root) => !root.matches(':has(.waiting[part=message])'))
    .map(({ innerText = '' }) => innerText);
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')]);
  const loaded = pictures.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  return `${loaded.length} pictures: ${texts.join('\n').replaceAll(/\s+/g, ' ').trim()}`;
}

async function openPage() {
  // Its own window: a tab in the background gets no frames.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 800, height: 2000 });
  const failures = [];
  page.on(
    'response',
    (response) => response.status() >= 400 && failures.push(`${response.status()} ${response.url()}`),
  );
  page.on('requestfailed', (request) => failures.push(`${request.failure()?.errorText} ${request.url()}`));
  page.on('pageerror', (error) => failures.push(String(error)));
  return { page, failures };
}

/** Widgets that failed for lack of a file show it. Aborted requests are those of a page that is left. */
const realFailures = (failures) => failures.filter((failure) => !failure.startsWith('net::ERR_ABORTED'));

async function expectSameInBlankPage(page, code, shown) {
  await page.goto(`${host.origin}/blank`);
  await page.setContent(TAGS + code);
  const isSame = `(${String(shownInPage)})() === ${JSON.stringify(shown)}`;
  await page.waitForFunction(isSame, { polling: 100, timeout: 6000 }).catch(() => undefined);
  assert.equal(await page.evaluate(shownInPage), shown);
}

describe('each story on a static host', { concurrency: 2 }, () => {
  for (const { id, title, name } of stories)
    it(`${title} / ${name} finds its files, and its code shows the same in a blank page`, async () => {
      const { page, failures } = await openPage();
      try {
        await openStory(page, host.storybook, id);
        await page.waitForNetworkIdle({ idleTime: 300 });
        assert.deepEqual(realFailures(failures), []);
        const shown = await page.evaluate(shownInPage);
        const code = await page.evaluate(
          () => globalThis.__STORYBOOK_ADDONS_CHANNEL__.last('storybook/docs/snippet-rendered')?.[0].source,
        );
        assert.match(code, /<(?:press-|table)/);
        if (!ONLY_IN_STORYBOOK.test(id)) await expectSameInBlankPage(page, code, shown);
      } finally {
        await page.browserContext().close();
      }
    });
});

/** As with a click in the sidebar: the page stays, and with it what its client knows. Runs in the page. */
const selectStory = (id) =>
  new Promise((resolve) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    channel.on('playFunctionThrewException', ({ message }) => resolve(message));
    channel.on('storyFinished', ({ storyId, status }) => storyId === id && resolve(status));
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });

describe('a failure in view', () => {
  for (const { id, title } of stories.filter((story) => story.id.endsWith('--error-in-view')))
    it(`of ${title} is shown after the story of another failure, too`, async () => {
      const { page } = await openPage();
      try {
        await openStory(page, host.storybook, id.replace('-in-view', ''));
        assert.equal(await page.evaluate(selectStory, id), 'success');
      } finally {
        await page.browserContext().close();
      }
    });
});

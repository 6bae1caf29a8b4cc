/** Tests the rate ticker with touch, mouse and wheel, on screens of all sizes, and its cost while it moves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { workPerSecond } from '../bench/browser.mjs';
import { chrome } from '../scripts/browser.mjs';
import { bundle, listen } from './site.mjs';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => `Q${a}${b}`));
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const html = ({ pairs = 9, dir = 'ltr', links = false, head = '', attributes = '', source = '' }) => {
  const codes = CODES.slice(0, pairs);
  const rates = codes.map((base) => ({
    base,
    quote: 'USD',
    rate: 1.5,
    changePercent: 0.4,
    ...(links && { url: `/elsewhere?${base}` }),
  }));
  const sourceData = source && { asOf: new Date().toISOString(), source: { name: source, url: '/elsewhere' } };
  const pairsAttribute = codes.map((code) => `${code}/USD`).join(' ');
  return `<!doctype html><html lang="en" dir="${dir}"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>A page</title>${head}
    <press-rate-ticker src="" ${attributes} pairs="${pairsAttribute}"></press-rate-ticker>
    <p style="height: 300vh">The article.</p>
    <script type="module">
      import '/library.js';
      document.querySelector('press-rate-ticker').data = ${JSON.stringify({ rates, ...sourceData })};
    </script>`;
};

let server, site, browser;
const pages = new Map();
before(async () => {
  const library = await bundle("import './packages/rate-ticker/define.ts';");
  server = await listen(({ url }, response) => {
    const isScript = url === '/library.js';
    response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` });
    response.end(isScript ? library : (pages.get(url) ?? '<!doctype html><title>Elsewhere</title>'));
  });
  site = server.origin;
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  server?.close();
});

const PHONE = { width: 360, height: 640, isMobile: true, hasTouch: true };

/** Opens a page with one moving ticker, and adds functions that read it. */
async function open(options = {}, viewport = { width: 1000, height: 600 }) {
  const path = `/${pages.size}`;
  pages.set(path, html(options));
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.goto(site + path);
  await page.evaluate(() => {
    const root = () => document.querySelector('press-rate-ticker').shadowRoot;
    Object.assign(globalThis, {
      root,
      animations: () => root().getAnimations(),
      view: () => root().querySelector('[part="rates"]').getBoundingClientRect(),
      boxes: () => [...root().querySelectorAll('[part="rate"]')].map((rate) => rate.getBoundingClientRect()),
    });
  });
  await page.waitForFunction(() => globalThis.animations().length > 0 || document.querySelector('[layout="list"]'));
  return page;
}

const left = (page, at = 0) => page.evaluate((index) => globalThis.boxes()[index].left, at);
const scrollTop = (page) => page.evaluate(() => scrollY);
const pause = (page) => page.evaluate(() => document.querySelector('press-rate-ticker').pause());

async function swipe(page, [fromX, fromY], [toX, toY]) {
  const touch = await page.touchscreen.touchStart(fromX, fromY);
  for (let step = 1; step <= 8; step++) {
    await touch.move(fromX + ((toX - fromX) * step) / 8, fromY + ((toY - fromY) * step) / 8);
    await wait(16);
  }
  await wait(120);
  await touch.end();
}

describe('a touch', () => {
  it('that moves sideways moves the line, which pauses and then continues from there', async () => {
    const page = await open({ pairs: 20 }, PHONE);
    const before = await left(page, 10);
    await swipe(page, [300, 20], [100, 20]);
    const moved = await left(page, 10);
    assert.ok(moved - before < -150 && moved - before > -260, `moved by ${moved - before} px`);
    assert.ok(Math.abs((await left(page, 10)) - moved) < 1, 'paused');
    await page.waitForFunction((px) => globalThis.boxes()[10].left < px - 3, {}, moved);
    assert.equal(await scrollTop(page), 0);
    await page.close();
  });

  it('that moves up scrolls the page but not the line', async () => {
    const page = await open({ pairs: 20 }, PHONE);
    await pause(page);
    const before = await left(page);
    await swipe(page, [150, 40], [155, -200]);
    await page.waitForFunction(() => scrollY > 50);
    assert.ok(Math.abs((await left(page)) - before) < 1);
    await page.close();
  });

  it('has targets of 44 px, even on a page whose rem is 10 px', async () => {
    const page = await open({ head: '<style>html { font-size: 62.5% }</style>' }, PHONE);
    const { width, height } = await page.evaluate(() =>
      globalThis.root().querySelector('button').getBoundingClientRect().toJSON(),
    );
    assert.ok(Math.min(width, height) >= 44, `${width} × ${height}`);
    await page.close();
  });
});

describe('a touch on the link to the source', () => {
  for (const layout of ['ticker', 'list']) {
    for (const width of [320, 412, 1024]) {
      it(`doesn’t hit the announce button, in a ${layout} of ${width} px`, async () => {
        const page = await open(
          { attributes: `announce layout="${layout}"`, source: 'National Bank of the Kyrgyz Republic' },
          { ...PHONE, width },
        );
        const hit = await page.evaluate(() => {
          const partOf = (name) => globalThis.root().querySelector(`[part="${name}"]`);
          const grid = [0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.95].map((y) => ({ x, y })));
          /** Are all points of its text on top, so that a touch hits this part? */
          const isHitEverywhere = (part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            return [...range.getClientRects()].every(({ left, top, width, height }) =>
              grid.every(({ x, y }) =>
                part.contains(globalThis.root().elementFromPoint(left + x * width, top + y * height)),
              ),
            );
          };
          const link = partOf('source-link');
          const button = partOf('announce-button');
          const { width, height } = button.getBoundingClientRect();
          return {
            link: isHitEverywhere(link),
            button: isHitEverywhere(button),
            isLargeEnough: Math.min(width, height) >= 44,
          };
        });
        assert.deepEqual(hit, { link: true, button: true, isLargeEnough: true });
        await page.close();
      });
    }
  }
});

describe('a mouse', () => {
  it('with a wheel scrolls the page vertically, and the line horizontally', async () => {
    const page = await open({ pairs: 20 });
    await page.mouse.move(500, 20);
    await wait(100);
    const before = await left(page, 10);
    await page.mouse.wheel({ deltaY: 120 });
    await page.waitForFunction(() => scrollY > 20);
    assert.ok(Math.abs((await left(page, 10)) - before) < 0.5);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.wheel({ deltaX: 150 });
    await page.waitForFunction((px) => Math.abs(globalThis.boxes()[10].left - px) < 1, {}, before - 150);
    assert.equal(await scrollTop(page), 0);
    await page.close();
  });

  it('drags the line, and not the link under the pointer', async () => {
    const page = await open({ links: true });
    await page.evaluate(() => {
      globalThis.events = [];
      for (const name of ['dragstart', 'press-select', 'selectionchange'])
        document.addEventListener(name, () => globalThis.events.push(name));
    });
    const before = await left(page, 1);
    await page.mouse.move(before + 40, 20);
    await page.mouse.down();
    for (let x = 0; x <= 120; x += 20) await page.mouse.move(before + 40 + x, 20);
    await wait(120);
    await page.mouse.up();
    assert.ok((await left(page, 1)) - before > 60);
    assert.deepEqual(await page.evaluate(() => [globalThis.events, location.pathname.length < 5]), [[], true]);
    await page.mouse.click((await left(page, 1)) + 40, 20);
    await page.waitForFunction(() => location.pathname === '/elsewhere');
    await page.close();
  });

  it('selects a rate with a double click', async () => {
    const page = await open();
    await pause(page);
    const { x, y } = await page.evaluate(() =>
      globalThis.root().querySelector('data').getBoundingClientRect().toJSON(),
    );
    await page.mouse.click(x + 4, y + 8, { count: 2 });
    assert.equal(await page.evaluate(() => getSelection().toString().trim()), '1.5');
    await page.close();
  });
});

const SCREENS = {
  'two pairs on a narrow screen': [{ pairs: 2 }, { width: 280, height: 800 }],
  'nine pairs on a page': [{ pairs: 9 }, { width: 1000, height: 600 }],
  'fifty pairs at 200 % zoom': [{ pairs: 50 }, { width: 640, height: 400, deviceScaleFactor: 2 }],
  'fifty pairs from right to left': [
    { pairs: 50, dir: 'rtl' },
    { width: 1000, height: 600 },
  ],
  '500 pairs on a phone': [{ pairs: 500 }, { width: 320, height: 600 }],
};

describe('the line moves without a visible seam', () => {
  for (const [name, [options, viewport]] of Object.entries(SCREENS)) {
    it(`with ${name}: in order, without overlaps, and without gaps if the rates fill the line`, async () => {
      const page = await open(options, viewport);
      await pause(page);
      const measured = await page.evaluate(() => {
        const animations = globalThis.animations();
        const { duration } = animations[0].effect.getTiming();
        const startTimes = animations.map(({ currentTime }) => currentTime);
        const content = globalThis.boxes().reduce((sum, { width }) => sum + width, 0);
        const widest = Math.max(...animations.map(({ effect }) => effect.target.getBoundingClientRect().width));
        const view = globalThis.view();
        const samples = Array.from({ length: 60 }, (_, sample) => {
          for (const [index, animation] of animations.entries())
            animation.currentTime = (startTimes[index] + (sample * duration) / 60) % duration;
          const boxes = globalThis
            .boxes()
            .filter((box) => box.right > view.left && box.left < view.right)
            .sort((a, b) => a.left - b.left);
          const gaps = boxes.slice(1).map((box, index) => box.left - boxes[index].right);
          return { overlap: Math.min(0, ...gaps), gap: Math.max(0, ...gaps), shown: boxes.length };
        });
        const spare = view.width + widest - content;
        // A line that the rates don't fill has room for two times 64 px more, so that they may get wider.
        return { samples, spare: spare > 0 ? spare + 128 : 0 };
      });
      for (const { overlap, gap } of measured.samples) {
        assert.ok(overlap > -0.1, `overlap of ${overlap} px`);
        assert.ok(gap <= measured.spare + 0.1, `gap of ${gap} px, ${measured.spare} to spare`);
      }
      if (measured.spare === 0) assert.ok(measured.samples.every(({ shown }) => shown > 0));
      await page.close();
    });
  }
});

describe('the speed', () => {
  for (const [pairs, speed] of [
    [10, 40],
    [50, 40],
    [500, 40],
    [50, 200],
  ]) {
    it(`of ${speed} px per second is exact to 2 % over three seconds, with ${pairs} pairs`, async () => {
      const page = await open({ pairs });
      await page.evaluate((px) => (document.querySelector('press-rate-ticker').speed = px), speed);
      await wait(200);
      const readPosition = () =>
        page.evaluate(
          () =>
            new Promise((done) =>
              requestAnimationFrame(() =>
                done({ left: globalThis.boxes()[1].left, ms: document.timeline.currentTime }),
              ),
            ),
        );
      const from = await readPosition();
      await wait(3000);
      const to = await readPosition();
      const measured = ((from.left - to.left) / (to.ms - from.ms)) * 1000;
      assert.ok(Math.abs(measured / speed - 1) < 0.02, `${measured} px/s`);
      await page.close();
    });
  }
});

describe('a moving line', () => {
  for (const pairs of [9, 500]) {
    it(`needs no layout, style or script, with ${pairs} pairs`, async () => {
      const page = await open({ pairs });
      await wait(1500);
      const before = await left(page, 1);
      const { layout, style, script } = await workPerSecond(page, 2000);
      assert.ok((await left(page, 1)) < before - 20, 'the line moves');
      assert.ok(layout + style + script < 2, JSON.stringify({ layout, style, script }));
      await page.close();
    });
  }

  it('would be measured if a script moved it', async () => {
    const page = await open();
    await page.evaluate(() => {
      const article = document.querySelector('p');
      const move = (ms) => {
        article.style.marginInlineStart = `${ms % 100}px`;
        requestAnimationFrame(move);
      };
      requestAnimationFrame(move);
    });
    const { layout, script } = await workPerSecond(page, 1500);
    assert.ok(layout > 5 && script > 5, JSON.stringify({ layout, script }));
    await page.close();
  });
});

describe('a paused line', { skip: chrome().headless === 'shell' && 'Needs a complete Chromium.' }, () => {
  it('stays paused when the user goes to another page and back', async (context) => {
    const page = await open();
    await page.evaluate(() => {
      globalThis.root().querySelector('button').click();
      globalThis.addEventListener('pageshow', ({ persisted }) => (globalThis.restored = persisted));
    });
    const label = () => page.evaluate(() => globalThis.root().querySelector('button').ariaLabel);
    await page.goto(`${site}/elsewhere`);
    await page.goBack();
    if (!(await page.evaluate(() => globalThis.restored)))
      return context.skip('This browser has no back/forward cache.');
    assert.equal(await label(), 'Play: Exchange rates');
    const before = await left(page, 1);
    await wait(300);
    assert.equal(await left(page, 1), before);
  });
});

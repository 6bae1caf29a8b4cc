/** Opens a test page and reads what the widgets show on it. */

const MAX_WAIT_MS = 4000;
const IDLE_MS = 100;

/**
 * Scrolls from widget to widget, so that each one starts, and returns whether all of them have settled. Runs in the
 * page.
 */
async function scrollAndCheck() {
  const widgets = [...document.querySelectorAll('press-article-hero, press-author-bio, press-suggested-articles')];
  for (const widget of widgets) {
    widget.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  return widgets.every((widget) => widget.matches(':defined:not(:state(loading))') && widget.shadowRoot);
}

/**
 * What a person sees. The debug panel tells whether the hero found the credit in a caption that it leaves as it is.
 * Runs in the page.
 */
async function readWidgets() {
  const line = (text = '') => text.replace(/\s+/g, ' ').trim();
  const isSeen = (element) => element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
  const all = (root, selector) => [...root.querySelectorAll(selector)].filter(isSeen);
  const widgets = (tag) => [...document.querySelectorAll(tag)].map(({ shadowRoot }) => shadowRoot);
  const textIn = (root, selector) =>
    line(
      all(root, selector)
        .map(({ textContent }) => textContent)
        .join(' '),
    );

  /** The visible text of the page's own content in the hero. */
  function ownTextOf(hero) {
    const walker = document.createTreeWalker(hero, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (isSeen(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
    return line(texts.join(' '));
  }

  /** Without the label and the license. */
  function creditOf(root) {
    const credit = all(root, '[part="credit"]')[0]?.cloneNode(true);
    for (const other of credit?.querySelectorAll('[part="credit-label"], [part~="license"], [part="digital-source"]') ??
      [])
      other.remove();
    return line(credit?.textContent);
  }

  async function foundCreditOf(hero) {
    hero.debug = true;
    for (let turn = 0; turn < 100 && !hero.shadowRoot.querySelector('[part="debug"]'); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const panel = hero.shadowRoot.querySelector('[part="debug"]')?.textContent ?? '';
    const [, names = ''] = /Credit from the [\w ]+(?:\([\w -]+\))?: (.*)\.$/m.exec(panel) ?? [];
    hero.debug = false;
    return names.split(', ').map((name) => name.replace(/^(?:agency|person|license) /, ''));
  }

  const hero = document.querySelector('press-article-hero');
  return {
    authors: widgets('press-author-bio').flatMap((root) =>
      all(root, '[part~="name"]').map((name) => line(name.innerText)),
    ),
    suggestions: widgets('press-suggested-articles').flatMap((root) =>
      all(root, '[part="headline"]').map((headline) => line(headline.innerText)),
    ),
    bylines: widgets('press-suggested-articles').flatMap((root) =>
      all(root, '[part="card"]').map((card) => line(card.querySelector('[part="author"]')?.innerText)),
    ),
    hero: hero && {
      caption: textIn(hero.shadowRoot, '[part="caption"]'),
      credit: creditOf(hero.shadowRoot),
      ownText: ownTextOf(hero),
      foundCredit: await foundCreditOf(hero),
    },
  };
}

async function settle(page) {
  const end = Date.now() + MAX_WAIT_MS;
  let hasSettled = false;
  while (!hasSettled && Date.now() < end) {
    hasSettled = await page.evaluate(scrollAndCheck);
    if (hasSettled) {
      await page.waitForNetworkIdle({ idleTime: IDLE_MS, timeout: MAX_WAIT_MS });
      hasSettled = await page.evaluate(scrollAndCheck);
    } else await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return hasSettled;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./pages.mjs').TestPage} testPage
 * @param {string} [screenshot] A file for a picture of the page.
 */
export async function readShown(browser, { name, expected }, screenshot) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(expected.url, { waitUntil: 'load' });
  if (!(await settle(page))) errors.push('The widgets did not settle.');
  const shown = await page.evaluate(readWidgets);
  if (screenshot) await page.screenshot({ path: screenshot, fullPage: true });
  await context.close();
  if (errors.length > 0) throw new Error(`${name}: ${errors.join(' ')}`);
  return shown;
}

/** A site whose posts have blocks, and readers of its pages: with and without JavaScript, or with a late script. */

export const block = (name, attributes = {}) => `<!-- wp:press-elements/${name} ${JSON.stringify(attributes)} /-->\n`;
export const paragraph = (text) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->\n`;

/** PHP code of a text. */
export const phpText = (text) => `base64_decode('${Buffer.from(text).toString('base64')}')`;

/**
 * Replaces the content of a post, as an administrator. Returns its address.
 *
 * @param {object} fields Further fields of WordPress.
 */
export function write(wordpress, postId, content, fields = {}) {
  return wordpress.php(`
    kses_remove_filters();
    $fields = json_decode(${phpText(JSON.stringify({ ...fields, ID: postId, post_content: content }))}, true);
    wp_update_post(wp_slash($fields));
    echo get_permalink(${postId});
  `);
}

/** The HTML of a block on the page of a post. */
export const render = (wordpress, postId, name, attributes = {}) =>
  wordpress.php(`
    $GLOBALS['wp_query'] = new WP_Query(['p' => ${postId}, 'post_type' => 'any']);
    the_post();
    echo do_blocks(${phpText(block(name, attributes))});
  `);

export async function open(browser, url, { script = true, viewport = { width: 1000, height: 900 } } = {}) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport(viewport);
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Shows HTML on an empty page without JavaScript. */
export async function show(browser, html) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setContent(`<!doctype html><html lang="en"><title>News</title>${html}`);
  return page;
}

const OURS = ['press-article-hero', 'press-author-bio', 'press-suggested-articles'];

/** Waits until each widget of the page shows its content. Those far below start when the reader comes near. */
export const widgetsAreReady = (page) =>
  page.waitForFunction(
    (names) =>
      [...document.querySelectorAll(names.join())].every((element) => {
        if (!element.matches(':state(ready)')) element.scrollIntoView();
        return element.matches(':state(ready)');
      }),
    { timeout: 20_000 },
    OURS,
  );

/** Where things stand while the script is on its way and after it has come, and what the page requested. */
export async function withLateScript(browser, url, viewport = { width: 1000, height: 3000 }) {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  const requests = [];
  let deliver;
  const isDelivered = new Promise((resolve) => (deliver = resolve));
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    requests.push(request.url());
    if (/\/assets\/press-elements\.js/.test(request.url())) await isDelivered;
    await request.continue();
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    const add = (list) => list.getEntries().forEach(({ value }) => (globalThis.shift += value));
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  // Not `document.fonts.ready`: it may wait for the script, too.
  await page.waitForFunction(() => [...document.fonts].every(({ status }) => status !== 'loading'));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // Fonts of the theme may have moved the text.
  await page.evaluate(() => (globalThis.shift = 0));
  const before = await page.evaluate(placesOf);
  deliver();
  const isReady = (names) =>
    [...document.querySelectorAll(names.join())].every((each) => each.matches(':state(ready)'));
  await page.waitForFunction(isReady, { timeout: 20_000 }, OURS);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = await page.evaluate(placesOf);
  return { page, requests, before, after, shift: await page.evaluate(() => globalThis.shift) };
}

/** The top of each widget and of each paragraph beside them, in pixels. */
const placesOf = () =>
  [...document.querySelectorAll('press-article-hero, press-author-bio, press-suggested-articles, p.mark')].map(
    (element) => [element.localName, element.getBoundingClientRect().top],
  );

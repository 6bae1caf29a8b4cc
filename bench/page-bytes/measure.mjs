/** Opens a page in Chromium and counts what it downloads: the bytes of its scripts, the requests and the steps. */
import { stepsOf } from './steps.mjs';

/** All text of the page, also in shadow trees. Runs in the page. */
function pageText() {
  const textOf = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? node.data
      : [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join(' ');
  return textOf(document.body);
}

const areReady = (widgets) =>
  widgets.every((name) => document.querySelector(`press-${name}`)?.matches(':state(ready)'));

/** Longer than any delay before a download in the library: idle callbacks and the debounce of attributes. */
const SETTLED_MS = 1000;

/** How much of a promise chain Chromium remembers. */
const ASYNC_STACK_DEPTH = 32;

/**
 * Records all requests with their initiators and the bytes of the body, without headers.
 *
 * @returns {Promise<() => (import('./steps.mjs').ScriptRequest & { bytes: number, status?: number })[]>} Returns those
 *   for scripts, whether a tag or `fetch` made them.
 */
async function recordScripts(page) {
  const session = await page.createCDPSession();
  const requests = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator, type, timestamp: startedAt }) =>
    requests.set(requestId, { url: request.url, initiator, startedAt, isScript: type === 'Script', bytes: 0 }),
  );
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const { status, mimeType, encodedDataLength: headerBytes } = response;
    const found = requests.get(requestId);
    if (found) Object.assign(found, { status, headerBytes, isScript: found.isScript || /javascript/.test(mimeType) });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp: finishedAt }) => {
    const found = requests.get(requestId);
    if (found) Object.assign(found, { finishedAt, bytes: encodedDataLength - found.headerBytes });
  });
  await session.send('Network.enable');
  await session.send('Debugger.enable');
  await session.send('Debugger.setAsyncCallStackDepth', { maxDepth: ASYNC_STACK_DEPTH });
  return () => [...requests.values()].filter(({ isScript }) => isScript);
}

async function waitUntilReady(page, { widgets, shows }) {
  await page.waitForFunction(areReady, { timeout: 15_000 }, widgets);
  await page.waitForNetworkIdle({ idleTime: SETTLED_MS });
  const text = await page.evaluate(pageText);
  for (const words of shows) if (!text.includes(words)) throw new Error(`The page doesn’t show “${words}”.`);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {import('./pages.mjs').FixturePage} fixture
 * @returns {Promise<{ bytes: number, requests: number, steps: number, files: { name: string, bytes: number, step:
 *   number }[] }>}
 */
export async function measurePage(browser, address, fixture) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const scripts = await recordScripts(page);
    await page.goto(address, { waitUntil: 'load' });
    await waitUntilReady(page, fixture);
    const requests = scripts();
    const failed = requests.filter(({ status }) => status !== 200).map(({ url }) => url);
    if (failed.length + errors.length > 0) throw new Error([...errors, ...failed].join('\n'));
    const steps = stepsOf(requests);
    const files = requests.map(({ url, bytes }) => ({
      name: new URL(url).pathname.split('/').at(-1),
      bytes,
      step: steps.get(url),
    }));
    return {
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: files.length,
      steps: Math.max(...files.map(({ step }) => step)),
      files,
    };
  } finally {
    await context.close();
  }
}

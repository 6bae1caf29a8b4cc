/** The test runner's launcher for WebKitGTK: Debian's `webkit2gtk-driver`, with `xvfb` where there is no display. One page at a time. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { relative } from 'node:path';
import { puppeteerPage, webDriver } from './webdriver.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
export const hasWebKit = () => existsSync(DRIVER) && (Boolean(process.env.DISPLAY) || existsSync('/usr/bin/xvfb-run'));

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Ten seconds for a driver to come up. */
async function isUp(call) {
  for (let tries = 100; tries > 0; tries--) {
    if (await call('GET', '/status').catch(() => false)) return;
    await wait(100);
  }
  throw new Error(`${DRIVER} does not answer.`);
}

async function startDriver() {
  const port = await freePort();
  const [command, ...args] = [...(process.env.DISPLAY ? [] : ['xvfb-run', '-a']), DRIVER, `--port=${port}`];
  const driver = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  const kill = () => {
    try {
      process.kill(-Number(driver.pid));
    } catch {
      // It has gone already.
    }
  };
  process.on('exit', kill);
  const call = webDriver(`http://127.0.0.1:${port}`);
  await isUp(call);
  return { call, kill };
}

async function startBrowser() {
  const { call, kill } = await startDriver();
  const capabilities = {
    alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': { args: ['--automation'] } },
  };
  const { sessionId } = await call('POST', '/session', { capabilities });
  const inSession = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  await inSession('POST', '/window/rect', { width: 1000, height: 760 });
  return { call: inSession, kill };
}

/** Ten seconds for a page to say that its tests have begun. */
async function begins(isWaiting) {
  for (let tries = 100; tries > 0; tries--) {
    if (!isWaiting()) return true;
    await wait(100);
  }
  return false;
}

/**
 * WebKitGTK's network process crashes now and then, in its own code, and takes the page with it. The file whose tests it ran is
 * then run from its start in a new browser: once, so that a page that crashes it each time still fails.
 *
 * @implements {import('@web/test-runner-core').BrowserLauncher}
 */
class WebKit {
  name = 'WebKit';
  type = 'puppeteer';
  concurrency = 1;
  #browser;
  #active;
  #sessions;
  #again = new Set();
  #call = async (...args) => (await (this.#browser ??= startBrowser())).call(...args);
  #page = puppeteerPage(this.#call);

  /** @param {import('@web/test-runner-core').TestSessionManager} sessions */
  follow(sessions) {
    this.#sessions = sessions;
  }

  getPage() {
    return this.#page;
  }

  async startSession(id, url) {
    this.#active = { id, url };
    if (!(await this.#begin(id, url))) await this.#beginAgain(id, url);
  }

  isActive(id) {
    return this.#active?.id === id;
  }

  /** The runner asks where a page went that left in the middle of its tests. */
  async getBrowserUrl(id) {
    const at = await this.#call('GET', '/url').catch(() => undefined);
    if (at || this.#again.has(id)) return at;
    this.#sessions.updateStatus(this.#sessions.get(id), 'INITIALIZING');
    await this.#beginAgain(id, this.#active.url);
    return new Promise(() => undefined); // it is there again
  }

  async stopSession() {
    this.#active = undefined;
    await this.#call('POST', '/url', { url: 'about:blank' }).catch(() => this.stop());
    return {};
  }

  startDebugSession() {
    return Promise.reject(new Error('WebKit has no debug session here.'));
  }

  async stop() {
    const ended = await this.#browser;
    this.#browser = undefined;
    await ended?.call('DELETE', '').catch(() => undefined);
    ended?.kill();
  }

  async #begin(id, url) {
    await this.#call('POST', '/url', { url }).catch(() => undefined); // as if it never began
    return begins(() => this.#sessions.get(id).status === 'INITIALIZING');
  }

  async #beginAgain(id, url) {
    this.#again.add(id);
    console.log(`WebKit crashed, and starts anew with ${relative('.', this.#sessions.get(id).testFile)}.`);
    await this.stop();
    await this.#begin(id, url);
  }
}

export const webkit = () => new WebKit();

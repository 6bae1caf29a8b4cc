/**
 * The test runner's launcher for WebKitGTK: Debian's `webkit2gtk-driver`, with `xvfb` if there is no display. One page
 * at a time.
 */
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

/** Waits up to ten seconds for the driver to start. */
async function waitForDriver(call) {
  for (let tries = 100; tries > 0; tries--) {
    if (await call('GET', '/status').catch(() => false)) return;
    await wait(100);
  }
  throw new Error(`${DRIVER} does not respond.`);
}

async function startDriver() {
  const port = await freePort();
  const [command, ...args] = [...(process.env.DISPLAY ? [] : ['xvfb-run', '-a']), DRIVER, `--port=${port}`];
  const driver = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  const kill = () => {
    try {
      process.kill(-Number(driver.pid));
    } catch {
      // It has already ended.
    }
  };
  process.on('exit', kill);
  const call = webDriver(`http://127.0.0.1:${port}`);
  await waitForDriver(call);
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

/** Waits up to twenty seconds for a page to start its tests. */
async function waitForStart(isWaiting) {
  for (let tries = 200; tries > 0; tries--) {
    if (!isWaiting()) return true;
    await wait(100);
  }
  return false;
}

/** How often an interrupted test file runs again. */
const MAX_RESTARTS = 3;

/**
 * WebKitGTK's network process sometimes crashes because of its own bugs, and the page is lost. The interrupted test
 * file then runs again in a new browser, but only a few times, so that a page that always crashes fails.
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
  /** How often each session was restarted. */
  #restarts = new Map();
  #call = async (...args) => (await (this.#browser ??= startBrowser())).call(...args);
  #page = puppeteerPage(this.#call);

  /** @param {import('@web/test-runner-core').TestSessionManager} sessions */
  setSessions(sessions) {
    this.#sessions = sessions;
  }

  getPage() {
    return this.#page;
  }

  async startSession(id, url) {
    this.#active = { id, url };
    await this.#begin(id, url);
  }

  isActive(id) {
    return this.#active?.id === id;
  }

  /** The runner calls this when a page has left during its tests. */
  async getBrowserUrl(id) {
    const url = await this.#call('GET', '/url').catch(() => undefined);
    if (url || !this.#mayRestart(id)) return url;
    this.#sessions.updateStatus(this.#sessions.get(id), 'INITIALIZING');
    await this.#restart(id, this.#active.url);
    return new Promise(() => undefined); // the page is back, so there is nothing to report
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

  #mayRestart(id) {
    return (this.#restarts.get(id) ?? 0) < MAX_RESTARTS;
  }

  async #begin(id, url) {
    await this.#call('POST', '/url', { url }).catch(() => undefined); // treated like a page that doesn't start
    const hasStarted = await waitForStart(() => this.#sessions.get(id).status === 'INITIALIZING');
    if (!hasStarted && this.#mayRestart(id)) await this.#restart(id, url);
  }

  async #restart(id, url) {
    this.#restarts.set(id, (this.#restarts.get(id) ?? 0) + 1);
    console.log(`WebKit crashed. Running again: ${relative('.', this.#sessions.get(id).testFile)}.`);
    await this.stop();
    await this.#begin(id, url);
  }
}

export const webkit = () => new WebKit();

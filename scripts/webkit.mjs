/** The test runner's launcher for WebKitGTK: Debian's `webkit2gtk-driver`, with `xvfb` where there is no display. One page at a time. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
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
  const capabilities = { alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': { args: ['--automation'] } } };
  const { sessionId } = await call('POST', '/session', { capabilities });
  const inSession = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  await inSession('POST', '/window/rect', { width: 1000, height: 760 });
  return { call: inSession, kill };
}

/** @returns {import('@web/test-runner-core').BrowserLauncher} */
export function webkit() {
  let browser;
  let active;
  const call = async (...args) => (await browser).call(...args);
  const page = puppeteerPage(call);
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    getPage: () => page,
    async startSession(id, url) {
      browser ??= startBrowser();
      active = id;
      await call('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => call('GET', '/url'),
    async stopSession() {
      active = undefined;
      await call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debug session here.')),
    async stop() {
      if (!browser) return;
      await call('DELETE', '').catch(() => undefined);
      (await browser).kill();
    },
  };
}

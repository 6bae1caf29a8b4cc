/**
 * Imports and uses the widgets in jsdom and happy-dom, which have no layout: some observers, `attachInternals` and
 * other parts of the platform are missing. Nothing is thrown, and the widgets show their data.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Creates the window. Each runs in a process of its own, because Lit reads the globals when it is imported. */
const WINDOWS = {
  jsdom: `
    import { JSDOM, VirtualConsole } from 'jsdom';
    const virtualConsole = new VirtualConsole().on('jsdomError', (error) => errors.push(error.message));
    const { window } = new JSDOM('<!doctype html><html lang="en"><body></body>', {
      url: 'https://news.example/', pretendToBeVisual: true, virtualConsole,
    });`,
  'happy-dom': `
    import { Window } from 'happy-dom';
    const window = new Window({ url: 'https://news.example/' });`,
};

const GLOBALS = `
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis) || ['Event', 'CustomEvent', 'EventTarget'].includes(name))
      Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  globalThis.window = globalThis;
  process.on('unhandledRejection', (error) => errors.push(String(error?.stack)));
  process.on('uncaughtException', (error) => errors.push(String(error?.stack)));
  window.addEventListener('error', ({ message }) => errors.push(message));
  for (const name of process.argv.slice(1)) {
    delete globalThis[name];
    delete globalThis.HTMLElement.prototype[name];
  }`;

const USE = `
  await import('./dist/define.js');
  const DATA = {
    'press-rate-ticker': [{ base: 'KGS', quote: 'USD', rate: 0.0114 }],
    'press-author-bio': { name: 'Davide Cancarini', description: 'Writes about water.' },
    'press-suggested-articles': [{ headline: 'Rail freight', url: '/rail' }],
    'press-article-hero': { contentUrl: '/lead.jpg', caption: 'The lake', creditText: 'Jane Doe / Reuters' },
  };
  const shown = {};
  for (const [tagName, data] of Object.entries(DATA)) {
    const element = document.createElement(tagName);
    element.data = data;
    element.setAttribute('debug', '');
    document.body.append(element);
    for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setTimeout(resolve, 10));
    element.setAttribute('layout', 'list');
    element.setAttribute('lang', 'de');
    element.data = structuredClone(data);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 10));
    shown[tagName] = element.shadowRoot?.innerHTML.replace(/<style>[^]*?<\\/style>|<[^>]*>/g, ' ') ?? '';
    element.remove();
    document.body.append(element);
    element.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  console.log(JSON.stringify({ errors, shown }));
  process.exit();`;

/** @param {string[]} missing Names of globals and methods of elements that are removed. */
function use(name, missing) {
  const code = `const errors = []; ${WINDOWS[name]} ${GLOBALS} ${USE}`;
  const options = { cwd: root, encoding: 'utf8' };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, ...missing], options);
  const line = stdout.trim().split('\n').at(-1);
  assert.ok(line?.startsWith('{'), stdout + stderr);
  return JSON.parse(line);
}

for (const name of Object.keys(WINDOWS)) {
  describe(name, () => {
    for (const [title, missing] of Object.entries({
      'as it is': [],
      'without observers and attachInternals': [
        'ResizeObserver',
        'IntersectionObserver',
        'attachInternals',
        'matchMedia',
        'CSS',
      ],
    })) {
      it(`shows the widgets’ data, and throws nothing, ${title}`, () => {
        const { errors, shown } = use(name, missing);
        assert.deepEqual(errors, []);
        for (const [tagName, text] of Object.entries({
          'press-rate-ticker': 'KGS',
          'press-author-bio': 'Davide Cancarini',
          'press-suggested-articles': 'Rail freight',
          'press-article-hero': 'Reuters',
        }))
          assert.ok(shown[tagName].includes(text), `${tagName}: ${shown[tagName]}`);
      });
    }
  });
}

/** The builder: starts from an example, changes it, and copies it. The URL's hash holds everything. */
import { createElement } from './create-element.js';
import { createGallery } from './gallery.js';
import { optionsOf } from './options/options.js';
import { useVersion } from './presets.js';
import { hashOf, stateOf } from './state.js';
import { createWorkbench, TAGS } from './workbench.js';

const main = document.querySelector('main');

function createLibrary(manifest, head) {
  const [room] = /<style>[^]*?<\/style>/.exec(head);
  const [script] = /<script[^>]*><\/script>/.exec(head);
  const [, version] = /@(\d[^/]*)\//.exec(script);
  const options = new Map(TAGS.map((tag) => [tag, optionsOf(manifest, tag)]));
  return {
    version,
    optionsFor: (tag) => options.get(tag),
    pageOf: (widgets, look = { rules: [] }) => ({ widgets, script, room, version, ...look }),
  };
}

/** Changes of one option after another are steps back; the letters of one text are not. */
let lastChanged;

function saveToUrl(state, changed) {
  const isSameStep = changed === undefined || changed === lastChanged;
  if (isSameStep) history.replaceState(null, '', hashOf(state));
  else history.pushState(null, '', hashOf(state));
  lastChanged = changed ?? lastChanged;
}

const TITLE = document.title;

function draw(library, { isFirst = false } = {}) {
  lastChanged = undefined;
  const state = stateOf(location.hash);
  const isKnown = TAGS.includes(state.tag) || state.tag === 'article';
  const view = isKnown
    ? createWorkbench(state, library, (changed) => saveToUrl(state, changed))
    : createGallery(library.optionsFor, library.pageOf);
  main.replaceChildren(view);
  const heading = main.querySelector('h1');
  document.title = isKnown ? `${heading.textContent} – ${TITLE}` : TITLE;
  if (isFirst) return;
  scrollTo(0, 0);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** What the build writes. @returns The response, or `undefined` without a build. */
async function readBuilt(path) {
  const response = await fetch(path);
  return response.ok ? response : undefined;
}

async function start() {
  const [manifest, head] = await Promise.all([readBuilt('/custom-elements.json'), readBuilt('/dist/head.html')]);
  if (!manifest || !head) {
    main.replaceChildren(createElement('p', { className: 'lead', role: 'alert' }, 'Run npm run build first.'));
    return;
  }
  const library = createLibrary(await manifest.json(), await head.text());
  useVersion(library.version);
  addEventListener('popstate', () => draw(library));
  draw(library, { isFirst: true });
}

await start();

/** The builder: starts from an example, changes it, and copies it. The URL's hash holds everything. */
import { createGallery } from './gallery.js';
import { optionsOf } from './options/options.js';
import { useVersion } from './presets.js';
import { hashOf, stateOf } from './state.js';
import { createWorkbench, TAGS } from './workbench.js';

const main = document.querySelector('main');

const load = (path, type) => fetch(path).then((response) => response[type]());
const [manifest, head] = await Promise.all([load('/custom-elements.json', 'json'), load('/dist/head.html', 'text')]);

const script = /<script[^>]*><\/script>/.exec(head)[0];
const version = /@(\d[^/]*)\//.exec(script)[1];

const options = new Map(TAGS.map((tag) => [tag, optionsOf(manifest, tag)]));
const library = {
  optionsFor: (tag) => options.get(tag),
  pageOf: (widgets, look = { rules: [] }) => ({ widgets, script, version, ...look }),
};

useVersion(version);

/** Changes of one option after another are steps back; the letters of one text are not. */
let lastChanged;

function saveToUrl(state, changed) {
  const save = changed === lastChanged ? 'replaceState' : 'pushState';
  lastChanged = changed;
  history[save](null, '', hashOf(state));
}

const TITLE = document.title;

function draw({ isFirst = false } = {}) {
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

addEventListener('popstate', () => draw());
draw({ isFirst: true });

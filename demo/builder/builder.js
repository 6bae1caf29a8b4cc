/** The page that builds a tag: fields out of the manifest, the widget itself as the preview, and its HTML to copy. */
import { configure } from '/dist/cdn/press-elements.js';
import { attributesIn, fieldOf } from './fields.js';
import { snippetOf } from './snippet.js';

const PICTURE = `<figure>
  <img src="lead.jpg" width="1600" height="900" alt="What is to be seen" />
  <figcaption>What happened where. Photo: Jane Doe / Reuters</figcaption>
</figure>`;

/** What a tag holds: in the page to paste into, and here. */
const INNER = { 'press-article-hero': PICTURE };

const find = (selector) => document.querySelector(selector);
const form = find('form');
const fields = find('.attributes');

/** The daily rates come from a copy of the data set here: this page asks nobody else. */
const CDN = 'https://cdn.jsdelivr.net';
async function fetchHere(url, init) {
  const answer = await fetch(url.startsWith(CDN) ? url.slice(CDN.length) : url, init);
  return Object.defineProperty(answer, 'url', { value: url });
}

function picture() {
  const figure = document.createElement('figure');
  const image = Object.assign(new Image(1600, 900), {
    alt: 'Two empty chairs face each other across a long table',
    src: '/wp-content/uploads/2025/06/empty-chairs-1024x576.jpg',
  });
  const caption = document.createElement('figcaption');
  caption.textContent = 'Talks have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn';
  figure.append(image, caption);
  return figure;
}

const chosenTag = () => new FormData(form).get('tag');

function place(tag) {
  const element = document.createElement(tag);
  if (INNER[tag]) element.append(picture());
  find('.preview').replaceChildren(element);
}

/** Only what changed is written, as a builder in an editor would. */
function wear(element, attributes) {
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) if (!wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The address holds what was chosen: it can be kept, sent on, and gone back to. */
function remember(tag, attributes) {
  history.replaceState(null, '', `#${new URLSearchParams([['tag', tag], ...attributes])}`);
}

function show() {
  const tag = chosenTag();
  const attributes = attributesIn(fields);
  wear(find('.preview').firstElementChild, attributes);
  find('.tag code').textContent = snippetOf(tag, attributes, INNER[tag]);
  remember(tag, attributes);
}

function fill(values) {
  for (const control of fields.querySelectorAll('input, select')) {
    if (control.type === 'checkbox') control.checked = values.has(control.name);
    else control.value = values.get(control.name) ?? '';
  }
}

function choose(elements, values = new Map()) {
  const { attributes } = elements.get(chosenTag());
  fields.replaceChildren(fields.querySelector('legend'), ...attributes.map(fieldOf));
  fill(values);
  place(chosenTag());
  show();
}

function dress() {
  const { lang, dir, colours, width } = Object.fromEntries(new FormData(form));
  const preview = find('.preview');
  Object.assign(preview, { lang, dir });
  preview.dataset.width = width;
  document.documentElement.dataset.colours = colours;
}

async function copy({ target }) {
  const from = target.dataset.copies && find(`${target.dataset.copies} code`);
  if (!from) return;
  const said = await navigator.clipboard.writeText(from.textContent).then(
    () => 'Copied.',
    () => 'Your browser does not let this page copy. Select the text instead.',
  );
  find('.said').textContent = said;
}

async function start() {
  configure({ fetch: fetchHere });
  const [manifest, head] = await Promise.all([
    fetch('/custom-elements.json').then((answer) => answer.json()),
    fetch('/dist/head.html').then((answer) => answer.text()),
  ]);
  const elements = new Map(
    manifest.modules.flatMap(({ declarations }) => declarations).map((element) => [element.tagName, element]),
  );
  const kept = new Map(new URLSearchParams(location.hash.slice(1)));
  if (elements.has(kept.get('tag'))) form.elements.tag.value = kept.get('tag');
  find('.head code').textContent = head.trim();
  choose(elements, kept);
  find('.widgets').addEventListener('input', () => choose(elements));
  find('.page-settings').addEventListener('input', dress);
  fields.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', copy);
}

await start();

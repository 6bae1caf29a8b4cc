/**
 * The form that builds a tag: fields generated from the manifest, a live preview of the widget, and its HTML to copy.
 */
import { configure } from '/dist/cdn/press-elements.all.js';
import { attributesIn, createField } from './fields.js';
import { snippetOf } from './snippet.js';

const FIGURE_HTML = `<figure>
  <img src="lead.jpg" width="1600" height="900" alt="Describe the photo" />
  <figcaption>Describe the event. Photo: Jane Doe / Reuters</figcaption>
</figure>`;

/** The HTML inside a tag, in the snippet to copy. */
const INNER_HTML = { 'press-article-hero': FIGURE_HTML };

const find = (selector) => document.querySelector(selector);
const form = find('form');
const attributeFields = find('.attributes');

const CDN = 'https://cdn.jsdelivr.net';

/** Loads the daily rates from this server's copy of the data set, so that this page contacts no other host. */
async function fetchFromThisServer(url, init) {
  const response = await fetch(url.startsWith(CDN) ? url.slice(CDN.length) : url, init);
  return Object.defineProperty(response, 'url', { value: url });
}

function createFigure() {
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

function createPreview(tag) {
  const element = document.createElement(tag);
  if (INNER_HTML[tag]) element.append(createFigure());
  find('.preview').replaceChildren(element);
}

/** Changes only the attributes that differ, as a person in an editor would. */
function updateAttributes(element, attributes) {
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) {
    if (!wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Saves the choices in the page's URL, so that it can be bookmarked and shared. */
function saveToUrl(tag, attributes) {
  history.replaceState(null, '', `#${new URLSearchParams([['tag', tag], ...attributes])}`);
}

function update() {
  const tag = chosenTag();
  const attributes = attributesIn(attributeFields);
  updateAttributes(find('.preview').firstElementChild, attributes);
  find('.tag code').textContent = snippetOf(tag, attributes, INNER_HTML[tag]);
  saveToUrl(tag, attributes);
}

function fillFields(values) {
  for (const control of attributeFields.querySelectorAll('input, select')) {
    if (control.type === 'checkbox') control.checked = values.has(control.name);
    else control.value = values.get(control.name) ?? '';
  }
}

function showWidget(elements, values = new Map()) {
  const { attributes } = elements.get(chosenTag());
  attributeFields.replaceChildren(attributeFields.querySelector('legend'), ...attributes.map(createField));
  fillFields(values);
  createPreview(chosenTag());
  update();
}

function updatePageSettings() {
  const { lang, dir, colors, width } = Object.fromEntries(new FormData(form));
  const preview = find('.preview');
  Object.assign(preview, { lang, dir });
  preview.dataset.width = width;
  document.documentElement.dataset.colors = colors;
}

async function copy({ target }) {
  const code = target.dataset.copies && find(`${target.dataset.copies} code`);
  if (!code) return;
  const message = await navigator.clipboard.writeText(code.textContent).then(
    () => 'Copied.',
    () => 'Your browser doesn’t allow this page to copy. Select the text instead.',
  );
  find('.copy-status').textContent = message;
}

async function start() {
  configure({ fetch: fetchFromThisServer });
  const [manifest, head] = await Promise.all([
    fetch('/custom-elements.json').then((response) => response.json()),
    fetch('/dist/head.html').then((response) => response.text()),
  ]);
  const elements = new Map(
    manifest.modules.flatMap(({ declarations }) => declarations).map((element) => [element.tagName, element]),
  );
  const saved = new Map(new URLSearchParams(location.hash.slice(1)));
  if (elements.has(saved.get('tag'))) form.elements.tag.value = saved.get('tag');
  find('.head code').textContent = head.trim();
  showWidget(elements, saved);
  find('.widgets').addEventListener('input', () => showWidget(elements));
  find('.page-settings').addEventListener('input', updatePageSettings);
  attributeFields.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', copy);
}

await start();

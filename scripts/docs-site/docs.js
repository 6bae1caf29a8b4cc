/**
 * Adds what needs JavaScript: a button that copies code, the search, and focus for what scrolls. Without it, the pages
 * are complete.
 */
const root = document.currentScript.dataset.root;

/** @param {string} tag @param {Record<string, unknown>} properties @param {(Node | string)[]} children */
function create(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function addCopyButton(block) {
  const button = create('button', { type: 'button', className: 'copy' }, 'Copy');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not allowed: select the text';
    }
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  };
  button.addEventListener('click', () => void copy());
  block.after(button);
}

/** A table that scrolls sideways can be scrolled with the keyboard in each browser; others are no tab stops. */
const scrollers = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth;
    const attributes = { tabindex: '0', role: 'group', 'aria-label': 'Table' };
    for (const [name, value] of Object.entries(attributes)) {
      if (scrolls) target.setAttribute(name, value);
      else target.removeAttribute(name);
    }
  }
});

const plain = (html) =>
  html.replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Decisions and measurements are for few: they come last. */
const isHistory = ([href]) => Number(/^(?:decisions|results)\//.test(href));

const MAX_RESULTS = 12;
const FILLERS = new Set('a and for how in my of the to with'.split(' '));

/** Without its ending: “cards” finds “card”, and “migrate” finds “migration”. */
const stemOf = (word) => word.slice(0, Math.max(4, word.length - 2));

/** What has most of the words: titles, then headings, then pages that have them anywhere. */
function find(pages, words) {
  const stems = words.filter((word) => words.length < 2 || !FILLERS.has(word)).map(stemOf);
  const found = pages.flatMap(([address, title, known, ...headings]) => {
    const link = [`${address}.html`, plain(title), ''];
    const inHeadings = headings.map(([id, text]) => [text, [`${address}.html#${id}`, plain(text), plain(title)]]);
    const all = [title, known, ...headings.map(([, text]) => text)].join(' ');
    return [[title, link], ...inHeadings, [all, link]].map(([text, result], at, { length }) => ({
      result,
      count: stems.filter((stem) => text.toLowerCase().includes(stem)).length,
      place: Number(at > 0) + Number(at === length - 1),
    }));
  });
  const most = Math.max(1, ...found.map(({ count }) => count));
  const best = found.filter(({ count }) => count === most).toSorted((a, b) => a.place - b.place);
  const results = new Map(best.map(({ result }) => [result[0], result]));
  return [...results.values()].toSorted((a, b) => isHistory(a) - isHistory(b)).slice(0, MAX_RESULTS);
}

function addSearch(place) {
  const input = create('input', { type: 'search', placeholder: 'Search', autocomplete: 'off' });
  input.setAttribute('aria-label', 'Search the documentation');
  const list = create('ul', {});
  let pages;
  // After a failure, the next letter asks for the file again.
  const load = () =>
    fetch(`${root}search.json`)
      .then((response) => response.json())
      .catch(() => {
        pages = undefined;
        return [];
      });
  const show = async () => {
    pages ??= load();
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const results = words.length > 0 ? find(await pages, words) : [];
    const items = results.map(([href, text, page]) =>
      create('li', {}, create('a', { href: root + href }, text, ...(page ? [create('small', {}, page)] : []))),
    );
    if (words.length > 0 && items.length === 0)
      items.push(create('li', { className: 'none' }, 'No title or heading has one of these words.'));
    list.replaceChildren(...items);
  };
  input.addEventListener('input', () => void show());
  place.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target === input) list.querySelector('a')?.click();
    if (key !== 'Escape') return;
    list.replaceChildren();
    input.focus();
  });
  place.append(input, list);
}

for (const block of document.querySelectorAll('pre')) addCopyButton(block);
for (const table of document.querySelectorAll('.table')) scrollers.observe(table);
addSearch(document.querySelector('#search'));

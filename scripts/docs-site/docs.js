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

/** Pages whose title contains all words, then headings that do, then pages that are known by them. */
function find(pages, words) {
  const matches = (text) => words.every((word) => text.toLowerCase().includes(word));
  const linksTo = (list) => list.map(([address, title]) => [`${address}.html`, plain(title), '']);
  const titles = pages.filter(([, title]) => matches(title));
  const others = pages.filter((page) => !titles.includes(page) && matches(`${page[1]} ${page[2]}`));
  const headings = pages.flatMap(([address, title, , ...all]) =>
    all
      .filter(([, heading]) => matches(heading))
      .map(([id, heading]) => [`${address}.html#${id}`, plain(heading), plain(title)]),
  );
  const results = [...linksTo(titles), ...headings, ...linksTo(others)];
  return results.toSorted((a, b) => isHistory(a) - isHistory(b)).slice(0, 12);
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
      items.push(create('li', { className: 'none' }, 'No title or heading has these words.'));
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

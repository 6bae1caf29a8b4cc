/** A text field with a list of suggestions, after the ARIA pattern of a combobox with a listbox. */
import { createElement } from '../create-element.js';

const MAX_SUGGESTIONS = 8;

let count = 0;

/**
 * @template T
 * @param {object} settings
 * @param {string} settings.label
 * @param {string} settings.placeholder
 * @param {(query: string) => readonly T[]} settings.find
 * @param {(suggestion: T) => string[]} settings.describe Its name, and a smaller second line.
 * @param {(suggestion: T) => string} settings.choose Returns why it can't be chosen, or an empty text.
 * @param {(query: string) => string} settings.nothing Shown if nothing is found.
 * @param {(query: string) => string} settings.left Shown if what was written is left there, without a choice.
 */
export function createCombobox({ label, placeholder, find, describe, choose, nothing, left }) {
  const id = `combobox-${++count}`;
  const input = createElement('input', {
    type: 'text',
    id,
    placeholder,
    autocomplete: 'off',
    spellcheck: false,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
  });
  const list = createElement('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': label, hidden: true });
  const empty = createElement('p', { className: 'error', role: 'status' });
  let shown = [];
  let active = -1;

  function activate(index) {
    active = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === active));
    const option = list.children[active];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function pick(index) {
    const chosen = shown[index];
    if (chosen === undefined) return;
    input.value = '';
    close();
    empty.textContent = choose(chosen);
  }

  function createOption(suggestion, index) {
    const [name, more] = describe(suggestion);
    return createElement(
      'li',
      { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false', 'data-index': index },
      createElement('b', {}, name),
      createElement('small', {}, more),
    );
  }

  function open() {
    shown = find(input.value).slice(0, MAX_SUGGESTIONS);
    list.replaceChildren(...shown.map(createOption));
    empty.textContent = shown.length === 0 ? nothing(input.value.trim()) : '';
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    activate(input.value.trim() && shown.length > 0 ? 0 : -1);
  }

  const KEYS = {
    ArrowDown: () => (list.hidden ? open() : activate((active + 1) % shown.length)),
    ArrowUp: () => activate((active <= 0 ? shown.length : active) - 1),
    Enter: () => pick(active),
    Escape: () => close(),
  };
  input.addEventListener('keydown', (event) => {
    const handle = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
    if (!handle || (event.key === 'ArrowUp' && list.hidden)) return;
    event.preventDefault();
    handle();
  });
  input.addEventListener('input', (event) => {
    event.stopPropagation();
    open();
  });
  input.addEventListener('focus', open);
  input.addEventListener('click', open);
  input.addEventListener('blur', () => {
    close();
    const text = input.value.trim();
    empty.textContent = text && left(text);
  });
  // A press on an option must not take the focus away before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => pick(Number(event.target.closest('[role=option]')?.dataset.index ?? -1)));
  return createElement(
    'div',
    { className: 'combobox' },
    createElement('label', { for: id }, label),
    input,
    list,
    empty,
  );
}

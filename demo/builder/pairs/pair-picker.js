/** Chooses currency pairs by name: a list that can be ordered with the mouse or with buttons. */
import { createElement } from '../create-element.js';
import { quoted } from '../options/quoted.js';
import { createCombobox } from './combobox.js';
import { COMMON, commonOf, CURRENCIES, findPairs, nameOf, pairProblem, splitPairs } from './currencies.js';

const describePair = (pair) => {
  const [base, quote] = pair.split('/');
  return pairProblem(pair) || `${nameOf(base)} in ${nameOf(quote)}`;
};

const quoteOptions = () => {
  const option = (code) => createElement('option', { value: code }, `${nameOf(code)} (${code})`);
  const others = CURRENCIES.map(({ code }) => code).filter((code) => !COMMON.includes(code));
  return [
    createElement('optgroup', { label: 'Often used' }, ...COMMON.map(option)),
    createElement('optgroup', { label: 'All' }, ...others.map(option)),
  ];
};

const swapped = (pair) => pair.split('/').toReversed().join('/');

/** @param {{ id: string, value: string, onChange: (pairs: string) => void }} settings `value`: `KGS/USD KZT/USD` */
export function createPairPicker({ id, value, onChange }) {
  let pairs = splitPairs(value);
  const list = createElement('ol', { className: 'pairs', id, 'aria-label': 'Chosen pairs, in this order' });
  const status = createElement('p', { className: 'visually-hidden', role: 'status' });
  const { common, isBase } = commonOf(pairs);
  const quote = createElement('select', { id: `${id}-quote` }, ...quoteOptions());
  quote.value = common;
  const reverse = createElement('input', { type: 'checkbox', id: `${id}-reverse`, checked: isBase });
  const reverseLabel = createElement('label', { for: reverse.id });
  for (const control of [quote, reverse]) control.addEventListener('input', (event) => event.stopPropagation());
  quote.addEventListener('input', nameReverse);

  function nameReverse() {
    reverseLabel.textContent = `The other way round: what 1 ${quote.value} costs in each`;
  }

  /** What there was before each removal, until something else is changed. */
  let removed = [];
  const removal = createElement('span', { 'aria-hidden': 'true' });
  const undoButton = createElement('button', { type: 'button' }, 'Undo');
  const undoRow = createElement('p', { className: 'undo', hidden: true }, removal, undoButton);

  function showUndo() {
    const last = removed.at(-1);
    undoRow.hidden = !last;
    removal.textContent = last ? `${last.words} removed.` : '';
    undoButton.setAttribute('aria-label', `Undo: ${removal.textContent}`);
  }

  function write(next, message) {
    pairs = next;
    status.textContent = message;
    showUndo();
    draw();
    onChange(pairs.join(' '));
  }

  function change(next, message) {
    removed = [];
    write(next, message);
  }

  /** @param {string[]} next @param {number} at Of the first that goes. @param {string} words What is removed. */
  function remove(next, at, words) {
    removed.push({ pairs, at, words, isReversed: reverse.checked });
    write(next, `${words} removed.`);
  }

  undoButton.addEventListener('click', () => {
    const last = removed.pop();
    reverse.checked = last.isReversed;
    write(last.pairs, `${last.words} back.`);
    // After several removals, the same button undoes the one before.
    if (removed.length === 0) restoreFocus('remove', last.at);
  });

  function move(from, to) {
    const next = pairs.toSpliced(from, 1).toSpliced(to, 0, pairs[from]);
    change(next, `${pairs[from]} is now number ${to + 1} of ${pairs.length}.`);
  }

  /** Whoever swaps a pair wants the next ones that way round, too. */
  function goOnLike(pair) {
    const hasCommon = pairs.length > 1 && pair.includes(quote.value);
    reverse.checked = hasCommon && pair.startsWith(quote.value);
    if (!hasCommon && !pairProblem(pair)) quote.value = pair.slice(4);
    nameReverse();
  }

  const removeAll = createElement('button', { type: 'button' }, 'Remove all');
  removeAll.addEventListener('click', () => {
    remove([], 0, 'All pairs are');
    reverse.checked = false;
    undoButton.focus();
  });
  const swapAll = createElement('button', { type: 'button' }, 'Swap all');
  swapAll.addEventListener('click', () => {
    reverse.checked = !reverse.checked;
    change(pairs.map(swapped), 'The currencies of each pair are swapped.');
  });
  const forAll = createElement('div', { className: 'for-all' }, swapAll, removeAll);

  const ACTIONS = {
    up: (at) => move(at, at - 1),
    down: (at) => move(at, at + 1),
    swap: (at) => {
      const pair = swapped(pairs[at]);
      goOnLike(pair);
      change(pairs.with(at, pair), `${pair}: ${describePair(pair)}.`);
    },
    remove: (at) => remove(pairs.toSpliced(at, 1), at, `${pairs[at]} is`),
  };

  const button = (action, at, sign, label, disabled = false) =>
    createElement('button', {
      type: 'button',
      'data-action': action,
      'data-at': at,
      'aria-label': `${label}: ${pairs[at]}`,
      title: label,
      disabled,
      textContent: sign,
    });

  function createRow(pair, at) {
    const problem = pairProblem(pair);
    const row = createElement(
      'li',
      { draggable: true, 'data-at': at },
      createElement('span', { className: 'handle', 'aria-hidden': 'true' }, '⠿'),
      createElement('b', {}, pair),
      createElement('small', { className: problem ? 'error' : '' }, describePair(pair)),
      createElement(
        'span',
        { className: 'row-buttons' },
        button('up', at, '↑', 'Move up', at === 0),
        button('down', at, '↓', 'Move down', at === pairs.length - 1),
        button('swap', at, '⇄', 'Swap the currencies'),
        button('remove', at, '✕', 'Remove'),
      ),
    );
    return row;
  }

  function draw() {
    const nothing = createElement(
      'li',
      { className: 'none' },
      'No pair chosen: five common currencies are shown, against the US dollar.',
    );
    list.replaceChildren(...(pairs.length > 0 ? pairs.map(createRow) : [nothing]));
    forAll.hidden = pairs.length < 2;
  }

  /** The focus stays on the same button of the pair, or the next best, because the rows are drawn anew. */
  function restoreFocus(action, at) {
    const row = list.children[Math.max(0, Math.min(at, list.children.length - 1))];
    const same = row?.querySelector(`[data-action="${action}"]:not(:disabled)`);
    (same ?? row?.querySelector('button:not(:disabled)') ?? combobox.querySelector('input')).focus();
  }

  list.addEventListener('click', ({ target }) => {
    const { action, at } = target.dataset;
    if (!action) return;
    ACTIONS[action](Number(at));
    restoreFocus(action, Number(at) + ({ up: -1, down: 1 }[action] ?? 0));
  });

  let dragged = -1;
  const rowAt = ({ target }) => Number(target.closest?.('[data-at]')?.dataset.at ?? -1);
  list.addEventListener('dragstart', (event) => {
    dragged = rowAt(event);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', pairs[dragged] ?? '');
  });
  list.addEventListener('dragover', (event) => {
    event.preventDefault();
    for (const row of list.children) row.classList.toggle('target', row === event.target.closest('li'));
  });
  list.addEventListener('drop', (event) => {
    event.preventDefault();
    const to = rowAt(event);
    if (dragged >= 0 && to >= 0 && to !== dragged) move(dragged, to);
    dragged = -1;
  });
  list.addEventListener('dragend', draw);

  const combobox = createCombobox({
    label: 'Add a currency or a pair',
    placeholder: 'Country, code or EUR/USD',
    find: (query) => findPairs(query, quote.value, reverse.checked),
    describe: ({ pair, code, name, countries }) =>
      code ? [`${name} (${code})`, [pair, ...countries.slice(0, 3)].join(' · ')] : [pair, describePair(pair)],
    nothing: (text) =>
      /^\w{3}\s*\/\s*\w{3}$/.test(text)
        ? pairProblem(text.replaceAll(' ', '').toUpperCase())
        : 'No currency of this name. Try the country, or the name in English or Russian.',
    left: (text) =>
      `${quoted(text)} is not added. Choose from the list, with the arrow keys and Enter or with the mouse.`,
    choose({ pair }) {
      if (pairs.includes(pair)) return `${pair} is already in the list.`;
      change([...pairs, pair], `${pair} is added.`);
      return '';
    },
  });
  draw();
  nameReverse();
  const quoteField = createElement(
    'div',
    { className: 'quote' },
    createElement('label', { for: quote.id }, 'Prices in'),
    quote,
    createElement('div', { className: 'reverse' }, reverse, reverseLabel),
    createElement('p', { className: 'help' }, 'For the currencies that you add. ⇄ swaps those of a pair.'),
  );
  return createElement(
    'div',
    { className: 'pair-picker' },
    list,
    undoRow,
    forAll,
    createElement('div', { className: 'add' }, quoteField, combobox),
    status,
  );
}

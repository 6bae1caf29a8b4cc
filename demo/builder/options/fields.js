/** A form field for each option: label, control, help, and room for a message. */
import { createElement } from '../create-element.js';
import { LANGUAGES } from '../../languages.js';
import { createPairPicker } from '../pairs/pair-picker.js';
import { problemOf } from './validation.js';

/**
 * @typedef {object} Option
 * @property {string} name @property {string} label @property {string} group @property {string} control
 * @property {string} [help] @property {Record<string, string>} [choices] @property {string} [standard]
 * @property {boolean} [isPicture] Its value is the address of a picture.
 */

function createSelect({ choices, standard, notSet }, value) {
  const hasDefault = standard !== '' && standard in choices;
  const options = Object.entries(choices).map(([key, label]) =>
    createElement('option', { value: hasDefault && key === standard ? '' : key }, label),
  );
  const unset = notSet && !hasDefault ? [createElement('option', { value: '' }, notSet)] : [];
  const select = createElement('select', {}, ...unset, ...options);
  select.value = value;
  return select;
}

const createText = (option, value) =>
  createElement('input', {
    type: 'text',
    value,
    inputMode: ['number', 'range'].includes(option.control) ? 'decimal' : 'text',
    placeholder: option.choices || option.standard === '0' ? '' : (option.standard ?? ''),
    autocomplete: 'off',
    spellcheck: false,
  });

const CONTROLS = {
  select: createSelect,
  toggle: (_, value) => createElement('input', { type: 'checkbox', checked: value !== undefined }),
  textarea: (_, value) => createElement('textarea', { rows: 3, value }),
  rows: (_, value) => createElement('textarea', { rows: 4, value, spellcheck: false }),
  urls: (_, value) => createElement('textarea', { rows: 2, value: value.split(/\s+/).join('\n'), spellcheck: false }),
};

const helpNode = (id, { help }) => createElement('p', { className: 'help', id: `${id}-help` }, help ?? '');

function wrap(id, option, control, labelProperties) {
  const problem = createElement('p', { className: 'error', id: `${id}-error`, role: 'status' });
  control.id = id;
  control.name = option.name;
  control.setAttribute('aria-describedby', `${id}-error ${id}-help`);
  const label = createElement('label', { for: id, ...labelProperties }, option.label);
  const isSwitch = control.type === 'checkbox';
  const parts = isSwitch ? [control, label] : [label, control];
  const help = option.help ? [helpNode(id, option)] : [];
  return createElement(
    'div',
    { className: isSwitch ? 'field switch' : 'field', 'data-option': option.name },
    ...parts,
    problem,
    ...help,
  );
}

/** What is shown on cards: the headline always, the rest as chosen. */
function createShow(id, option, value, onChange) {
  const shown = new Set((value || option.standard).split(' '));
  const boxes = Object.entries(option.choices).map(([key, label]) =>
    createElement(
      'label',
      {},
      createElement('input', { type: 'checkbox', value: key, checked: shown.has(key) }),
      label,
    ),
  );
  const group = createElement(
    'fieldset',
    { className: 'field checks', 'data-option': option.name, id },
    createElement('legend', {}, option.label),
    ...boxes,
    helpNode(id, option),
  );
  /** Without any widget, there would be nothing to show and to copy. */
  function keepTheLast() {
    const checked = [...group.querySelectorAll('input:checked')];
    for (const box of group.querySelectorAll('input')) box.disabled = checked.length === 1 && box.checked;
  }
  if (option.isNeeded) keepTheLast();
  group.addEventListener('input', (event) => {
    event.stopPropagation();
    const chosen = [...group.querySelectorAll('input:checked')].map((box) => box.value).join(' ');
    if (option.isNeeded) keepTheLast();
    // An empty attribute would mean the default: “headline” is no part that could be left out.
    onChange(option, chosen === option.standard ? '' : chosen || 'headline');
  });
  return group;
}

function createPairs(id, option, value, onChange) {
  const picker = createPairPicker({ id, value, onChange: (pairs) => onChange(option, pairs) });
  return createElement(
    'fieldset',
    { className: 'field', 'data-option': option.name },
    createElement('legend', {}, option.label),
    picker,
  );
}

const CODE = /^#[\da-f]{6}$/i;

/** A color is written as text, or chosen from the browser's own palette. */
function addPalette(field, option, onChange) {
  const text = field.querySelector('input');
  const palette = createElement('input', {
    type: 'color',
    'aria-label': `${option.label}: palette`,
    value: '#767676',
  });
  const followText = () => {
    if (CODE.test(text.value)) palette.value = text.value;
  };
  followText();
  text.addEventListener('input', followText);
  palette.addEventListener('input', (event) => {
    event.stopPropagation();
    text.value = palette.value;
    onChange(option, palette.value);
    showProblem(field, option, palette.value);
  });
  const row = createElement('span', { className: 'color' });
  text.replaceWith(row);
  row.append(text, palette);
}

/** Suggests the library's own languages. Others have a code, too. */
function addLanguages(field) {
  const id = `${field.dataset.option}-languages`;
  const choices = Object.entries({ '*': 'All languages', ...LANGUAGES });
  field.querySelector('input').setAttribute('list', id);
  field.append(
    createElement('datalist', { id }, ...choices.map(([value, label]) => createElement('option', { value, label }))),
  );
}

/** The color that the preview has: also the one of a theme, of a box, or of a name such as teal. */
export function showColor(field, color) {
  const [text, palette] = field.querySelectorAll('input');
  text.placeholder = color;
  if (!CODE.test(text.value)) palette.value = color;
}

function showProblem(field, option, value) {
  const message = problemOf(value ?? '', option);
  showMessage(field, message, message !== '');
}

/**
 * @param {HTMLElement} field @param {string} message Empty: there is none.
 * @param {boolean} isWrong Otherwise the message is about a value that may well be right.
 */
export function showMessage(field, message, isWrong) {
  const control = field.querySelector('[aria-describedby]');
  const shown = field.querySelector('.error');
  // The same text again would be read aloud again.
  if (shown.textContent !== message) shown.textContent = message;
  if (isWrong) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

function readControl(control, option) {
  if (control.type === 'checkbox') return control.checked ? '' : undefined;
  const value = control.value.trim();
  const isList = option.control === 'urls';
  return (isList ? value.split(/\s+/).join(' ') : value) || undefined;
}

/**
 * @param {Option} option
 * @param {string | undefined} value
 * @param {(option: Option, value: string | undefined) => void} onChange `undefined`: not set.
 */
export function createField(option, value, onChange) {
  const id = `option-${option.name}`;
  if (option.control === 'pairs') return createPairs(id, option, value ?? '', onChange);
  if (option.control === 'show') return createShow(id, option, value ?? '', onChange);
  const create = CONTROLS[option.control] ?? createText;
  const control = create(option, option.control === 'toggle' ? value : (value ?? ''));
  const field = wrap(id, option, control);
  if (option.control === 'color') addPalette(field, option, onChange);
  if (option.control === 'language') addLanguages(field);
  let last = value;
  control.addEventListener('input', () => {
    const written = readControl(control, option);
    // A space at the end changes nothing: what is said about the value stays.
    if (written === last) return;
    last = written;
    showProblem(field, option, written);
    onChange(option, written);
  });
  showProblem(field, option, value);
  return field;
}

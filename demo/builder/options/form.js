/** The options of a widget in groups. */
import { createElement } from '../create-element.js';
import { createField, showColor, showMessage } from './fields.js';
import { hasEffect, isClosedAtFirst } from './options.js';
import { problemOf } from './validation.js';

/** What is written in stays where it is on the screen. @param {HTMLElement | undefined} field One of this form. */
function keepInPlace(field, change) {
  const before = field?.getBoundingClientRect().top;
  change();
  if (field) scrollBy(0, field.getBoundingClientRect().top - before);
}

/**
 * @param {object[]} options
 * @param {Map<string, string>} values Is changed by the form.
 * @param {(option: object) => void} onChange
 */
export function createForm(options, values, onChange) {
  const fields = new Map();

  /** Nothing is taken away from under the fingers of whoever writes in it. */
  const isUsed = (option, field) => hasEffect(option, values) || field.contains(document.activeElement);

  function showFieldsWithEffect() {
    for (const [option, field] of fields) field.hidden = !isUsed(option, field);
    for (const group of groups) group.hidden = [...group.querySelectorAll('.field')].every((field) => field.hidden);
  }

  function change(option, value) {
    if (value === undefined || (value === '' && option.control !== 'toggle')) values.delete(option.name);
    else values.set(option.name, value);
    keepInPlace(fields.get(option), showFieldsWithEffect);
    onChange(option);
  }

  function isOpenAtFirst(title, ofGroup) {
    if (ofGroup.some((option) => option.isClosedAtFirst)) return false;
    return !isClosedAtFirst(title) || ofGroup.some(({ name }) => values.has(name));
  }

  const titles = [...new Set(options.map(({ group }) => group))];
  const groups = titles.map((title) => {
    const ofGroup = options.filter(({ group }) => group === title);
    for (const option of ofGroup) fields.set(option, createField(option, values.get(option.name), change));
    const isOpen = isOpenAtFirst(title, ofGroup);
    return createElement(
      'details',
      { open: isOpen },
      createElement('summary', {}, title),
      ...ofGroup.map((option) => fields.get(option)),
    );
  });
  const form = createElement('form', { className: 'options', 'aria-label': 'Options', noValidate: true }, ...groups);
  form.addEventListener('submit', (event) => event.preventDefault());
  showFieldsWithEffect();
  return {
    element: form,
    /** @param {Record<string, string>} colors What the preview has, by the names of the options: #rrggbb */
    showColors(colors) {
      for (const [option, field] of fields) if (colors[option.name]) showColor(field, colors[option.name]);
    },
    /** As if it were typed. @param {string} name @param {string} value */
    write(name, value) {
      const field = fields.get(options.find((option) => option.name === name));
      const control = field.querySelector('input');
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    },
    /** @returns The labels of fields whose value is wrong, and so not copied, or leads to nothing. */
    problems() {
      const marked = [...fields].filter(([, field]) => !field.hidden && field.querySelector('[aria-invalid]'));
      const isWrong = ([option]) => problemOf(values.get(option.name) ?? '', option) !== '';
      const labelsOf = (list) => list.map(([{ label }]) => label);
      return {
        wrong: labelsOf(marked.filter(isWrong)),
        doubtful: labelsOf(marked.filter((field) => !isWrong(field))),
      };
    },
    /** For a field that stands elsewhere. @param {object} option @param {string | undefined} value */
    change,
    /**
     * Beside a field, until its value is changed. What is wrong with the value itself is said first.
     *
     * @param {string} name @param {string} message @param {boolean} [isWrong]
     */
    explain(name, message, isWrong = false) {
      const option = options.find((candidate) => candidate.name === name);
      if (option && !problemOf(values.get(name) ?? '', option)) showMessage(fields.get(option), message, isWrong);
    },
  };
}

/** A form's fields out of the custom-elements manifest: an attribute's name, its description, and a control for its type. */

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Text with `code` in it. */
const proseOf = (text) => text.split('`').map((part, at) => (at % 2 ? make('code', {}, part) : part));

const unquoted = (text = '') => text.replace(/^'|'$/g, '');

const wordsOf = (type) =>
  type.includes("'")
    ? type
        .split('|')
        .map((word) => unquoted(word.trim()))
        .filter((word) => word !== 'undefined')
    : [];

function selectOf(name, words, fallback) {
  const options = words.filter((word) => word !== fallback).map((word) => make('option', { value: word }, word));
  return make('select', { name }, make('option', { value: '' }, `${fallback} (default)`), ...options);
}

function controlOf({ name, type: { text }, default: value }) {
  const words = wordsOf(text);
  if (words.length > 0) return selectOf(name, words, unquoted(value));
  if (text.startsWith('boolean')) return make('input', { type: 'checkbox', name });
  const isNumber = text.startsWith('number');
  return make('input', {
    type: isNumber ? 'number' : 'text',
    name,
    step: 'any',
    placeholder: unquoted(value === 'undefined' ? '' : value),
    autocomplete: 'off',
    spellcheck: false,
  });
}

/** @param {import('custom-elements-manifest').Attribute} attribute */
export function fieldOf(attribute) {
  const control = controlOf(attribute);
  control.id = `attribute-${attribute.name}`;
  const help = make('p', { className: 'help', id: `${control.id}-help` }, ...proseOf(attribute.description));
  control.setAttribute('aria-describedby', help.id);
  const label = make('label', { htmlFor: control.id }, make('code', {}, attribute.name));
  return make('div', { className: control.type === 'checkbox' ? 'field switch' : 'field' }, label, control, help);
}

/** What of a form differs from the defaults, in its order. A switch has no value: it is there or not. */
export const attributesIn = (container) =>
  [...container.querySelectorAll('input, select')].flatMap(({ type, name, checked, value }) => {
    if (type === 'checkbox') return checked ? [[name, '']] : [];
    return value.trim() ? [[name, value.trim()]] : [];
  });

/** Form fields for the attributes in the custom elements manifest: name, description, and a control for the type. */

function createElement(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Converts backticks in a description to `<code>` elements. */
const nodesOf = (markdown) =>
  markdown.split('`').map((part, index) => (index % 2 === 1 ? createElement('code', {}, part) : part));

const withoutQuotes = (text = '') => text.replace(/^'|'$/g, '');

/** The values of a union of strings; empty for other types. */
function valuesOf(type) {
  if (!type.includes("'")) return [];
  const values = type.split('|').map((value) => withoutQuotes(value.trim()));
  return values.filter((value) => value !== 'undefined');
}

function createSelect(name, values, defaultValue) {
  const options = values
    .filter((value) => value !== defaultValue)
    .map((value) => createElement('option', { value }, value));
  const defaultOption = createElement('option', { value: '' }, `${defaultValue} (default)`);
  return createElement('select', { name }, defaultOption, ...options);
}

function createControl({ name, type, default: defaultValue }) {
  const values = valuesOf(type.text);
  if (values.length > 0) return createSelect(name, values, withoutQuotes(defaultValue));
  if (type.text.startsWith('boolean')) return createElement('input', { type: 'checkbox', name });
  const isNumber = type.text.startsWith('number');
  return createElement('input', {
    type: isNumber ? 'number' : 'text',
    name,
    step: 'any',
    placeholder: defaultValue === 'undefined' ? '' : withoutQuotes(defaultValue),
    autocomplete: 'off',
    spellcheck: false,
  });
}

/** @param {import('custom-elements-manifest').Attribute} attribute */
export function createField(attribute) {
  const control = createControl(attribute);
  control.id = `attribute-${attribute.name}`;
  const help = createElement('p', { className: 'help', id: `${control.id}-help` }, ...nodesOf(attribute.description));
  control.setAttribute('aria-describedby', help.id);
  const label = createElement('label', { htmlFor: control.id }, createElement('code', {}, attribute.name));
  return createElement(
    'div',
    { className: control.type === 'checkbox' ? 'field switch' : 'field' },
    label,
    control,
    help,
  );
}

/**
 * The attributes that differ from the defaults, in the form's order. A checked checkbox is an attribute without a
 * value.
 */
export function attributesIn(container) {
  const attributes = [];
  for (const { type, name, checked, value } of container.querySelectorAll('input, select')) {
    if (type === 'checkbox' && checked) attributes.push([name, '']);
    if (type !== 'checkbox' && value.trim()) attributes.push([name, value.trim()]);
  }
  return attributes;
}

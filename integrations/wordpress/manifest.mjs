/** What the plugin takes from the library's manifest: the widgets and their attributes. */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));

const withoutQuotes = (text = '') => text.trim().replace(/^'|'$/g, '');

/** The accepted values, if the type is a union of strings. */
function valuesOf(type) {
  if (!type.includes("'")) return undefined;
  return type
    .split('|')
    .map(withoutQuotes)
    .filter((value) => value !== 'undefined');
}

function toAttribute({ name, type, default: defaultValue, description }) {
  const values = valuesOf(type.text);
  const [simple] = type.text.split(' ');
  return {
    name,
    type: ['boolean', 'number'].includes(simple) ? simple : 'string',
    values,
    default: withoutQuotes(defaultValue).replace('undefined', ''),
    description: description.replace(/\s+/g, ' '),
  };
}

/** By the name of the widget, such as `author-bio`: its description and its attributes, in the manifest’s order. */
export const widgets = Object.fromEntries(
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, description, attributes }) => [
      tagName.replace('press-', ''),
      { description: description.replace(/\s+/g, ' '), attributes: attributes.map(toAttribute) },
    ]),
);

/** `headingLevel` for `heading-level`. */
export const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

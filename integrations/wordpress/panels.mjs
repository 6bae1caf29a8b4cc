/** Writes the module of the sidebar's panels, with a literal `__()` for each text: tools of translators search it. */
import { LABELS } from './labels.mjs';
import { camelCase, widgets } from './manifest.mjs';

const text = (value) => (value ? `__(${JSON.stringify(value)}, 'press-elements')` : "''");

/** What people read: no marks of code, and the sentence that names the default. */
export function helpOf({ description }) {
  const plain = description.replaceAll('`', '');
  const first = /^.*?\.(?= [A-Z]|$)/.exec(plain)[0];
  const defaults = / (Default: .*?\.)(?= [A-Z]|$)/.exec(plain);
  return defaults && !first.startsWith('Default') ? `${first} ${defaults[1]}` : first;
}

function controlOf(row, attribute) {
  if (row.control) return row.control;
  if (row.options) return 'select';
  return { boolean: 'toggle', number: 'number' }[attribute.type] ?? 'text';
}

function optionsSource(row) {
  if (!row.options) return undefined;
  const entries = Object.entries(row.options).map(
    ([value, label]) => `{ value: ${JSON.stringify(value)}, label: ${text(label)} }`,
  );
  return `[${entries.join(', ')}]`;
}

const camelCaseKeys = (object) =>
  object && Object.fromEntries(Object.entries(object).map(([name, value]) => [camelCase(name), value]));

/** One field as the source of an object. Texts are calls, everything else is JSON. */
function fieldSource(name, row, attribute) {
  const plain = {
    name: camelCase(name),
    type: attribute.type,
    control: controlOf(row, attribute),
    min: row.min,
    max: row.max,
    initial: row.initial,
    standard: row.options && attribute.default,
    partOf: row.partOf,
    shownIf: camelCaseKeys(row.shownIf),
    shownUnless: camelCaseKeys(row.shownUnless),
  };
  const parts = Object.entries(plain)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  parts.push(`label: ${text(row.label)}`, `help: ${text(row.help ?? helpOf(attribute))}`);
  const options = optionsSource(row);
  if (options) parts.push(`options: ${options}`);
  if (row.notSet) parts.push(`notSet: ${text(row.notSet)}`);
  return `{ ${parts.join(', ')} }`;
}

function panelsSource(widget) {
  const rows = Object.entries(LABELS[widget]);
  const titles = new Set(rows.map(([, row]) => row.panel));
  const sources = [...titles].map((title) => {
    const fields = rows
      .filter(([, row]) => row.panel === title)
      .map(([name, row]) => {
        const attribute = widgets[widget].attributes.find((candidate) => candidate.name === name);
        return fieldSource(name, row, attribute ?? { type: 'string', default: '' });
      });
    return `{ title: ${text(title)}, fields: [\n${fields.join(',\n')}\n] }`;
  });
  return `${JSON.stringify(widget)}: [\n${sources.join(',\n')}\n]`;
}

/** The source of a module that exports `panels`: by widget, the panels of the sidebar. */
export function panelsModule() {
  const sources = Object.keys(LABELS).map(panelsSource);
  return `import { __ } from './i18n.js';\nexport const panels = {\n${sources.join(',\n')}\n};\n`;
}

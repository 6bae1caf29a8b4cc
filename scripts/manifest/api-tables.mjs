/** The tables of attributes, slots, events, … that the widgets' READMEs and the documentation's reference show. */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, heads, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return `### ${title}\n\n${line(heads)}${line(heads.map(() => '---'))}${rows.map(line).join('')}\n`;
}

/** Without `| undefined`, because every attribute is optional. */
const typeOf = (type) => code(type?.text?.replace(/ \| undefined$/, ''));

/**
 * What a widget offers, as tables in Markdown.
 *
 * @param {object} element A declaration of the custom elements manifest.
 */
export function tablesOf({
  attributes = [],
  members = [],
  slots = [],
  events = [],
  cssParts = [],
  cssProperties = [],
  cssStates = [],
}) {
  const isPublic = ({ privacy, static: isStatic }) => !isStatic && (privacy ?? 'public') === 'public';
  const properties = members.filter(
    (member) =>
      member.kind === 'field' && isPublic(member) && !member.attribute && member.description && !member.readonly,
  );
  const methods = members.filter((member) => member.kind === 'method' && isPublic(member) && member.description);
  return [
    table(
      'Attributes',
      ['attribute', 'type', 'what'],
      attributes.map(({ name, type, description }) => [code(name), typeOf(type), cell(description)]),
    ),
    table(
      'Properties and methods',
      ['name', 'type', 'what'],
      [
        ...properties.map(({ name, type, description }) => [code(name), typeOf(type), cell(description)]),
        ...methods.map(({ name, description }) => [code(`${name}()`), '', cell(description)]),
      ],
    ),
    table(
      'Slots',
      ['slot', 'what'],
      slots.map(({ name, description }) => [name ? code(name) : 'default', cell(description)]),
    ),
    table(
      'Events',
      ['event', 'when'],
      events.map(({ name, description }) => [code(name), cell(description)]),
    ),
    table(
      'Parts',
      ['part', 'what'],
      cssParts.map(({ name, description }) => [code(name), cell(description)]),
    ),
    table(
      'Custom properties',
      ['property', 'default', 'what'],
      cssProperties.map((p) => [code(p.name), code(p.default), cell(p.description)]),
    ),
    table(
      'States',
      ['state', 'when'],
      cssStates.map(({ name, description }) => [code(`:state(${name})`), cell(description)]),
    ),
  ].join('');
}

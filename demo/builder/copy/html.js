/** The widget as HTML: for any page, for Ghost, and for WordPress without the plugin. */

const MAX_LINE_LENGTH = 90;

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const attributeHtml = ([name, value]) => (value === '' ? name : `${name}="${escape(value)}"`);

const indent = (text) => text.replace(/^(?=.)/gm, '  ');

/** On one line if it fits there, otherwise with one line for each attribute. */
function startTag(name, attributes, end = '>') {
  const written = attributes.map(attributeHtml);
  const line = `<${[name, ...written].join(' ')}${end}`;
  if (written.length < 2 || line.length <= MAX_LINE_LENGTH) return line;
  return `<${name}\n${written.map((attribute) => `  ${attribute}\n`).join('')}${end.trim()}`;
}

const FILE = { picture: 'src', 'picture-width': 'width', 'picture-height': 'height', 'picture-alt': 'alt' };

function figureHtml(figure) {
  const attributes = Object.entries(FILE).map(([name, attribute]) => [attribute, figure[name]]);
  const given = attributes.filter(([attribute, value]) => value || attribute === 'alt');
  const image = startTag(
    'img',
    given.map(([name, value = '']) => [name, value || ' ']),
    ' />',
  ).replace('alt=" "', 'alt=""');
  const caption = figure['picture-caption'];
  const figcaption = caption ? `\n<figcaption>${escape(caption)}</figcaption>` : '';
  return `<figure>\n${indent(image + figcaption)}\n</figure>`;
}

/** Own data inside of the tag. Nothing in them may end the script element. */
function dataHtml(data) {
  const items = data.map((item) => `  ${JSON.stringify(item)}`.replaceAll('<', '\\u003c'));
  return `<script type="application/json">\n[\n${items.join(',\n')}\n]\n</script>`;
}

/** Where the article has a picture already. */
const OWN_PICTURE = '<!-- the <figure> or <img> of your article -->';

/** @param {import('./elements.js').Widget} widget */
export function tagHtml({ tag, attributes, figure, data, isEmpty }) {
  const own = figure ? figureHtml(figure) : data && dataHtml(data);
  const inner = own ?? (isEmpty ? OWN_PICTURE : '');
  const content = inner && `\n${indent(inner)}\n`;
  return `${startTag(tag, attributes)}${content}</${tag}>`;
}

export const themeUrl = ({ theme, version }) =>
  `https://cdn.jsdelivr.net/npm/press-elements@${version}/dist/themes/${theme}.css`;

/** One rule of minified CSS, with up to two levels of rules in it. */
const RULE = /[^{}]+\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

/** The style in the head reserves room for the line of rates and for the hero. */
function hasRoom({ tag, attributes }) {
  if (tag === 'press-article-hero') return true;
  const isOtherHeight = attributes.some(([name]) => name === 'layout' || name === 'announce');
  return tag === 'press-rate-ticker' && !isOtherHeight;
}

/** The rules of the style for the head that are about the widgets of the page, and those about none in particular. */
function roomHtml({ room, widgets }) {
  const wanted = widgets.filter(hasRoom).map(({ tag }) => tag);
  if (wanted.length === 0) return [];
  const isWanted = (rule) => wanted.some((tag) => rule.includes(tag)) || !/press-[a-z]/.test(rule);
  const css = room.slice('<style>'.length, -'</style>'.length);
  return [`<style>${css.match(RULE).filter(isWanted).join('')}</style>`];
}

/**
 * The script, the room for what it shows, and what that needs to look as chosen.
 *
 * @param {import('./elements.js').Page} page
 */
export function headHtml(page) {
  const theme = page.theme ? [`<link rel="stylesheet" href="${themeUrl(page)}">`] : [];
  const rules = page.rules.length > 0 ? [`<style>\n${indent(page.rules.join('\n'))}\n</style>`] : [];
  return [...theme, ...rules, ...roomHtml(page), page.script].join('\n');
}

export const bodyHtml = ({ widgets }) => widgets.map(tagHtml).join('\n\n');

/** @param {import('./elements.js').Page} page */
export const htmlSnippet = (page) =>
  `<!-- Once per page, best in its head -->\n${headHtml(page)}\n\n<!-- Where the widget goes -->\n${bodyHtml(page)}`;

/** @param {import('./elements.js').Page} page @returns {import('./copy-parts.js').Part[]} */
export const ghostParts = (page) => [
  { place: 'Once: Settings → Code injection → Site header', code: headHtml(page) },
  { place: 'In a post: /html, and paste it. Below each post: Code injection → Site footer', code: bodyHtml(page) },
];

/** The `block.json` of each widget: its attributes come from the library's manifest. */
import { camelCase, widgets } from './manifest.mjs';

const BLOCKS = {
  'rate-ticker': { title: 'Rate ticker', icon: 'chart-line', keywords: ['exchange rates', 'currency', 'money'] },
  'author-bio': { title: 'Author bio', icon: 'admin-users', keywords: ['author', 'byline', 'biography'] },
  'suggested-articles': { title: 'Suggested articles', icon: 'grid-view', keywords: ['related', 'read more', 'posts'] },
  'article-hero': { title: 'Article hero', icon: 'format-image', keywords: ['image', 'credit', 'caption'] },
};

/** Settings of the plugin alone: blocks and shortcodes have them, tags don't. */
const PLUGIN_SETTINGS = {
  'rate-ticker': [{ name: 'source', type: 'string' }],
};

const settingsOf = (widget) => [
  ...widgets[widget].attributes,
  ...(PLUGIN_SETTINGS[widget] ?? []).map((setting) => ({ ...setting, isOfPlugin: true })),
];

/** WordPress refuses a value of another type, so a number that was never set has no default. */
function toBlockAttribute({ type, values }) {
  if (type === 'boolean') return { type, default: false };
  if (type === 'number') return { type };
  return values ? { type, enum: ['', ...values], default: '' } : { type, default: '' };
}

export const blockJson = (widget, version) => ({
  $schema: 'https://schemas.wp.org/trunk/block.json',
  apiVersion: 3,
  name: `press-elements/${widget}`,
  version,
  category: 'theme',
  description: `${widgets[widget].description.split('. ')[0]}.`,
  textdomain: 'press-elements',
  ...BLOCKS[widget],
  attributes: Object.fromEntries(
    settingsOf(widget).map((attribute) => [camelCase(attribute.name), toBlockAttribute(attribute)]),
  ),
  usesContext: ['postId', 'postType'],
  supports: { html: false, align: ['wide', 'full'], anchor: true },
  editorScript: 'press-elements-editor',
});

const toTagAttribute = ({ type, values, isOfPlugin }) => ({
  type,
  ...(values && { enum: values }),
  ...(isOfPlugin && { isOfPlugin }),
});

/** What PHP needs to know of the tags. */
export const tagsJson = () =>
  Object.fromEntries(
    Object.keys(widgets).map((widget) => [
      widget,
      Object.fromEntries(settingsOf(widget).map((attribute) => [attribute.name, toTagAttribute(attribute)])),
    ]),
  );

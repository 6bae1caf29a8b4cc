/** The `block.json` of each widget: its attributes come from the library's manifest. */
import { camelCase, widgets } from './manifest.mjs';

const BLOCKS = {
  'rate-ticker': {
    title: 'Rate ticker',
    description: 'Exchange rates in a moving line or in a small table.',
    icon: 'chart-line',
    keywords: ['exchange rates', 'currency', 'money'],
    variations: [
      {
        name: 'list',
        title: 'Rates table',
        description: 'Exchange rates in a small table.',
        keywords: ['exchange rates', 'currency', 'list'],
        attributes: { layout: 'list' },
        isActive: ['layout'],
        scope: ['inserter'],
      },
    ],
    example: { attributes: { change: 'percent' }, viewportWidth: 720 },
  },
  'author-bio': {
    title: 'Author card',
    description: 'The authors of the article, each with photo, role, biography and profiles.',
    icon: 'admin-users',
    keywords: ['author', 'byline', 'biography', 'profile'],
    variations: [
      {
        name: 'inline',
        title: 'Byline',
        description: 'The authors of the article in one line.',
        keywords: ['author', 'byline', 'name'],
        attributes: { layout: 'inline' },
        isActive: ['layout'],
        scope: ['inserter'],
      },
    ],
    example: { attributes: { headingLevel: 2 }, viewportWidth: 640 },
  },
  'suggested-articles': {
    title: 'Suggested articles',
    description: 'Links to related articles, as a row, a grid or a list of cards.',
    icon: 'grid-view',
    keywords: ['related', 'read more', 'posts'],
    variations: [
      {
        name: 'list',
        title: 'Suggested articles, list',
        description: 'Related articles under each other, with small pictures.',
        keywords: ['related', 'read more', 'posts'],
        attributes: { layout: 'list' },
        isActive: ['layout'],
        scope: ['inserter'],
      },
    ],
    example: { attributes: { limit: 3 }, viewportWidth: 900 },
  },
  'article-hero': {
    title: 'Hero picture',
    description: 'The picture of the article with its caption and credit.',
    icon: 'format-image',
    keywords: ['image', 'credit', 'caption', 'featured image'],
    example: { attributes: { ratio: '16/9' }, viewportWidth: 720 },
  },
};

/** What WordPress offers for each block. See `includes/block-style.php` for what of it has to be brought inside. */
const SUPPORTS = {
  html: false,
  anchor: true,
  align: ['wide', 'full'],
  color: { text: true, background: true, link: true },
  typography: { fontSize: true, lineHeight: true, __experimentalFontFamily: true },
  spacing: { margin: true, padding: true },
};

/** Settings of the plugin alone: blocks and shortcodes have them, tags don't. */
const PLUGIN_SETTINGS = {
  'rate-ticker': [{ name: 'source', type: 'string' }],
  'suggested-articles': [{ name: 'structured-data', type: 'boolean' }],
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
  textdomain: 'press-elements',
  ...BLOCKS[widget],
  attributes: {
    ...Object.fromEntries(
      settingsOf(widget).map((attribute) => [camelCase(attribute.name), toBlockAttribute(attribute)]),
    ),
    // Blocks that PHP renders have no HTML that WordPress could read the anchor from.
    anchor: { type: 'string' },
  },
  usesContext: ['postId', 'postType'],
  supports: SUPPORTS,
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

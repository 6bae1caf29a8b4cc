/** The widget for WordPress: with the plugin as a block or a shortcode, without it as HTML. */
import { camelCase } from './elements.js';
import { headHtml, tagHtml, themeUrl } from './html.js';

const shortName = (tag) => tag.replace('press-', '');

/** As WordPress writes it: nothing in the JSON may end its comment. Backslashes of a value are replaced first. */
const blockJson = (value) =>
  JSON.stringify(value)
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');

function blockValue(value, option) {
  if (option?.control === 'toggle') return true;
  return option?.isNumber ? Number(value) : value;
}

/** Styles as a block of their own. The script is the plugin's. */
function stylesBlock(page) {
  const theme = page.theme ? `<link rel="stylesheet" href="${themeUrl(page)}">` : '';
  const rules = page.rules.length > 0 ? `<style>${page.rules.join(' ')}</style>` : '';
  const html = [theme, rules].filter(Boolean).join('\n');
  return html ? `<!-- wp:html -->\n${html}\n<!-- /wp:html -->\n\n` : '';
}

function shortcode({ tag, attributes }) {
  // A quote or a bracket would end the shortcode. Without the plugin, a tag in it would be a tag of the page.
  const clean = (value) =>
    value
      .replaceAll('"', '”')
      .replaceAll('[', '(')
      .replaceAll(']', ')')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
  const written = attributes.map(([name, value]) => (value === '' ? name : `${name}="${clean(value)}"`));
  return `[${[tag, ...written].join(' ')}]`;
}

const isLanguage = ([name]) => name === 'lang';

const htmlBlock = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

/** A block has no setting for its language. A shortcode has. Neither has room for data. */
function block({ tag, attributes, data }, options) {
  if (data) return htmlBlock(tagHtml({ tag, attributes, data }));
  if (attributes.some(isLanguage))
    return `<!-- wp:shortcode -->\n${shortcode({ tag, attributes })}\n<!-- /wp:shortcode -->`;
  const values = Object.fromEntries(
    attributes.map(([name, value]) => [
      camelCase(name),
      blockValue(
        value,
        options.find((option) => option.name === name),
      ),
    ]),
  );
  const json = attributes.length > 0 ? `${blockJson(values)} ` : '';
  return `<!-- wp:press-elements/${shortName(tag)} ${json}/-->`;
}

/** Without the tag that begins PHP: functions.php has one, and a second one would break the site. */
const functions = (page) => `add_action( 'wp_head', function () {\n\t?>\n${headHtml(page)}\n\t<?php\n} );`;

/** A block and a shortcode show the picture of the post. */
const withoutFigure = ({ tag, attributes, data }) => ({ tag, attributes, ...(data && { data }) });

/** `npm start` builds it. */
const PLUGIN = '/integrations/wordpress/build/press-elements.zip';

/** `download`: what has to be installed first. `contained`: what of a widget is in the code. Without it, all of it. */
export const WORDPRESS = {
  block: {
    label: 'Block, with the plugin',
    download: PLUGIN,
    note: 'Install the plugin first. Then paste this into the editor.',
    noteOnHero: 'It shows the featured image.',
    noteOnLanguage: 'A block has no language of its own, so this is a shortcode.',
    noteOnData:
      'A block has no room for what you wrote line by line, so this is HTML with data in it, which only ' +
      'administrators and editors can save.',
    contained: withoutFigure,
    write: (page, options) => stylesBlock(page) + page.widgets.map((widget) => block(widget, options)).join('\n\n'),
  },
  shortcode: {
    label: 'Shortcode, with the plugin',
    download: PLUGIN,
    note: 'Install the plugin first. For page builders and the classic editor.',
    noteOnLook: 'Your theme and colors are not in it: set them in the plugin’s settings.',
    noteOnData: 'What you wrote line by line is not in it: choose “Custom HTML”.',
    contained: withoutFigure,
    write: (page) => page.widgets.map(shortcode).join('\n'),
  },
  html: {
    label: 'Custom HTML, without the plugin',
    note:
      'Only administrators and editors can save such tags; with the plugin, authors can, too. A mistake in ' +
      'functions.php stops the site: keep a copy, or let a plugin for code snippets add the first part.',
    write: (page) => [
      { place: 'Once: at the end of functions.php, in your child theme', code: functions(page) },
      {
        place: 'Where it goes: paste it as a block into a post, or under Appearance → Widgets or Editor',
        code: htmlBlock(page.widgets.map(tagHtml).join('\n')),
      },
    ],
  },
};

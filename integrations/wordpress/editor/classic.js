/**
 * The Visual tab of the classic editor: shows a pasted tag as a box, because the editor deletes empty elements and
 * splits others. What somebody wrote between the tags comes back unchanged.
 */
const { jQuery, tinymce } = window;

const NAMES = 'rate-ticker|author-bio|suggested-articles|article-hero';
const ATTRIBUTES = /(?:[^>"']|"[^"]*"|'[^']*')*/.source;
const TAG = new RegExp(`<press-(${NAMES})(?=[\\s/>])${ATTRIBUTES}>(?:[^]*?</press-\\1\\s*>)?`, 'g');
const BOX = /<div[^>]*\sdata-press-box="([^"]*)"[^>]*>[^]*?<\/div>/g;
/** WordPress marks the place of the cursor when the tab changes. */
const CURSOR = /<span[^>]*\sdata-mce-type="bookmark"[^>]*>[^]*?<\/span>/g;

/**
 * The HTML of each box. It is not in the box itself: then the content of a post could make an administrator's editor
 * write any HTML. The random part is for boxes that are copied from another window.
 */
const originals = new Map();
const random = Math.random().toString(36).slice(2);

function keep(html) {
  const key = `${random}-${originals.size}`;
  originals.set(key, html.replace(CURSOR, ''));
  return key;
}

const emptyBox = (html) => `<div data-press-box="${keep(html)}"></div>`;
const original = (box, key) => originals.get(key) ?? box;

/** Paragraphs from line breaks, and back: the editor takes `<press-…` for `<pre`. */
jQuery('body')
  .on('beforeWpautop beforePreWpautop', (_, content) => {
    content.data = content.data.replace(TAG, emptyBox);
  })
  .on('afterWpautop afterPreWpautop', (_, content) => {
    content.data = content.data.replace(BOX, original);
  });

const STYLE = `[data-press-box] {
  margin: 1em 0;
  padding: 1em;
  border: 1px solid #8c8f94;
  font: 14px/1.4 sans-serif;
}`;

// The editor calls it with `new`, so it is no arrow function.
tinymce.PluginManager.add('press_elements', function showBoxes(editor) {
  const titles = editor.getParam('press_elements_titles') ?? {};
  editor.contentStyles.push(STYLE);
  editor.on('BeforeSetContent', (event) => {
    event.content = event.content.replace(
      TAG,
      (html, widget) => `<div data-press-box="${keep(html)}" contenteditable="false">${titles[widget] ?? widget}</div>`,
    );
  });
  editor.on('PostProcess', (event) => {
    if (event.get) event.content = event.content.replace(BOX, original);
  });
});

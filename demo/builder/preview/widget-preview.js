/** The preview of one widget: an empty page with exactly what is copied, at several widths. */
import { htmlSnippet } from '../copy/html.js';
import { createElement } from '../create-element.js';
import { ARTICLE_MONTH, dayNoteOf, isOnDemoDay } from './demo-day.js';
import { blankPageUrl, createPreviewFrame } from './frame.js';
import { ARTICLE } from '../presets.js';
import { hashOf } from '../state.js';
import { isOfOwnSite, messageOf, readsPage } from './messages.js';
import { standInFor } from './stand-in.js';
import { createWidths } from './widths.js';

const WIDTHS = [
  ['', 'Fit'],
  ['300', '300 px'],
  ['390', '390 px'],
  ['1280', '1280 px'],
];
const UPDATE_DELAY_MS = 300;
/** Something is always said below the widget, so that nothing moves when there is more to say. */
const NOTE = 'Shown on an empty page, with exactly what you copy.';
const STAND_IN = 'What you see above are example data.';

/** A line of rates, or a byline. @param {import('../copy/elements.js').Widget} widget */
function isOneLine({ tag, attributes }) {
  const layout = new Map(attributes).get('layout');
  return tag === 'press-rate-ticker' ? layout !== 'list' : tag === 'press-author-bio' && layout === 'inline';
}

/**
 * @param {object} settings
 * @param {string} settings.width
 * @param {(width: string) => void} settings.onWidth
 * @param {(report: import('./messages.js').Report) => void} settings.onStatus What the widget shows.
 * @param {(picture: import('./messages.js').PictureReport) => void} settings.onPicture Whether the
 *   widget's picture has loaded.
 * @param {(colors: Record<string, string>) => void} settings.onColors The colors that are shown, by their options.
 */
export function createWidgetPreview({ width, onWidth, onStatus, onPicture, onColors }) {
  const heading = createElement('h2', { id: 'preview-heading' }, 'Preview');
  const message = createElement('p', { className: 'preview-message', role: 'status', hidden: true });
  const ownArticle = createElement('a', {}, 'See it on your own article');
  const source = createElement(
    'p',
    { className: 'preview-source', hidden: true },
    `This widget reads the article that it is on: here, the demo’s, of ${ARTICLE_MONTH}. `,
    ownArticle,
  );
  const note = createElement('p', { className: 'preview-note' });
  function say(text, title = 'Preview') {
    heading.textContent = title;
    message.textContent = text;
    message.hidden = text === '';
    note.hidden = text !== '' || !source.hidden;
  }

  const frame = createPreviewFrame({
    title: 'Preview of the widget',
    onReport(widgets, { url }) {
      if (url === standInUrl) say(`${reason}\n${STAND_IN}`, 'Preview with example data');
      if (url !== shown) return undefined;
      const [widget] = widgets;
      const instead = standInFor(shownPage, widget);
      onStatus(widget);
      reason = messageOf(isSourceElsewhere ? { ...widget, lines: [] } : widget);
      standInUrl = instead ? blankPageUrl(htmlSnippet(instead)) : '';
      // It is said when the example is there.
      if (!instead) say(reason);
      return standInUrl;
    },
    onPicture(picture, url) {
      if (url === shown) onPicture(picture);
    },
    onColors(colors, url) {
      if (url === shown || url === standInUrl) onColors(colors);
    },
  });
  const widths = createWidths(WIDTHS, width, (value) => {
    frame.setWidth(Number(value));
    onWidth(value);
  });
  frame.setWidth(Number(width));
  let timer;
  let shown = '';
  let shownPage;
  let standInUrl = '';
  let reason = '';
  /** The lines would speak of a server of the page, which is not the one that the person means. */
  let isSourceElsewhere = false;
  const stage = createElement('div', { className: 'stage' }, frame.element);
  const element = createElement(
    'section',
    { className: 'preview', 'aria-labelledby': 'preview-heading' },
    createElement('header', {}, heading, widths),
    stage,
    createElement('div', { className: 'preview-notes' }, source, note, message),
  );
  return {
    element,
    /** @param {import('../copy/elements.js').Page} page */
    show(page) {
      const hasData = page.widgets.some(readsPage);
      const url = blankPageUrl(htmlSnippet(page), { hasData, isToday: !isOnDemoDay(page) });
      source.hidden = !hasData;
      stage.classList.toggle('of-line', page.widgets.every(isOneLine));
      note.textContent = dayNoteOf(page) || NOTE;
      note.hidden = hasData;
      ownArticle.href = hashOf({ tag: ARTICLE, values: [['widgets', page.widgets[0].tag]] });
      isSourceElsewhere = page.widgets[0].attributes.some(([name, value]) => name === 'src' && isOfOwnSite(value));
      if (url === shown) return;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          // The person may have gone back to the examples.
          if (element.isConnected) frame.load(url);
        },
        shown ? UPDATE_DELAY_MS : 0,
      );
      shown = url;
      shownPage = page;
    },
  };
}

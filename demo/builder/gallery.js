/** The start: an example of each widget, as it will look. */
import { widgetOf } from './copy/elements.js';
import { htmlSnippet } from './copy/html.js';
import { createElement } from './create-element.js';
import { ARTICLE, PRESETS } from './presets.js';
import { DEMO_DAY } from './preview/demo-day.js';
import { blankPageUrl, createPreviewFrame } from './preview/frame.js';
import { hashOf } from './state.js';

/** @param {(tag: string) => object[]} optionsFor @param {(widgets: object[]) => object} pageOf */
export function createGallery(optionsFor, pageOf) {
  function createCard({ tag, title, text, zoom, share = 1, values }) {
    const frame = createPreviewFrame({ title, isDecoration: true });
    const page = pageOf([widgetOf(tag, optionsFor(tag), new Map(Object.entries(values)))]);
    const picture = createElement('div', { className: 'picture' }, frame.element);
    picture.style.setProperty('--share', String(share));
    // Examples load when they come near. The scale needs a width, which a box has only in the page.
    const nearby = new IntersectionObserver(
      ([{ isIntersecting, boundingClientRect }]) => {
        if (!isIntersecting) return;
        nearby.disconnect();
        frame.setWidth(Math.round(((boundingClientRect.width - 32) * share) / zoom));
        frame.load(blankPageUrl(htmlSnippet(page)));
      },
      { rootMargin: '50%' },
    );
    nearby.observe(picture);
    const link = createElement('a', { href: hashOf({ tag, values: Object.entries(values) }) }, title);
    return createElement(
      'li',
      { className: 'card' },
      picture,
      createElement('h2', {}, link),
      createElement('p', {}, text),
    );
  }

  const article = createElement(
    'li',
    { className: 'card article-card' },
    createElement('h2', {}, createElement('a', { href: `#tag=${ARTICLE}` }, 'All four on your own article')),
    createElement(
      'p',
      {},
      'Write its address, and see rates, picture, author and suggestions on it, on a phone and on a desktop.',
    ),
  );
  return createElement(
    'section',
    { className: 'gallery', 'aria-labelledby': 'gallery-heading' },
    createElement('h1', { id: 'gallery-heading' }, 'Start from an example'),
    createElement(
      'p',
      { className: 'lead' },
      'Choose one, change what you like, and copy it into your page. ' +
        `In the examples it is ${DEMO_DAY}, the day of their rates.`,
    ),
    createElement('ul', { className: 'cards' }, article, ...PRESETS.map(createCard)),
  );
}

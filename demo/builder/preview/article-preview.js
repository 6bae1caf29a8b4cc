/** All four widgets on an article, at three widths. The local server fetches the article. */
import { bodyHtml, headHtml } from '../copy/html.js';
import { createElement } from '../create-element.js';
import { ARTICLE_MONTH, DEMO_DAY } from './demo-day.js';
import { createPreviewFrame } from './frame.js';
import { findingOf, NO_ARTICLE, NOT_PLACED } from './messages.js';
import { createWidths } from './widths.js';

const WIDTHS = { 300: 'Narrow', 390: 'Phone', 1280: 'Desktop' };

/** @returns {Promise<{ url?: string, problem: string }>} The address after redirects, or why it can't be read. */
async function findArticle(address) {
  const response = await fetch(`/builder/article?${new URLSearchParams({ url: address })}`).catch(() => undefined);
  const { url, message } = (await response?.json().catch(() => undefined)) ?? {};
  if (response?.ok && url) return { url, problem: '' };
  return { problem: message ?? 'The builder’s own server does not answer. Is it still running?' };
}

/** What is shown, in the words of its own page: a title says more than an address. */
function nameOf(url, title) {
  const { origin, host, pathname, search } = new URL(url);
  const isDemo = origin === location.origin && pathname === '/';
  const address = isDemo
    ? `the demo’s own article of ${ARTICLE_MONTH}, on ${DEMO_DAY}`
    : `${host}${pathname}${search}`.replace(/\/$/, '');
  return title ? `“${title}”, ${address}` : address;
}

/** @param {{ width: string, onWidth: (width: string) => void }} settings `width` is empty for all three. */
export function createArticlePreview({ width: chosen, onWidth }) {
  const findings = createElement('ul', { className: 'findings' });
  const name = createElement('p', { className: 'article-name', hidden: true });
  const widest = 1280;
  let shownUrl;
  let shownTags = [];
  let shownName = '';

  const sayShown = (word = 'Shown') => (name.textContent = `${word}: ${shownName}`);

  function report(widgets, { title, isArticle }) {
    shownName = nameOf(shownUrl, title);
    sayShown();
    const missing = Object.keys(NOT_PLACED).filter(
      (tag) => shownTags.includes(tag) && !widgets.some((widget) => widget.tag === tag),
    );
    const lines = [
      ...(isArticle ? [] : [NO_ARTICLE]),
      ...widgets.map(findingOf),
      ...missing.map((tag) => NOT_PLACED[tag]),
    ];
    findings.replaceChildren(...lines.map((line) => createElement('li', {}, line)));
  }

  const frames = Object.entries(WIDTHS).map(([width, label]) => {
    const settings = { title: `The article at ${width} pixels`, isScrolled: true };
    const frame = createPreviewFrame({ ...settings, onReport: Number(width) === widest ? report : undefined });
    frame.setWidth(Number(width));
    const caption = createElement('figcaption', {}, `${label}, ${width} px`);
    return { width, frame, figure: createElement('figure', { 'data-width': width }, frame.element, caption) };
  });
  function showWidth(wanted) {
    for (const { width, figure } of frames) figure.classList.toggle('left-out', wanted in WIDTHS && wanted !== width);
  }
  showWidth(chosen);
  const choices = Object.keys(WIDTHS).map((width) => [width, `${width} px`]);
  const widths = createWidths([['', 'All'], ...choices], chosen in WIDTHS ? chosen : '', (width) => {
    showWidth(width);
    onWidth(width);
  });
  const stage = createElement(
    'div',
    { className: 'article-frames', hidden: true, tabIndex: 0, role: 'group', 'aria-label': 'Three widths' },
    ...frames.map(({ figure }) => figure),
  );
  const hint = createElement('p', { className: 'frames-hint', hidden: true }, 'Scroll in a frame to read on.');
  const element = createElement(
    'section',
    { className: 'preview', 'aria-labelledby': 'preview-heading' },
    createElement(
      'header',
      {},
      createElement('h2', { id: 'preview-heading' }, 'Your article with the widgets'),
      widths,
    ),
    stage,
    name,
    hint,
    createElement('div', { role: 'status' }, findings),
  );
  let shown = '';
  let latest = '';
  return {
    element,
    /**
     * @param {string} address
     * @param {import('../copy/elements.js').Page} page
     * @returns A problem, or an empty text; `undefined` if something else is to be shown meanwhile.
     */
    async show(address, page) {
      const parameters = { url: address, head: headHtml(page), tags: bodyHtml(page) };
      const url = `/builder/frame/article?${new URLSearchParams(parameters)}`;
      latest = url;
      if (url === shown) {
        sayShown();
        return '';
      }
      const found = await findArticle(address);
      const { problem } = found;
      if (url !== latest) return undefined;
      if (problem && shownName) sayShown('Still shown');
      if (problem || url === shown) return problem;
      shown = url;
      shownUrl = found.url;
      shownTags = page.widgets.map(({ tag }) => tag);
      stage.hidden = false;
      hint.hidden = false;
      name.hidden = false;
      shownName = nameOf(shownUrl);
      sayShown();
      findings.replaceChildren(createElement('li', {}, 'Reading the article…'));
      for (const { frame } of frames) frame.load(url);
      return '';
    },
  };
}

/** All four widgets on an article, at three widths. The local server fetches the article. */
import { bodyHtml, headHtml } from '../copy/html.js';
import { createElement } from '../create-element.js';
import { createPreviewFrame } from './frame.js';
import { findingOf, NOT_PLACED } from './messages.js';

const WIDTHS = { 300: 'Narrow column', 390: 'Phone', 1280: 'Desktop' };
const HEIGHT = 620;

async function problemOf(address) {
  const response = await fetch(`/builder/article?${new URLSearchParams({ url: address })}`).catch(() => undefined);
  if (response?.ok) return '';
  const { message } = (await response?.json().catch(() => undefined)) ?? {};
  return message ?? 'The builder’s own server does not answer. Is it still running?';
}

export function createArticlePreview() {
  const findings = createElement('ul', { className: 'findings' });
  const widest = 1280;

  function report(widgets) {
    const missing = Object.keys(NOT_PLACED).filter((tag) => !widgets.some((widget) => widget.tag === tag));
    const lines = [...widgets.map(findingOf), ...missing.map((tag) => NOT_PLACED[tag])];
    findings.replaceChildren(...lines.map((line) => createElement('li', {}, line)));
  }

  const frames = Object.entries(WIDTHS).map(([width, label]) => {
    const settings = { title: `The article at ${width} pixels`, height: HEIGHT };
    const frame = createPreviewFrame({ ...settings, onReport: Number(width) === widest ? report : undefined });
    frame.setWidth(Number(width));
    const caption = createElement('figcaption', {}, `${label}, ${width} px`);
    return { frame, figure: createElement('figure', { 'data-width': width }, frame.element, caption) };
  });
  const stage = createElement(
    'div',
    { className: 'article-frames', hidden: true, tabIndex: 0, role: 'group', 'aria-label': 'Three widths' },
    ...frames.map(({ figure }) => figure),
  );
  const element = createElement(
    'section',
    { className: 'preview', 'aria-labelledby': 'preview-heading' },
    createElement('header', {}, createElement('h2', { id: 'preview-heading' }, 'Your article with the widgets')),
    stage,
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
      if (url === shown) return '';
      const problem = await problemOf(address);
      if (url !== latest) return undefined;
      if (problem || url === shown) return problem;
      shown = url;
      stage.hidden = false;
      findings.replaceChildren(createElement('li', {}, 'Reading the article…'));
      for (const { frame } of frames) frame.load(url);
      return '';
    },
  };
}

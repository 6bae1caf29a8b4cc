/** The HTML around a page's content. Every link is relative, so that the site works below any path. */
import { linkBetween } from './pages.mjs';

/** The site needs nothing else. `<meta>` carries it to hosts that send no headers. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types press-elements',
].join('; ');

const attribute = (text) => text.replaceAll('"', '&quot;');

/** @param {import('./build.mjs').RenderedPage} page @param {import('./build.mjs').RenderedPage[]} pages */
function navigation(page, pages) {
  const titles = new Set(pages.map(({ section }) => section).filter(Boolean));
  const link = (target) => {
    const current = target === page ? ' aria-current="page"' : '';
    return `<li><a href="${linkBetween(page.address, target.address)}"${current}>${target.label}</a></li>`;
  };
  const list = (title) => {
    const links = pages.filter(({ section }) => section === title).map(link);
    const open = isIn(page, title) ? ' open' : '';
    return `<details${open}><summary>${title}</summary><ul>${links.join('')}</ul></details>`;
  };
  return [...titles].map(list).join('\n');
}

/** The home page has the first two sections open. */
const isIn = (page, title) =>
  page.address === 'index' ? ['Start', 'Widgets'].includes(title) : page.section === title;

function neighbors(page, pages) {
  const inOrder = pages.filter(({ section }) => section);
  const position = inOrder.indexOf(page);
  if (position === -1) return '';
  const link = (target, rel, word) =>
    target
      ? `<a rel="${rel}" href="${linkBetween(page.address, target.address)}"><small>${word}</small> ${target.label}</a>`
      : '<span></span>';
  const previous = link(inOrder[position - 1], 'prev', 'Previous');
  const next = link(inOrder[position + 1], 'next', 'Next');
  return `<nav class="neighbors" aria-label="Pages before and after">${previous}${next}</nav>`;
}

/** The same page for programs, and the list of all of them. */
const pageEnd = ({ address }, root) =>
  `<p class="page-end"><a href="${linkBetween(address, address, '.md')}">This page as Markdown</a>, ` +
  `<a href="${root}llms.txt">all pages for language models</a></p>`;

function contents({ headings }) {
  const sections = headings.filter(({ depth }) => depth === 2);
  if (sections.length < 3) return '';
  const items = sections.map(({ text, id }) => `<li><a href="#${id}">${text}</a></li>`).join('');
  const title = '<p id="on-this-page">On this page</p>';
  return `<nav class="contents" aria-labelledby="on-this-page">${title}<ul>${items}</ul></nav>`;
}

function head(page, root, version) {
  const cdn = `${root}press-elements/cdn/`;
  const library = page.isLive
    ? `
    <link rel="stylesheet" href="${root}press-elements/press-elements.css" />
    <script async src="${cdn}press-elements.js" data-press-base="${cdn}"></script>`
    : '';
  const themes = page.themes
    .map((path) => `\n    <link rel="stylesheet" href="${root}press-elements/${path}" />`)
    .join('');
  const title = page.address === 'index' ? 'Press Elements' : `${page.title} – Press Elements`;
  return `<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="description" content="${attribute(page.description)}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content="Press Elements ${version}" />
    <link rel="icon" href="${root}favicon.svg" type="image/svg+xml" />
    <link rel="alternate" type="text/markdown" href="${linkBetween(page.address, page.address, '.md')}" />
    <link rel="stylesheet" href="${root}docs.css" />${library}${themes}
    <script defer src="${root}docs.js" data-root="${root}"></script>
  </head>`;
}

/** A page that leads to another one, on hosts that know no redirects. @param {string} path Relative. */
export const redirectHtml = (path) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="0; url=${path}" />
    <meta name="robots" content="noindex" />
    <title>This page has moved</title>
  </head>
  <body>
    <p>This page has moved: <a href="${path}">${path}</a></p>
  </body>
</html>
`;

/** What stands beside the site: the builder, with the widget that the page is about, the demo, and every state. */
function besideLinks({ address, section }, root) {
  const widget = section === 'Widgets' ? `#tag=press-${address.split('/').at(-1)}` : '';
  const links = [
    [`builder/${widget}`, 'Builder'],
    ['', 'Demo article'],
    ['stories/', 'Storybook'],
  ];
  return links.map(([path, label]) => `<a href="${root}../${path}">${label}</a>`).join(' ');
}

/**
 * @param {{ isBesideDemo?: boolean }} [options] `isBesideDemo`: whether demo, builder and stories are beside the site,
 *   as in `npm start`.
 * @returns {string} The whole page.
 */
export function pageHtml(page, pages, version, { isBesideDemo = false } = {}) {
  const root = '../'.repeat(page.address.split('/').length - 1) || './';
  const links = isBesideDemo ? besideLinks(page, root) : '';
  return `<!doctype html>
<html lang="en" dir="ltr">
  ${head(page, root, version)}
  <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="bar">
      <a class="brand" href="${root}">Press Elements</a>
      <span class="version">${version}</span>${
        links && `\n      <nav class="beside" aria-label="Beside the documentation">${links}</nav>`
      }
      <div id="search"></div>
      <button class="menu" type="button" popovertarget="sections">Menu</button>
    </header>
    <div class="columns">
      <nav class="sections" id="sections" popover aria-label="Documentation">
${links && `<div class="beside">${links}</div>`}
${navigation(page, pages)}
      </nav>
      <main id="content"${page.source.startsWith('reference/') ? ' class="reference"' : ''}>
        <article>
${page.html}
        </article>
        ${neighbors(page, pages)}
        ${pageEnd(page, root)}
      </main>
      ${contents(page)}
    </div>
  </body>
</html>
`;
}

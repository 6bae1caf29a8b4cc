/** Renders the Markdown that GitHub and npm show, too, into the HTML of a page. */
import { Marked, Renderer } from 'marked';
import { escapeHtml, highlight } from './highlight.mjs';

/** The anchors that GitHub gives to headings. The second one of the same name ends with `-1`. */
function createAnchors() {
  const used = new Map();
  return (heading) => {
    const name = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    const count = used.get(name) ?? 0;
    used.set(name, count + 1);
    return count ? `${name}-${count}` : name;
  };
}

/** Markdown has no tables without a header: those of an empty one are empty. */
const HEADLESS = /<thead>\s*<tr>\s*(?:<th[^>]*><\/th>\s*)+<\/tr>\s*<\/thead>\s*/g;
const EMPTY_HEADER = /<th[^>]*><\/th>/g;

/** @param {string} text @returns {string} Markdown. */
export const firstParagraph = (text) => new Marked().lexer(text).find(({ type }) => type === 'paragraph')?.text ?? '';

const withoutTags = (html) => html.replace(/<[^>]*>/g, '');

const OWN_ADDRESS = /"(\/(?!\/)[^"]*)"/g;
const EXAMPLE_ADDRESS = /https:\/\/cdn\.jsdelivr\.net\/npm\/press-elements@[^/]+\/docs\/example\//g;

/**
 * A block that starts with ```` ```html live ```` is shown as it looks, above its code. Addresses on the site of the
 * example become those of the samples, and the package's own examples come from this site.
 */
function liveExample(code, highlighted, { sampleOf, exampleFolder }) {
  const html = code
    .replace(OWN_ADDRESS, (_, path) => `"${sampleOf(path)}"`)
    .replace(EXAMPLE_ADDRESS, () => exampleFolder);
  return `<div class="example"><div class="stage">\n${html}\n</div>${highlighted}</div>\n`;
}

const FILES_PLACE = '<!-- files of the examples -->';

/** Whoever pastes an example elsewhere has no such file. @param {Set<string>} paths */
function filesNote(paths, sampleOf) {
  const links = [...paths].map((path) => `<a href="${escapeHtml(sampleOf(path))}" download>${path.slice(1)}</a>`);
  const [first] = paths;
  const whose = paths.size === 1 ? 'the example’s file' : 'the examples’ files';
  return (
    `<p class="files">In these examples, addresses such as <code>${first}</code> are on your own site. Write your ` +
    `own in their place, or put ${whose} there: ${links.join(', ')}.</p>\n`
  );
}

/**
 * @param {string} text
 * @param {{ linkTo: (href: string) => string | undefined, imageOf: (href: string) => string,
 *   sampleOf: (path: string) => string, hasSample: (path: string) => boolean, exampleFolder: string }} site `linkTo`
 *   returns `undefined` for a target that is not on the site.
 * @returns {{ html: string, headings: { depth: number, text: string, id: string }[], isLive: boolean }}
 */
export function renderMarkdown(text, { linkTo, imageOf, sampleOf, hasSample, exampleFolder }) {
  const headings = [];
  const anchorOf = createAnchors();
  let isLive = false;
  /** Of all examples of the page: they are named below the first one. */
  const files = new Set();
  const renderer = {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      const name = withoutTags(html);
      const id = anchorOf(
        name.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
      );
      headings.push({ depth, text: name, id });
      const anchor = depth === 1 ? '' : ` <a class="anchor" href="#${id}" aria-label="Link to “${name}”">#</a>`;
      return `<h${depth} id="${id}">${html}${anchor}</h${depth}>\n`;
    },
    code({ text: code, lang = '' }) {
      const [name, mode] = lang.split(' ');
      const block = `<div class="code"><pre><code>${highlight(code, name)}</code></pre></div>\n`;
      if (mode !== 'live') return block;
      isLive = true;
      const own = [...code.matchAll(OWN_ADDRESS)].map(([, path]) => path).filter(hasSample);
      const isFirst = files.size === 0 && own.length > 0;
      for (const path of own) files.add(path);
      return liveExample(code, block, { sampleOf, exampleFolder }) + (isFirst ? FILES_PLACE : '');
    },
    table(token) {
      const table = Renderer.prototype.table
        .call(this, token)
        .replaceAll(HEADLESS, '')
        .replaceAll(EMPTY_HEADER, '<td></td>');
      return `<div class="table">${table}</div>\n`;
    },
    link({ href, tokens }) {
      const label = this.parser.parseInline(tokens);
      const target = linkTo(href);
      return target === undefined ? label : `<a href="${escapeHtml(target)}">${label}</a>`;
    },
    image({ href, text: alt }) {
      return `<img src="${escapeHtml(imageOf(href))}" alt="${escapeHtml(alt)}" />`;
    },
  };
  const html = new Marked({ renderer }).parse(text).replace(FILES_PLACE, () => filesNote(files, sampleOf));
  return { html, headings, isLive };
}

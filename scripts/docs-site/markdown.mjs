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

/**
 * A block that starts with ```` ```html live ```` is shown as it looks, above its code. Addresses on the site of the
 * example become those of the samples.
 */
function liveExample(code, highlighted, sampleOf) {
  const html = code.replace(/"(\/(?!\/)[^"]*)"/g, (_, path) => `"${sampleOf(path)}"`);
  return `<div class="example"><div class="stage">\n${html}\n</div>${highlighted}</div>\n`;
}

/**
 * @param {string} text
 * @param {{ linkTo: (href: string) => string | undefined, imageOf: (href: string) => string,
 *   sampleOf: (path: string) => string }} site `linkTo` returns `undefined` for a target that is not on the site.
 * @returns {{ html: string, headings: { depth: number, text: string, id: string }[], isLive: boolean }}
 */
export function renderMarkdown(text, { linkTo, imageOf, sampleOf }) {
  const headings = [];
  const anchorOf = createAnchors();
  let isLive = false;
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
      return liveExample(code, block, sampleOf);
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
  const html = new Marked({ renderer }).parse(text);
  return { html, headings, isLive };
}

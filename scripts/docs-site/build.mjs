/**
 * Builds the documentation's site into `dist/docs/`, or into the folder that is named, from the Markdown files of the
 * repository, the manifest and the built library: static files, which work on any host and below any path. With
 * `--beside-demo`, as `npm start` serves it, each page has links to the demo, the builder and the stories.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { scriptTag } from '../head-snippet.mjs';
import { firstParagraph, renderMarkdown } from './markdown.mjs';
import { generatedPages } from './generated-pages.mjs';
import { fullText, indexOfPages } from './llms.mjs';
import { addressOf, allPages, linkBetween, MOVED, targetOf } from './pages.mjs';
import { hasSample, writeSamples } from './samples.mjs';
import { searchWords } from './search-words.mjs';
import { pageHtml, redirectHtml } from './template.mjs';

/**
 * @typedef {import('./pages.mjs').Page & { text: string, html: string, title: string, label: string,
 *   description: string, headings: { depth: number, text: string, id: string }[], isLive: boolean,
 *   themes: string[] }} RenderedPage
 */

const { values, positionals } = parseArgs({
  options: { 'beside-demo': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const OUT = positionals[0] ?? 'dist/docs';
const PLACEHOLDER_TAG = /<script async src="[^"]*\/press-elements\.js" integrity="sha384-…"[^>]*><\/script>/g;
const read = (path) => readFileSync(path, 'utf8');

if (!existsSync('dist/cdn/sri.json')) throw new Error('The site shows the built library: run npm run build first.');

const { version } = JSON.parse(read('package.json'));
const generated = generatedPages(JSON.parse(read('custom-elements.json')));
const sources = allPages();
const addresses = new Map(sources.map(({ source, address }) => [source, address]));
addresses.set('README.md', 'index');

/** The tables of a widget have a page of their own. */
function withoutTables(text, source) {
  if (!source.startsWith('packages/')) return text;
  const name = addressOf(source).split('/').at(-1);
  const link = `[All attributes, events, slots, parts and custom properties](../../reference/${name}.md)`;
  return text.replace(/<!-- api -->[^]*<!-- \/api -->/, link);
}

const TABLES = /^(?:attributes|properties-and-methods|slots|events|parts|custom-properties|states)$/;
const referenceOf = (source) => addresses.get(source)?.replace(/^widgets\//, 'reference/');

/** A link of the Markdown as one of the site; `undefined` if the site doesn't have the target. */
function linkOf(href, { source, address }, suffix) {
  const found = targetOf(href, source);
  if (!found) return href;
  const target = TABLES.test(found.anchor) ? referenceOf(found.target) : addresses.get(found.target);
  if (!target) return undefined;
  const path = target === address && found.anchor ? '' : linkBetween(address, target, suffix);
  return found.anchor ? `${path}#${found.anchor}` : path;
}

const rootOf = (address) => '../'.repeat(address.split('/').length - 1);
const images = new Map();

function imageOf(href, { source, address }) {
  const { target } = targetOf(href, source);
  const name = target.split('/').at(-1);
  images.set(target, name);
  return `${rootOf(address)}images/${name}`;
}

/** Links of examples that lead to no sample lead to a page that says so: each at an address of its own. */
const sampleOf = (path, address) =>
  `${rootOf(address)}samples/${hasSample(path.slice(1)) ? path.slice(1) : `article.html?to=${path}`}`;

const { 'press-elements.js': integrity } = JSON.parse(read('dist/cdn/sri.json'));

/** The Markdown shows the script tag without its hash, which changes with each build. */
const withBuiltTag = (text) => text.replaceAll(PLACEHOLDER_TAG, () => scriptTag({ version, integrity }));

const plain = (markdown) =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The first sentences of the first paragraph, as many as a search engine shows. */
function descriptionOf(text) {
  const sentences = plain(firstParagraph(text)).match(/[^]+?(?:[.:?!](?= |$)|$)/g) ?? [];
  let description = '';
  for (const sentence of sentences)
    if (`${description}${sentence}`.length <= 200 || !description) description += sentence;
  return description.replace(/:$/, '.');
}

const escapeTitle = (title) => title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** In the section “Start”, “Start as a site builder” is “Site builder”. */
const labelOf = (title) => title.replace(/^Start as a (.)/, (_, letter) => letter.toUpperCase());

/** The builder itself, where it is beside the site. */
const BUILDER = /\/site-builder\.md#the-builder$/;

const siteLink = (href, page) =>
  values['beside-demo'] && BUILDER.test(href)
    ? `${'../'.repeat(page.address.split('/').length)}builder/`
    : linkOf(href, page, '.html');

/** @param {import('./pages.mjs').Page} page @returns {RenderedPage} */
function renderPage(page) {
  const text = withBuiltTag(withoutTables(generated.get(page.source) ?? read(page.source), page.source));
  const rendered = renderMarkdown(text, {
    linkTo: (href) => siteLink(href, page),
    imageOf: (href) => imageOf(href, page),
    sampleOf: (path) => sampleOf(path, page.address),
    hasSample: (path) => hasSample(path.slice(1)),
    exampleFolder: `${rootOf(page.address)}samples/example/`,
  });
  const title = plain(/^# (.*)$/m.exec(text)[1]);
  return {
    ...page,
    ...rendered,
    text,
    title: escapeTitle(title),
    label: labelOf(escapeTitle(title)),
    themes: themesOf(page),
    description: escapeTitle(descriptionOf(text)),
  };
}

/** A page about a theme has its styles, and the page about all of them has all. */
function themesOf({ address }) {
  const all = readdirSync('dist/themes').filter((name) => name.endsWith('.css'));
  return all.map((name) => `themes/${name}`).filter((path) => address === 'themes/index' || path === `${address}.css`);
}

const pages = sources.map(renderPage);

function write(path, content) {
  const file = `${OUT}/${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** The Markdown of a page, for readers that are programs: its links lead to the Markdown of other pages. */
const markdownOf = (page) =>
  page.text.replace(/\]\(([^)\s]+)\)/g, (all, href) => `](${linkOf(href, page, '.md') ?? href})`);

rmSync(OUT, { recursive: true, force: true });
for (const page of pages) {
  write(`${page.address}.html`, pageHtml(page, pages, version, { isBesideDemo: values['beside-demo'] }));
  write(`${page.address}.md`, markdownOf(page));
}
for (const [old, now] of Object.entries(MOVED)) write(`${old}.html`, redirectHtml(linkBetween(old, now)));
for (const [source, name] of images) write(`images/${name}`, readFileSync(source));
for (const name of ['docs.css', 'docs.js']) write(name, read(`scripts/docs-site/${name}`));
write('favicon.svg', read('demo/favicon.svg'));
write(
  'llms.txt',
  indexOfPages(pages, ({ address }) => `${address}.md`),
);
const forOneFile = pages.map((page) => ({ ...page, text: markdownOf({ ...page, address: 'llms-full' }) }));
write('llms-full.txt', fullText(forOneFile));
const found = pages.map(({ headings, ...page }) => [
  page.address,
  page.title,
  searchWords(page),
  ...headings.filter(({ depth }) => depth > 1).map(({ id, text }) => [id, text]),
]);
write('search.json', JSON.stringify(found));
writeSamples(`${OUT}/samples`);
cpSync('dist/cdn', `${OUT}/press-elements/cdn`, { recursive: true });
cpSync('dist/themes', `${OUT}/press-elements/themes`, { recursive: true });
cpSync('dist/press-elements.css', `${OUT}/press-elements/press-elements.css`);
const inPackage = pages.filter(({ source }) => !generated.has(source));
writeFileSync(
  'dist/llms.txt',
  indexOfPages(inPackage, ({ source }) => `../${source}`),
);

console.log(`${pages.length} pages of documentation in ${OUT}/`);

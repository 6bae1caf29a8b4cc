/** Which Markdown files the site renders, in which order, and at which address. */
import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** The sections of the navigation. Files of a folder that are not named come after those that are. */
const SECTIONS = [
  { title: 'Start', folder: 'docs/start', first: ['site-builder', 'developer', 'designer'] },
  {
    title: 'Widgets',
    files: ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'].map(
      (name) => `packages/${name}/README.md`,
    ),
  },
  {
    title: 'Guides',
    folder: 'docs/guides',
    first: [
      'styling',
      'performance',
      'loading',
      'accessibility',
      'security',
      'migration',
      'troubleshooting',
      'server-rendering',
    ],
  },
  { title: 'Themes', folder: 'docs/themes', first: ['README', 'broadsheet', 'tabloid'] },
  { title: 'In a CMS', folder: 'docs/cms', first: ['README', 'wordpress', 'ghost'] },
  { title: 'Frameworks', folder: 'docs/frameworks', first: ['README', 'html', 'react', 'next', 'vue', 'svelte'] },
  {
    title: 'Data sources',
    folder: 'docs/sources',
    first: ['README', 'page', 'own-json', 'wordpress', 'ghost', 'feeds'],
  },
  {
    title: 'Reference',
    generated: ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'].map(
      (name) => `reference/${name}.md`,
    ),
    folder: 'docs/reference',
    first: ['events', 'package', 'browsers'],
    last: ['bench/results/pages.md', 'bench/results/imports.md'],
  },
  { title: 'Project', files: ['docs/faq.md', 'docs/decisions/README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'] },
];

/** Where a page was, and where it is: old links go on working. */
export const MOVED = { styling: 'guides/styling' };

/** Pages that others link to, and that are not in the navigation. */
const MORE = ['examples/README.md', 'test/pages/README.md'];
const MORE_FOLDERS = ['docs/decisions', 'bench/results'];

const markdownIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

function filesOf({ files = [], generated = [], folder, first = [], last = [] }) {
  const inFolder = folder ? markdownIn(folder) : [];
  const named = first.map((name) => `${folder}/${name}.md`);
  const rest = inFolder.filter((path) => !named.includes(path)).toSorted((a, b) => a.localeCompare(b));
  return [...files, ...generated, ...named, ...rest, ...last];
}

/** The address of a file's page, without `.html`. */
export function addressOf(source) {
  const renamed = source
    .replace(/^packages\/(.*)\/README\.md$/, 'widgets/$1.md')
    .replace(/^bench\/results\//, 'results/')
    .replace(/^test\/pages\/README\.md$/, 'results/test-pages.md')
    .replace(/^examples\/README\.md$/, 'frameworks/examples.md')
    // npm puts every file named changelog or contributing into the package, whatever package.json says.
    .replace(/^CHANGELOG/, 'changes')
    .replace(/^CONTRIBUTING/, 'contribute')
    .replace(/^docs\//, '');
  return renamed
    .toLowerCase()
    .replace(/\.md$/, '')
    .replace(/(^|\/)readme$/, '$1index');
}

/**
 * @typedef {{ source: string, address: string, section?: string }} Page
 * @returns {Page[]} In the order of the navigation; pages without a section are not in it.
 */
export function allPages() {
  const sections = SECTIONS.flatMap((section) =>
    filesOf(section).map((source) => ({ source, section: section.title })),
  );
  const pages = [{ source: 'docs/README.md', section: undefined }, ...sections];
  const known = new Set(pages.map(({ source }) => source));
  const more = [...MORE, ...MORE_FOLDERS.flatMap(markdownIn)].filter((source) => !known.has(source));
  return [...pages, ...more.map((source) => ({ source, section: undefined }))].map((page) => ({
    ...page,
    address: addressOf(page.source),
  }));
}

/** The path of a link's target in the repository, and its anchor. `undefined` for other sites. */
export function targetOf(link, source) {
  if (/^(?:[a-z]+:|\/\/)/i.test(link)) return undefined;
  const [path, anchor] = link.split('#');
  if (!path) return { target: source, anchor };
  const target = posix.normalize(posix.join(posix.dirname(source), path)).replace(/\/$/, '');
  const isFolder = existsSync(`${target}/README.md`) || target === 'docs/decisions';
  return { target: isFolder ? `${target}/README.md` : target, anchor };
}

/** A link from one page to another, with the suffix `.html` or `.md`. */
export function linkBetween(from, to, suffix = '.html') {
  const path = posix.relative(posix.dirname(from), `${to}${suffix}`);
  return suffix === '.html' ? path.replace(/(^|\/)index\.html$/, '$1') || './' : path;
}

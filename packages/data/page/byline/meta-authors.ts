/** The authors that `<meta>` elements name. */
import type { Evidence } from './evidence.js';

/** In order of preference. A page with several authors has several elements. */
const NAMES = [
  'article:author',
  'article:author_name',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'author',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'citation_author',
  'article.author',
  'author_name',
];

const nameOf = (meta: Element): string =>
  (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();

/** The same from the facts of a page, which have the first element of each name. */
export function authorsInFacts(meta: Readonly<Record<string, string>>): Evidence[] {
  const entries = Object.entries(meta);
  return NAMES.map((name) => ({
    found: `<meta ${name}>`,
    texts: entries.filter(([key]) => key.toLowerCase() === name).map(([, text]) => ({ text })),
  }));
}

const WRITTEN_BY =
  /^(?:written by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da|написано автором|автор)$/i;

/** Yoast writes the name for previews in social networks: `twitter:label1` says what `twitter:data1` is. */
function twitterAuthor(document: Document): Evidence {
  const contentOf = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const isAuthor = WRITTEN_BY.test(contentOf('twitter:label1').trim());
  return { found: '<meta twitter:data1>', texts: isAuthor ? [{ text: contentOf('twitter:data1') }] : [] };
}

export function metaAuthors(document: Document): Evidence[] {
  const metas = [...document.querySelectorAll('meta[content]')];
  const named = NAMES.map((name): Evidence => ({
    found: `<meta ${name}>`,
    texts: metas.filter((meta) => nameOf(meta) === name).map((meta) => ({ text: meta.getAttribute('content') ?? '' })),
  }));
  return [...named, twitterAuthor(document)];
}

/** Suggested articles from the site's feed: first those of the current article's section, then the latest. */
import type { Article } from '../model/model.js';
import type { Loaded, PageFacts } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import type { Fetcher } from '../sources/contract/source.js';
import { feedModule } from '../sources/lazy-modules.js';
import { ARTICLE, isType, topNodes } from '../sources/json-ld/json-ld-types.js';

/** The sections of the current article, in OpenGraph and JSON-LD. */
function sectionsOf({ jsonLd, meta }: PageFacts): Set<unknown> {
  const articles = topNodes(jsonLd).filter(({ value }) => isType(value, ARTICLE));
  return new Set([meta['article:section'], ...articles.flatMap(({ value }) => value['articleSection'])]);
}

const isJson = (url: SafeUrl): boolean => new URL(url).pathname.endsWith('.json');

/** `undefined` if the page has no feed. */
export async function articlesFromFeed(
  page: PageFacts,
  fetcher: Fetcher,
): Promise<Loaded<readonly Article[]> | undefined> {
  if (!page.feed) return undefined;
  const reader = feedModule.load();
  reader.catch(() => undefined);
  const response = isJson(page.feed) ? await fetcher.json(page.feed) : await fetcher.xml(page.feed);
  const { read } = await reader;
  const { data, problems } = read.articles?.(response, { kind: 'articles' }) ?? { data: [], problems: [] };
  const sections = sectionsOf(page);
  const ofSection: Article[] = [];
  const latest: Article[] = [];
  for (const article of data) {
    const { articleSection } = article;
    if (articleSection !== undefined && sections.has(articleSection)) ofSection.push({ ...article, reason: 'section' });
    else latest.push({ ...article, reason: 'latest' });
  }
  return { data: [...ofSection, ...latest], problems, source: 'feed', url: response.url };
}

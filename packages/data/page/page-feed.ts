/** Articles beside the one being read, by the site's own feed: of its section, then the latest. */
import type { Article } from '../model/model.js';
import type { Loaded } from '../model/resource.js';
import { feed } from '../sources/feed/feed.js';
import { isType, topNodes, ARTICLE } from '../sources/schema-org/graph.js';
import type { SourceResponse, Fetcher } from '../sources/contract/source.js';
import type { SafeUrl } from '../model/safe-url.js';
import type { PageFacts } from '../model/page-facts.js';

/** As the page's JSON-LD or OpenGraph calls it; more than one where it stands in several. */
const sectionsOf = ({ jsonLd, meta }: PageFacts): unknown[] =>
  [
    meta['article:section'],
    ...topNodes(jsonLd).map(({ value }) => isType(value, ARTICLE) && value['articleSection']),
  ].flat();

const isJson = (address: SafeUrl): boolean => new URL(address).pathname.endsWith('.json');

/** `undefined` where the page names no feed. */
export async function articlesFromFeed(
  page: PageFacts,
  fetcher: Fetcher,
): Promise<Loaded<readonly Article[]> | undefined> {
  if (!page.feed) return undefined;
  const answer: SourceResponse = await (isJson(page.feed) ? fetcher.json : fetcher.xml)(page.feed);
  const reading = feed.read.articles?.(answer, { kind: 'articles' }) ?? { data: [], problems: [] };
  const sections = new Set(sectionsOf(page));
  const isOfSection = ({ articleSection }: Article) => articleSection !== undefined && sections.has(articleSection);
  const [section, latest] = [reading.data.filter(isOfSection), reading.data.filter((article) => !isOfSection(article))];
  const data = [
    ...section.map((article) => ({ ...article, reason: 'section' })),
    ...latest.map((article) => ({ ...article, reason: 'latest' })),
  ];
  return { ...reading, data, source: feed.name, url: answer.url };
}

/** Suggested articles from the site's feed. */
import type { Article } from '../model/model.js';
import type { Loaded, PageFacts } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import type { Fetcher } from '../sources/contract/source.js';
import { feedModule } from '../sources/lazy-modules.js';

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
  const { readForPage } = await reader;
  return { ...readForPage(response, page), source: 'feed', url: response.url };
}

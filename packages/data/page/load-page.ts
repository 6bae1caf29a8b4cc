/**
 * Loads data from the page that contains a widget. Only its CMS and its feed need the network; if the CMS fails, the
 * page itself is still read. The feed is requested only if neither CMS nor JSON-LD has articles.
 */
import { PressError } from '../model/errors.js';
import { hasValues } from '../model/fields.js';
import type { Article } from '../model/model.js';
import type { Loaded, PageFacts, ResourceKind, ResourceModels, ResourceRequest } from '../model/resource.js';
import type { Fetcher } from '../sources/contract/source.js';
import { languagesModule } from './lazy-modules.js';
import { articlesFromFeed } from './articles-from-feed.js';
import { cmsOf, requestFromCms } from './cms.js';
import {
  type CmsResponse,
  missingByline,
  PAGE_READERS,
  readerOf,
  type PageReading,
  relatedArticles,
} from './read-from-page.js';

type PageLoaders = {
  readonly [K in ResourceKind]?: (
    page: PageFacts,
    cms: CmsResponse | undefined,
    fetcher: Fetcher,
  ) => Promise<PageReading<ResourceModels[K]>>;
};

/** Downloads the reader of JSON-LD. If it does not arrive, the response of the CMS is shown without it. */
async function loadJsonLdReader(kind: ResourceKind, cms: CmsResponse | undefined): Promise<void> {
  await readerOf(kind)
    .load()
    .catch((error: unknown) => {
      if (!cms) throw error;
    });
}

/** The articles that the page lists, or else those of its feed. */
async function articlesOnPage(
  page: PageFacts,
  cms: CmsResponse | undefined,
  fetcher: Fetcher,
): Promise<PageReading<readonly Article[]>> {
  await loadJsonLdReader('articles', cms);
  const listed = PAGE_READERS.articles(page);
  return listed.data.length > 0 ? listed : ((await articlesFromFeed(page, fetcher)) ?? listed);
}

/** Free Polylang ignores the language that was asked for. */
async function inOneLanguage(articles: readonly Article[], page: PageFacts): Promise<readonly Article[]> {
  if (!page.multilingual) return articles;
  const module = await languagesModule.load().catch(() => undefined);
  return module?.withoutOtherLanguages(articles, page) ?? articles;
}

const LOADERS: PageLoaders = {
  async people(page, cms) {
    await loadJsonLdReader('people', cms);
    await missingByline(page, cms)
      ?.load()
      .catch(() => undefined);
    return PAGE_READERS.people(page, cms);
  },
  async image(page, cms) {
    await loadJsonLdReader('image', cms);
    return PAGE_READERS.image(page, cms);
  },
  async articles(page, cms, fetcher) {
    const related = relatedArticles(cms);
    const own = related && { ...related, data: await inOneLanguage(related.data, page) };
    // The page's feed has the language of the page.
    const isWhole = own?.data.length === related?.data.length;
    if (own?.data.length && (isWhole || !page.feed)) return own;
    const others = await articlesOnPage(page, cms, fetcher);
    return own?.data.length ? { ...own, data: [...own.data, ...others.data] } : others;
  },
};

export type PageRequest<K extends ResourceKind> = ResourceRequest<K> & { readonly page: PageFacts };

const isEmpty = (data: object): boolean => (Array.isArray(data) ? data.length === 0 : !hasValues(data));

/** Rejects with the error of the CMS only if the page itself has no data either. */
export async function loadFromPage<K extends ResourceKind>(
  request: PageRequest<K>,
  fetcher: Fetcher,
): Promise<Loaded<ResourceModels[K]>> {
  const { kind, page } = request;
  const read = LOADERS[kind];
  if (!read) throw new PressError('not-supported', `The page has no ${kind}: set src.`);
  const cms = cmsOf(page);
  let cmsResponse: CmsResponse | undefined;
  let cmsError: unknown;
  try {
    cmsResponse = cms && (await requestFromCms(cms, request, fetcher));
  } catch (error) {
    cmsError = error;
  }
  const reading = await read(page, cmsResponse, fetcher);
  if (cmsError !== undefined && isEmpty(reading.data)) throw cmsError;
  return { source: cms && cmsResponse ? cms.name : 'page', url: cmsResponse?.response.url, ...reading };
}

/**
 * Loads data from the page that contains a widget. People and images are merged field by field, from the CMS first,
 * then from JSON-LD, `<meta>` and author links. Articles come from the first that has any: CMS, JSON-LD, feed. Only CMS
 * and feed need the network; if the CMS fails, the page itself is still read.
 */
import { isPressError, PressError } from '../model/errors.js';
import { fillMissing, hasValues } from '../model/fields.js';
import type { Article, ImageCredit, Person } from '../model/model.js';
import { mergePeople } from '../model/people.js';
import type { Loaded, PageFacts, Reading, ResourceKind, ResourceModels, ResourceRequest } from '../model/resource.js';
import type { Fetcher, Source, SourceResponse } from '../sources/contract/source.js';
import { readImage, readListedArticles, readPeople } from '../sources/schema-org/schema-org.js';
import { articlesFromFeed } from './articles-from-feed.js';
import { cmsOf } from './cms.js';
import { openGraphImage, openGraphPeople } from './open-graph.js';

const EMPTY: Reading<readonly never[]> = { data: [], problems: [] };

/** Calls a reader, and returns `fallback` if it throws a `PressError`: invalid data is the same as no data. */
function readOr<T>(fallback: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isPressError(error)) return fallback;
    throw error;
  }
}

/** All blocks of a page form one graph. */
const jsonLdOf = (page: PageFacts): SourceResponse => ({ url: page.url, body: { '@graph': page.jsonLd } });

/** The response of the page's CMS, and the readers for it. */
interface CmsResponse {
  readonly response: SourceResponse;
  readonly read: Source['read'];
}

/** With the source, if it is not the page's CMS. */
type PageReading<T> = Reading<T> & Partial<Loaded<T>>;

type PageReaders = {
  readonly [K in ResourceKind]?: (
    page: PageFacts,
    cms: CmsResponse | undefined,
    fetcher: Fetcher,
  ) => PageReading<ResourceModels[K]> | Promise<PageReading<ResourceModels[K]>>;
};

function readPagePeople(page: PageFacts, cms: CmsResponse | undefined): Reading<readonly Person[]> {
  const fromCms = readOr(undefined, () => cms?.read.people?.(cms.response, { kind: 'people' }));
  const fromJsonLd = readOr(EMPTY, () => readPeople(jsonLdOf(page)));
  const data = mergePeople(fromCms?.data ?? [], fromJsonLd.data, page.authors ?? [], openGraphPeople(page));
  return { data, problems: fromCms?.problems ?? fromJsonLd.problems };
}

/** The people that the page itself names, without a request to its CMS. */
export const peopleOf = (page: PageFacts): readonly Person[] => readPagePeople(page, undefined).data;

function readPageImage(page: PageFacts, cms: CmsResponse | undefined): Reading<ImageCredit> {
  const empty: Reading<ImageCredit> = { data: {}, problems: [] };
  const fromCms = readOr(undefined, () => cms?.read.image?.(cms.response, { kind: 'image' }));
  const fromJsonLd = readOr(empty, () => readImage(jsonLdOf(page)));
  const image: ImageCredit = fillMissing(fromCms?.data ?? {}, fromJsonLd.data);
  return { data: fillMissing(image, openGraphImage(page)), problems: fromCms?.problems ?? fromJsonLd.problems };
}

async function readPageArticles(
  page: PageFacts,
  cms: CmsResponse | undefined,
  fetcher: Fetcher,
): Promise<PageReading<readonly Article[]>> {
  const related = readOr(undefined, () => cms?.read.articles?.(cms.response, { kind: 'articles' }));
  if (related?.data.length) return related;
  const listed = readOr(EMPTY, () => readListedArticles({ url: page.url, body: page.jsonLd }));
  if (listed.data.length > 0) return { ...listed, source: 'page' };
  return (await articlesFromFeed(page, fetcher)) ?? related ?? EMPTY;
}

const READERS: PageReaders = { people: readPagePeople, image: readPageImage, articles: readPageArticles };

export type PageRequest<K extends ResourceKind> = ResourceRequest<K> & { readonly page: PageFacts };

const isEmpty = (data: object): boolean => (Array.isArray(data) ? data.length === 0 : !hasValues(data));

/** Rejects with the error of the CMS only if the page itself has no data either. */
export async function loadFromPage<K extends ResourceKind>(
  request: PageRequest<K>,
  fetcher: Fetcher,
): Promise<Loaded<ResourceModels[K]>> {
  const { kind, page } = request;
  const read = READERS[kind];
  if (!read) throw new PressError('not-supported', `The page has no ${kind}: set src.`);
  const cms = cmsOf(page);
  let response: SourceResponse | undefined;
  let cmsError: unknown;
  try {
    response = await cms?.request(request, fetcher.json);
  } catch (error) {
    cmsError = error;
  }
  const cmsResponse = cms && response && { response, read: cms.source.read };
  const reading = await read(page, cmsResponse, fetcher);
  if (cmsError !== undefined && isEmpty(reading.data)) throw cmsError;
  return { source: cmsResponse ? cms.source.name : 'page', url: response?.url, ...reading };
}

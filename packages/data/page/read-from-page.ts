/**
 * Reads data from the facts of a page, without a request. People and images are merged field by field: first the
 * response of the page's CMS, if there is one, then JSON-LD, `<meta>` and author links. JSON-LD is only read if
 * {@link schemaOrgModule} has arrived.
 */
import { isPressError } from '../model/errors.js';
import { fillMissing } from '../model/fields.js';
import type { Article, ImageCredit, Person } from '../model/model.js';
import { mergePeople } from '../sources/contract/people.js';
import type { Loaded, LoadedResource, PageFacts, Reading, ResourceKind, ResourceModels } from '../model/resource.js';
import type { Source, SourceResponse } from '../sources/contract/source.js';
import { schemaOrgModule } from '../sources/lazy-modules.js';
import { openGraphImage, openGraphPeople } from './open-graph.js';

export const EMPTY: Reading<readonly never[]> = { data: [], problems: [] };

/** Calls a reader, and returns `fallback` if it throws a `PressError`: invalid data is the same as no data. */
export function readOr<T>(fallback: T, read: () => T): T {
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
export interface CmsResponse {
  readonly response: SourceResponse;
  readonly read: Source['read'];
}

/** With the source, if it is not the page's CMS. */
export type PageReading<T> = Reading<T> & Partial<Loaded<T>>;

function readPagePeople(page: PageFacts, cms?: CmsResponse): Reading<readonly Person[]> {
  const fromCms = readOr(undefined, () => cms?.read.people?.(cms.response, { kind: 'people' }));
  const fromJsonLd = readOr(EMPTY, () => schemaOrgModule.current?.readPeople(jsonLdOf(page)) ?? EMPTY);
  const data = mergePeople(fromCms?.data ?? [], fromJsonLd.data, page.authors ?? [], openGraphPeople(page));
  return { data, problems: fromCms?.problems ?? fromJsonLd.problems };
}

/** The people that the page itself names, without a request to its CMS. */
export const peopleOf = (page: PageFacts): readonly Person[] => readPagePeople(page).data;

function readPageImage(page: PageFacts, cms?: CmsResponse): Reading<ImageCredit> {
  const empty: Reading<ImageCredit> = { data: {}, problems: [] };
  const fromCms = readOr(undefined, () => cms?.read.image?.(cms.response, { kind: 'image' }));
  const fromJsonLd = readOr(empty, () => schemaOrgModule.current?.readImage(jsonLdOf(page)) ?? empty);
  const image: ImageCredit = fillMissing(fromCms?.data ?? {}, fromJsonLd.data);
  return { data: fillMissing(image, openGraphImage(page)), problems: fromCms?.problems ?? fromJsonLd.problems };
}

/** The articles of the page's CMS. */
export const relatedArticles = (cms: CmsResponse | undefined): Reading<readonly Article[]> | undefined =>
  readOr(undefined, () => cms?.read.articles?.(cms.response, { kind: 'articles' }));

/** The articles that the page lists. */
function readPageArticles(page: PageFacts): PageReading<readonly Article[]> {
  const json = { url: page.url, body: page.jsonLd };
  return { ...readOr(EMPTY, () => schemaOrgModule.current?.readListedArticles(json) ?? EMPTY), source: 'page' };
}

type PageReader<K extends ResourceKind> = (page: PageFacts, cms?: CmsResponse) => PageReading<ResourceModels[K]>;

/** A page has no rates. */
export const PAGE_READERS = {
  people: readPagePeople,
  image: readPageImage,
  articles: readPageArticles,
} satisfies { [K in ResourceKind]?: PageReader<K> };

/**
 * Returns the page's data if no request is needed for it: the page has no CMS and, for articles, no feed to ask.
 * Without {@link schemaOrgModule}, that is not known.
 */
export function readWithoutRequest<K extends ResourceKind>(kind: K, page: PageFacts): LoadedResource<K> | undefined {
  if (page.wordpressPost || page.ghostPost || !schemaOrgModule.current) return undefined;
  const readers: { readonly [Kind in ResourceKind]?: PageReader<Kind> } = PAGE_READERS;
  const reading = readers[kind]?.(page);
  if (!reading) return undefined;
  const isWithoutArticles = kind === 'articles' && Array.isArray(reading.data) && reading.data.length === 0;
  return isWithoutArticles && page.feed ? undefined : { source: 'page', ...reading };
}

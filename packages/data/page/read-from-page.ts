/**
 * Reads data from the facts of a page, without a request. People and images are merged field by field: first the
 * response of the page's CMS, if there is one, then JSON-LD, `<meta>` and author links. JSON-LD is only read if
 * its reader has arrived.
 */
import type { LazyModule } from '../../loading/lazy-module.js';
import { isPressError } from '../model/errors.js';
import { fillMissing } from '../model/fields.js';
import type { Article, ImageCredit, Person } from '../model/model.js';
import { wordPressRoute } from '../sources/contract/known-urls.js';
import type { Loaded, LoadedResource, PageFacts, Reading, ResourceKind, ResourceModels } from '../model/resource.js';
import type { Source, SourceResponse } from '../sources/contract/source.js';
import { peopleModule, schemaOrgModule } from '../sources/lazy-modules.js';
import { bylineModule } from './lazy-modules.js';
import { openGraphImage } from './open-graph.js';

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

/** The response of the page's CMS, and the readers for it. */
export interface CmsResponse {
  readonly response: SourceResponse;
  readonly read: Source['read'];
}

/** With the source, if it is not the page's CMS. */
export type PageReading<T> = Reading<T> & Partial<Loaded<T>>;

const authorsInCms = (cms?: CmsResponse): Reading<readonly Person[]> | undefined =>
  readOr(undefined, () => cms?.read.people?.(cms.response, { kind: 'people' }));

/**
 * Whether the authors must be looked for in the whole page, and their names be judged: if neither the CMS nor JSON-LD
 * names them plainly.
 */
const needsByline = (page: PageFacts, cms?: CmsResponse): boolean =>
  !peopleModule.current?.namesAuthorsPlainly(page, authorsInCms(cms));

/** The part that searches the page for authors, if it is needed and has not arrived. */
export const missingByline = (page: PageFacts, cms?: CmsResponse): typeof bylineModule | undefined =>
  !bylineModule.current && needsByline(page, cms) ? bylineModule : undefined;

function readPagePeople(page: PageFacts, cms?: CmsResponse): Reading<readonly Person[]> {
  const fromCms = authorsInCms(cms);
  const byline = needsByline(page, cms) ? bylineModule.current : undefined;
  return peopleModule.current?.readAuthors(page, fromCms, byline) ?? fromCms ?? EMPTY;
}

/** The people that the page itself names, without a request to its CMS. */
export const peopleOf = (page: PageFacts): readonly Person[] => readPagePeople(page).data;

/** The author of a static page of WordPress is who set up the site, and nobody that a reader wants to know of. */
export const isStaticPage = ({ wordpressPost }: PageFacts): boolean =>
  wordpressPost !== undefined && /\/wp\/v2\/pages\//.test(wordPressRoute(new URL(wordpressPost)));

function readPageImage(page: PageFacts, cms?: CmsResponse): Reading<ImageCredit> {
  const empty: Reading<ImageCredit> = { data: {}, problems: [] };
  const fromCms = readOr(undefined, () => cms?.read.image?.(cms.response, { kind: 'image' }));
  const fromJsonLd = readOr(
    empty,
    () => schemaOrgModule.current?.readPageImages({ url: page.url, body: page.jsonLd }) ?? empty,
  );
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
  people: (page: PageFacts, cms?: CmsResponse) => (isStaticPage(page) ? EMPTY : readPagePeople(page, cms)),
  image: readPageImage,
  articles: readPageArticles,
} satisfies { [K in ResourceKind]?: PageReader<K> };

const hasCmsFor = (kind: ResourceKind, page: PageFacts): boolean =>
  Boolean(page.wordpressPost ?? page.ghostPost) && !(kind === 'people' && isStaticPage(page));

/** The reader of the page's JSON-LD. */
export const readerOf = (kind: ResourceKind): LazyModule<unknown> =>
  kind === 'people' ? peopleModule : schemaOrgModule;

/** In a list of posts, what the page says about the post around the element; elsewhere about its article. */
function factsAround(element: Element, page: PageFacts): PageFacts {
  const authors = bylineModule.current?.readBylineInList(element, page, element.baseURI);
  return authors ? { ...page, jsonLd: [], authors } : page;
}

/**
 * Returns the page's data if no request is needed for it: the page has no CMS and, for articles, no feed to ask.
 * Without the reader of JSON-LD, that is not known.
 */
export function readWithoutRequest<K extends ResourceKind>(
  kind: K,
  page: PageFacts,
  element: Element,
): LoadedResource<K> | undefined {
  if (hasCmsFor(kind, page) || !readerOf(kind).current) return undefined;
  const readers: { readonly [Kind in ResourceKind]?: PageReader<Kind> } = PAGE_READERS;
  const reading = readers[kind]?.(kind === 'people' ? factsAround(element, page) : page);
  if (!reading) return undefined;
  const isWithoutArticles = kind === 'articles' && Array.isArray(reading.data) && reading.data.length === 0;
  return isWithoutArticles && page.feed ? undefined : { source: 'page', ...reading };
}

/**
 * Data from the page that a widget stands in: the system that published it first, then the page's JSON-LD, then OpenGraph, field
 * by field; of articles, which are shown whole, at last the site's feed. Only system and feed ask the network, and if the first
 * fails the page's own words are still there.
 */
import { isPressError, PressError } from '../model/errors.js';
import { saysAnything } from '../model/has-values.js';
import type { Article, ImageCredit, Person } from '../model/model.js';
import type { Loaded, Reading, ResourceKind, ResourceModels, ResourceRequest } from '../model/resource.js';
import { readImage, readListedArticles, readPeople } from '../sources/schema-org/schema-org.js';
import type { SourceResponse, Fetcher, Source } from '../sources/contract/source.js';
import { cmsOf } from './cms.js';
import { articlesFromFeed } from './page-feed.js';
import { fill, mergePeople } from '../model/people.js';
import { openGraphImage, openGraphPeople } from './open-graph.js';
import type { PageFacts } from '../model/page-facts.js';

const EMPTY: Reading<readonly never[]> = { data: [], problems: [] };

/** The page says nothing of the kind, or says it wrongly: no error, just nothing known. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (isPressError(error)) return otherwise;
    throw error;
  }
}

/** The blocks of a page make one graph. */
const jsonLd = (page: PageFacts): SourceResponse => ({ url: page.url, body: { '@graph': page.jsonLd } });

/** What the page's own system answered, and how it is read. */
interface CmsResponse {
  readonly answer: SourceResponse;
  readonly read: Source['read'];
}

/** A reading may tell of another origin than the page's system. */
type PageReading<T> = Reading<T> & Partial<Loaded<T>>;

type PageReaders = {
  readonly [K in ResourceKind]?: (
    page: PageFacts,
    told: CmsResponse | undefined,
    fetcher: Fetcher,
  ) => PageReading<ResourceModels[K]> | Promise<PageReading<ResourceModels[K]>>;
};

function people(page: PageFacts, told: CmsResponse | undefined): Reading<readonly Person[]> {
  const fromCms = told && attempt(() => told.read.people?.(told.answer, { kind: 'people' }), undefined);
  const described = attempt(() => readPeople(jsonLd(page)), EMPTY);
  const data = mergePeople(fromCms?.data ?? [], described.data, page.authors ?? [], openGraphPeople(page));
  return { data, problems: fromCms?.problems ?? described.problems };
}

/** Whom the page itself names, without its system. */
export const peopleOf = (page: PageFacts): readonly Person[] => people(page, undefined).data;

function image(page: PageFacts, told: CmsResponse | undefined): Reading<ImageCredit> {
  const nothing: Reading<ImageCredit> = { data: {}, problems: [] };
  const fromCms = told && attempt(() => told.read.image?.(told.answer, { kind: 'image' }), undefined);
  const described = attempt(() => readImage(jsonLd(page)), nothing);
  const known: ImageCredit = fill(fromCms?.data ?? {}, described.data);
  return { data: fill(known, openGraphImage(page)), problems: fromCms?.problems ?? described.problems };
}

async function articles(
  page: PageFacts,
  told: CmsResponse | undefined,
  fetcher: Fetcher,
): Promise<PageReading<readonly Article[]>> {
  const related = told && attempt(() => told.read.articles?.(told.answer, { kind: 'articles' }), undefined);
  if (related?.data.length) return related;
  const listed = attempt(() => readListedArticles({ url: page.url, body: page.jsonLd }), EMPTY);
  return listed.data.length > 0
    ? { ...listed, source: 'page' }
    : ((await articlesFromFeed(page, fetcher)) ?? related ?? EMPTY);
}

const READERS: PageReaders = { people, image, articles };

export type PageRequest<K extends ResourceKind> = ResourceRequest<K> & { readonly page: PageFacts };

/** Rejects with the network's error only where the page itself knows nothing either. */
export async function loadFromPage<K extends ResourceKind>(
  request: PageRequest<K>,
  fetcher: Fetcher,
): Promise<Loaded<ResourceModels[K]>> {
  const { kind, page } = request;
  const read = READERS[kind];
  if (!read) throw new PressError('not-supported', `A page says nothing of ${kind}: name a src.`);
  const cms = cmsOf(page);
  const [asked] = await Promise.allSettled([cms?.request(request, fetcher.json)]);
  const answer = asked.status === 'fulfilled' ? asked.value : undefined;
  const told = cms && answer && { answer, read: cms.source.read };
  const reading = await read(page, told, fetcher);
  if (asked.status === 'rejected' && isEmpty(reading.data)) throw asked.reason;
  return { source: told ? cms.source.name : 'page', url: answer?.url, ...reading };
}

const isEmpty = (data: object): boolean => (Array.isArray(data) ? data.length === 0 : !saysAnything(data));

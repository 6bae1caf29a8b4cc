/**
 * Data from the page that a widget stands in: WordPress's own links first, then the page's JSON-LD, then OpenGraph, field
 * by field. Only the first asks the network, and if that fails the page's own words are still there.
 */
import { isPressError, PressError } from '../errors.js';
import { saysAnything } from '../known.js';
import type { Article, ImageCredit, Person } from '../model.js';
import type { Loaded, Reading, ResourceKind, ResourceModels } from '../resource.js';
import { requestPost } from '../sources/wordpress/post.js';
import { requestRelated } from '../sources/wordpress/related.js';
import { wordpress } from '../sources/wordpress/wordpress.js';
import { isType, LIST, topNodes } from '../sources/schema-org-graph.js';
import { readArticles, readImage, readPeople } from '../sources/schema-org.js';
import type { Answer, GetJson } from '../sources/source.js';
import { fill, mergePeople } from './merge.js';
import { openGraphImage, openGraphPeople } from './open-graph.js';
import type { PageFacts } from './page-facts.js';

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

const jsonLd = (page: PageFacts): Answer => ({ url: page.url, body: page.jsonLd });

async function askWordPress(page: PageFacts, kind: ResourceKind, getJson: GetJson): Promise<Answer | undefined> {
  return page.wordpressPost && requestPost(page.wordpressPost, kind, getJson);
}

type PageReaders = { readonly [K in ResourceKind]?: (page: PageFacts, wp: Answer | undefined) => Reading<ResourceModels[K]> };

function people(page: PageFacts, wp: Answer | undefined): Reading<readonly Person[]> {
  const fromWordPress = wp && attempt(() => wordpress.read.people?.(wp, { kind: 'people' }), undefined);
  const described = attempt(() => readPeople(jsonLd(page)), EMPTY);
  const data = mergePeople(fromWordPress?.data ?? [], described.data, openGraphPeople(page));
  return { data, problems: fromWordPress?.problems ?? described.problems };
}

function image(page: PageFacts, wp: Answer | undefined): Reading<ImageCredit> {
  const nothing: Reading<ImageCredit> = { data: {}, problems: [] };
  const fromWordPress = wp && attempt(() => wordpress.read.image?.(wp, { kind: 'image' }), undefined);
  const described = attempt(() => readImage(jsonLd(page)), nothing);
  const known: ImageCredit = fill(fromWordPress?.data ?? {}, described.data);
  return { data: fill(known, openGraphImage(page)), problems: fromWordPress?.problems ?? described.problems };
}

function articles(page: PageFacts, wp: Answer | undefined): Reading<readonly Article[]> {
  const related = wp && attempt(() => wordpress.read.articles?.(wp, { kind: 'articles' }), undefined);
  // Without a list, the only article that the page describes is itself.
  const hasList = topNodes(page.jsonLd).some(({ value }) => isType(value, LIST));
  return related ?? (hasList ? attempt(() => readArticles({ url: page.url, body: page.jsonLd }), EMPTY) : EMPTY);
}

const READERS: PageReaders = { people, image, articles };

export interface PageRequest<K extends ResourceKind> {
  readonly kind: K;
  readonly page: PageFacts;
  readonly limit?: number | undefined;
}

/** Rejects with the network's error only where the page itself knows nothing either. */
export async function loadFromPage<K extends ResourceKind>({ kind, page, limit }: PageRequest<K>, getJson: GetJson): Promise<Loaded<ResourceModels[K]>> {
  const read = READERS[kind];
  if (!read) throw new PressError('not-supported', `A page says nothing of ${kind}: name a src.`);
  const ask = () => (kind === 'articles' && page.wordpressPost ? requestRelated(page.wordpressPost, limit, getJson) : askWordPress(page, kind, getJson));
  const [asked] = await Promise.allSettled([ask()]);
  const wp = asked.status === 'fulfilled' ? asked.value : undefined;
  const reading = read(page, wp);
  if (asked.status === 'rejected' && isEmpty(reading.data)) throw asked.reason;
  return { ...reading, source: wp ? wordpress.name : 'page', url: wp?.url };
}

const isEmpty = (data: object): boolean => (Array.isArray(data) ? data.length === 0 : !saysAnything(data));

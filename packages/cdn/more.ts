/**
 * What few pages need of the tag: the plan for what its own plan leaves out, and `load()`. With it comes a table of all
 * pieces, which the build adds.
 */
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from '../data/model/resource.js';
import { ON_GHOST, ON_WORDPRESS, type Plan } from './plan.js';

const WITH_FEED = ':has(link[type$="/rss+xml"], link[type$="/atom+xml"])';

export const PLAN: Plan = [
  ['press-article-hero:has(> [type*=json])', 'image-data schema-org'],
  [':has(> [type*=json])', 'schema-org'],
  ['press-article-hero[src*="/wp/v2/"]', 'client wordpress image-data'],
  ['press-article-hero[src*="/ghost/api/"]', 'client ghost image-data'],
  ['press-article-hero[src]', 'client schema-org image-data'],
  ['[src*="/wp/v2/"]', 'client wordpress'],
  ['[src*="/ghost/api/"]', 'client ghost'],
  ['[src*=feed i], [src*=rss i], [src*=".xml"]', 'client feed xml'],
  ['[src]', 'client schema-org'],
  [`${ON_WORDPRESS} press-article-hero`, 'client image-data load-page page people wordpress'],
  [`${ON_GHOST} press-article-hero`, 'client ghost image-data load-page page people'],
  ['press-article-hero', 'image-data page schema-org'],
  [`${ON_GHOST} press-suggested-articles`, 'client ghost load-page page'],
  [`${WITH_FEED} press-suggested-articles`, 'client feed load-page page schema-org xml'],
  ['press-suggested-articles', 'page schema-org'],
  ['*', 'client ghost load-page page people'],
];

/** Loads data without any widget. */
export const load = <K extends ResourceKind>(request: ResourceRequest<K>): Promise<Loaded<ResourceModels[K]>> =>
  import('../data/client/shared-client.js').then(({ sharedClient }) => sharedClient().load(request));

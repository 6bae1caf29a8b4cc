/**
 * The plan for what the tag's own plan leaves out. With it comes a table of all pieces, which the build adds. Full
 * screen and preview come after the picture, which the tag has waited for.
 */
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

/**
 * The plan for what the tag's own plan leaves out. With it comes a table of all pieces, which the build adds. Full
 * screen and preview come after the picture, which the tag has waited for.
 */
import { ON_GHOST, ON_WORDPRESS, type Plan } from './plan.js';

export const PLAN: Plan = [
  ['press-article-hero:has(> [type*=json])', 'image-data schema-org'],
  [':has(> [type*=json])', 'schema-org'],
  ['press-article-hero[src*="/wp/v2/"]', 'client wordpress image-data'],
  ['press-article-hero[src*="/ghost/api/"]', 'client ghost image-data'],
  ['press-article-hero[src]', 'client schema-org image-data'],
  ['[src*="/wp/v2/"]', 'client wordpress'],
  ['[src*="/ghost/api/"]', 'client ghost'],
  ['[src]', 'client schema-org'],
  [`${ON_WORDPRESS} press-article-hero`, 'client image-data load-page page people wordpress'],
  [`${ON_GHOST} press-article-hero`, 'client ghost image-data load-page page people'],
  ['press-article-hero', 'image-data page schema-org'],
  ['press-suggested-articles', 'client ghost load-page page'],
  ['*', 'client ghost load-page page people'],
];

/** The system that published a page, where the page tells how to ask it. */
import type { ResourceKind } from '../resource.js';
import { ghost } from '../sources/ghost/ghost.js';
import { requestRelated as requestGhostRelated } from '../sources/ghost/related.js';
import { withFields } from '../sources/ghost/request.js';
import type { Answer, GetJson, Source } from '../sources/source.js';
import { requestPost } from '../sources/wordpress/post.js';
import { requestRelated } from '../sources/wordpress/related.js';
import { wordpress } from '../sources/wordpress/wordpress.js';
import type { PageFacts } from './page-facts.js';

export interface Cms {
  readonly source: Source;
  /** The post itself, or for `articles` those related to it. */
  readonly ask: (kind: ResourceKind, limit: number | undefined, getJson: GetJson) => Promise<Answer>;
}

export function cmsOf({ wordpressPost, ghostPost }: PageFacts): Cms | undefined {
  if (wordpressPost) {
    return { source: wordpress, ask: (kind, limit, getJson) => (kind === 'articles' ? requestRelated(wordpressPost, limit, getJson) : requestPost(wordpressPost, kind, getJson)) };
  }
  return ghostPost && { source: ghost, ask: (kind, limit, getJson) => (kind === 'articles' ? requestGhostRelated(ghostPost, limit, getJson) : getJson(withFields(ghostPost))) };
}

/** The system that published a page, where the page tells how to ask it. */
import type { ResourceRequest } from '../model/resource.js';
import { ghost } from '../sources/ghost/ghost.js';
import { requestRelated as requestGhostRelated } from '../sources/ghost/related-posts.js';
import { withFields } from '../sources/ghost/request.js';
import type { SourceResponse, GetJson, Source } from '../sources/contract/source.js';
import { requestPost } from '../sources/wordpress/post.js';
import { requestRelated } from '../sources/wordpress/related-posts.js';
import { wordpress } from '../sources/wordpress/wordpress.js';
import type { PageFacts } from '../model/page-facts.js';

export interface Cms {
  readonly source: Source;
  /** The post itself, or for `articles` those related to it. */
  readonly request: (request: ResourceRequest, getJson: GetJson) => Promise<SourceResponse>;
}

export function cmsOf({ wordpressPost, ghostPost }: PageFacts): Cms | undefined {
  if (wordpressPost) {
    return {
      source: wordpress,
      request: (request, getJson) =>
        request.kind === 'articles'
          ? requestRelated(wordpressPost, request, getJson)
          : requestPost(wordpressPost, request.kind, getJson),
    };
  }
  return (
    ghostPost && {
      source: ghost,
      request: (request, getJson) =>
        request.kind === 'articles' ? requestGhostRelated(ghostPost, request, getJson) : getJson(withFields(ghostPost)),
    }
  );
}

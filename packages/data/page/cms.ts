/** The CMS that published a page, if the page says how to request the article from it. */
import type { PageFacts, ResourceRequest } from '../model/resource.js';
import type { GetJson, Source, SourceResponse } from '../sources/contract/source.js';
import { ghost } from '../sources/ghost/ghost.js';
import { requestRelatedPosts as requestGhostRelated } from '../sources/ghost/related-posts.js';
import { withFields } from '../sources/ghost/urls.js';
import { requestRelatedPosts as requestWordPressRelated } from '../sources/wordpress/related-posts.js';
import { requestPost } from '../sources/wordpress/request-post.js';
import { wordpress } from '../sources/wordpress/wordpress.js';

export interface Cms {
  readonly source: Source;
  /** Requests the post; for `articles` the posts related to it. */
  readonly request: (request: ResourceRequest, getJson: GetJson) => Promise<SourceResponse>;
}

export async function cmsOf({ wordpressPost, ghostPost }: PageFacts): Promise<Cms | undefined> {
  if (wordpressPost) {
    return {
      source: wordpress,
      request: (request, getJson) =>
        request.kind === 'articles'
          ? requestWordPressRelated(wordpressPost, request, getJson)
          : requestPost(wordpressPost, request.kind, getJson),
    };
  }
  if (ghostPost) {
    return {
      source: ghost,
      request: (request, getJson) =>
        request.kind === 'articles' ? requestGhostRelated(ghostPost, request, getJson) : getJson(withFields(ghostPost)),
    };
  }
  return undefined;
}

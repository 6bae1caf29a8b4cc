/** The CMS that published a page, if the page says how to request the article from it. */
import type { LazyModule } from '../../loading/lazy-module.js';
import type { PageFacts, ResourceRequest } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import type { Fetcher, SourceModule } from '../sources/contract/source.js';
import { ghostModule, wordpressModule } from '../sources/lazy-modules.js';
import type { CmsResponse } from './read-from-page.js';

export interface Cms {
  /** Name of the source. */
  readonly name: string;
  readonly module: LazyModule<SourceModule>;
  /** URL of the article in the API. */
  readonly post: SafeUrl;
}

export function cmsOf({ wordpressPost, ghostPost }: PageFacts): Cms | undefined {
  if (wordpressPost) return { name: 'wordpress', module: wordpressModule, post: wordpressPost };
  return ghostPost && { name: 'ghost', module: ghostModule, post: ghostPost };
}

/** Requests the post; for `articles` the posts related to it. */
export async function requestFromCms(
  { module, post }: Cms,
  request: ResourceRequest,
  fetcher: Fetcher,
): Promise<CmsResponse> {
  const { request: requestPost, requestRelated, prepare, read } = await module.load();
  const send = request.kind === 'articles' ? requestRelated : requestPost;
  const response = await (send?.({ ...request, src: post }, fetcher) ?? fetcher.json(post));
  await prepare?.(response);
  return { response, read };
}

/**
 * Requests a post. Its co-authors, or the credit of its image, can be under another URL: then that is requested as
 * well.
 */
import { isObject } from '../../model/json-object.js';
import type { ResourceKind } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { isWordPressPageUrl } from '../contract/known-urls.js';
import type { GetJson, SourceResponse } from '../contract/source.js';
import { valid } from '../../schema/field-types.js';
import { requestCoAuthors } from './co-authors.js';
import { mediaUrl, withFields } from './urls.js';
import { mediaSchema, postSchema, type PostWire } from './wire-schema.js';

/**
 * The image that a post embeds lacks the credit that an editor typed (Newspack), and has only that of the camera: the
 * image itself is requested.
 */
async function requestImage(post: PostWire, src: SafeUrl, getJson: GetJson): Promise<object> {
  const { featured_media: id, _embedded } = post;
  if (!id || _embedded?.['wp:featuredmedia']?.[0]?.meta) return {};
  const { body } = await getJson(mediaUrl(src, id));
  if (!valid(mediaSchema, body)) return {};
  return { _embedded: { ..._embedded, 'wp:featuredmedia': [body] } };
}

/** Returns the fields of the post to replace. */
type RequestMore = (post: PostWire, src: SafeUrl, getJson: GetJson) => Promise<object>;

const REQUEST_MORE: { readonly [K in ResourceKind]?: RequestMore } = { people: requestCoAuthors, image: requestImage };

/** Rejects only if the first request fails: without the second one the post can still be shown. */
export async function requestPost(src: SafeUrl, kind: ResourceKind, getJson: GetJson): Promise<SourceResponse> {
  const response = await getJson(withFields(src));
  const requestMore = isWordPressPageUrl(new URL(src)) ? REQUEST_MORE[kind] : undefined;
  const post = valid(postSchema, response.body);
  if (!requestMore || !post || !isObject(response.body)) return response;
  const fields = await requestMore(post, src, getJson).catch(() => ({}));
  return { ...response, body: { ...response.body, ...fields } };
}

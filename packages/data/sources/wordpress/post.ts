/** A post, with what WordPress keeps under other addresses. One request more at most, and none where the post says there is nothing. */
import type { ResourceKind } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { isObject } from '../../model/json-object.js';
import type { SourceResponse, GetJson } from '../contract/source.js';
import { imageOf } from './to-model.js';
import { coAuthorsUrl, isWordPressPost, mediaUrl, withFields } from './request.js';
import { mediaSchema, postSchema, type PostWire } from './wire.js';

/** Puts the people of Co-Authors Plus in the place of their ids. */
async function coAuthors({ id, coauthors }: PostWire, src: SafeUrl, getJson: GetJson): Promise<object> {
  if (!id || coauthors.length === 0) return {};
  return { coauthors: (await getJson(coAuthorsUrl(src, id))).body };
}

/** What a post embeds of its picture leaves out Newspack's credit: the picture is asked for itself if no other is known. */
async function wholePicture(post: PostWire, src: SafeUrl, getJson: GetJson): Promise<object> {
  const { featured_media: id, _embedded } = post;
  if (!id || imageOf(post, src)?.creditText) return {};
  const { body } = await getJson(mediaUrl(src, id));
  return mediaSchema.safeParse(body).success ? { _embedded: { ..._embedded, 'wp:featuredmedia': [body] } } : {};
}

const ADDITIONS: { readonly [K in ResourceKind]?: typeof coAuthors } = { people: coAuthors, image: wholePicture };

/** Rejects only if the post itself does not come: without the rest it is still worth showing. */
export async function requestPost(src: SafeUrl, kind: ResourceKind, getJson: GetJson): Promise<SourceResponse> {
  const answer = await getJson(withFields(src));
  const add = isWordPressPost(new URL(src)) ? ADDITIONS[kind] : undefined;
  const { data } = postSchema.safeParse(answer.body);
  const added = add && data ? await add(data, src, getJson).catch(() => ({})) : {};
  return isObject(answer.body) ? { ...answer, body: { ...answer.body, ...added } } : answer;
}

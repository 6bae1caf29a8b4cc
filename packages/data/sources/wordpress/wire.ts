/**
 * What WordPress's REST API answers, as far as it is used. Read off real servers (6.2 to 6.8).
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
import * as z from 'zod/mini';
import { maybe, oneOrMany, pixels } from '../../schema/scalars.js';
import { isObject } from '../../model/json-object.js';

const rendered = z.object({ rendered: z.string(), protected: maybe(z.boolean()) });

const isRefusal = (value: unknown): boolean =>
  isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';

/** What a reader may not see is embedded as an error object (`{code, message}`): that one is passed over. */
const embedded = <S extends z.ZodMiniType>(schema: S) =>
  oneOrMany(
    z.pipe(
      z.transform((value: unknown): unknown => (isRefusal(value) ? undefined : value)),
      z.optional(schema),
    ),
  );

/** Plugins for several authors (Co-Authors Plus, PublishPress Authors) have their own words for the same. */
function inCoreWords(value: unknown): unknown {
  if (!isObject(value) || !('display_name' in value)) return value;
  const { display_name, description, user_url, avatar_url, avatar_urls } = value;
  const avatar = isObject(avatar_url) ? avatar_url['url'] : avatar_url;
  return {
    ...value,
    name: display_name,
    url: user_url,
    description: isObject(description) ? description['rendered'] : description,
    avatar_urls: avatar_urls ?? { 96: avatar },
  };
}

const coreUserSchema = z.lazy(() =>
  z.object({
    name: z.string().check(z.minLength(1)),
    /** The author's archive on this site. */
    link: maybe(z.string()),
    /** The author's own site. */
    url: maybe(z.string()),
    /** HTML. */
    description: maybe(z.string()),
    /** Of PublishPress Authors. */
    job_title: maybe(z.string()),
    /** Of Yoast: what it says of the author to search engines, profiles among it. */
    yoast_head_json: maybe(z.object({ schema: z.unknown() })),
    /** Pixels to address; may hold `false` where avatars are switched off. */
    avatar_urls: maybe(z.record(z.string(), z.unknown())),
  }),
);

export const userSchema = z.lazy(() => z.pipe(z.transform(inCoreWords), coreUserSchema));

const sizeSchema = z.lazy(() => z.object({ source_url: z.string(), width: pixels, height: pixels }));

export const mediaSchema = z.lazy(() =>
  z.object({
    source_url: z.string(),
    alt_text: maybe(z.string()),
    caption: maybe(rendered),
    /** Newspack's, and its forerunner's, which other plugins share. Not in what a post embeds. */
    meta: maybe(
      z.object({
        _media_credit: maybe(z.string()),
        _media_credit_url: maybe(z.string()),
        _navis_media_credit_org: maybe(z.string()),
      }),
    ),
    media_details: maybe(
      z.object({
        width: maybe(pixels),
        height: maybe(pixels),
        sizes: maybe(z.record(z.string(), z.unknown())),
        image_meta: maybe(z.object({ credit: maybe(z.string()), copyright: maybe(z.string()) })),
      }),
    ),
  }),
);

const termSchema = z.object({ name: z.string(), taxonomy: z.string() });

export const postSchema = z.lazy(() =>
  z.object({
    id: maybe(z.number()),
    link: z.string(),
    /** UTC, but without a zone. */
    date_gmt: maybe(z.string()),
    /** HTML. */
    title: rendered,
    excerpt: maybe(rendered),
    content: maybe(z.object({ protected: maybe(z.boolean()) })),
    categories: oneOrMany(z.number()),
    tags: oneOrMany(z.number()),
    featured_media: maybe(z.number()),
    /** Of Polylang: a language's code. */
    lang: maybe(z.string()),
    /** Of WPML: `ky_KG`. */
    wpml_current_locale: maybe(z.string()),
    /** Written beside by the library: why the post was asked for. */
    reason: maybe(z.string()),
    /** Of Co-Authors Plus: ids, until their people are asked for. */
    coauthors: oneOrMany(z.unknown()),
    /** Of PublishPress Authors. */
    authors: oneOrMany(z.unknown()),
    _embedded: maybe(
      z.object({
        author: embedded(userSchema),
        'wp:featuredmedia': embedded(mediaSchema),
        'wp:term': embedded(z.array(termSchema)),
      }),
    ),
  }),
);

export { sizeSchema };

export type UserWire = z.output<typeof userSchema>;
export type MediaWire = z.output<typeof mediaSchema>;
export type PostWire = z.output<typeof postSchema>;

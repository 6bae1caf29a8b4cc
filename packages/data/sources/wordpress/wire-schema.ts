/**
 * Responses of WordPress's REST API: the fields that are used. Checked against real servers (6.2 to 6.8).
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
import type * as z from 'zod/v4/core';
import { isObject } from '../../model/json-object.js';
import { anything, converted, field, lazy, object, oneOrMany, optional, pixels } from '../../schema/field-types.js';

const string = field((value, refuse) => (typeof value === 'string' ? value : refuse('a string')));

const optionalString = optional(string);

const id = field((value, refuse) => (typeof value === 'number' ? value : refuse('a number')));

/** An object with any keys, such as sizes by name. */
const record = field((value, refuse) => (isObject(value) ? value : refuse('an object')));

const rendered = lazy(() => object({ rendered: string, protected: anything }));

const isErrorObject = (value: unknown): boolean =>
  isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';

/** WordPress embeds an error object (`{code, message}`) in place of an object that is not public. It is ignored. */
const embedded = <T>(schema: z.$ZodType<T>) =>
  oneOrMany(converted((value) => (isErrorObject(value) ? undefined : value), optional(schema)));

/** Plugins for several authors (Co-Authors Plus, PublishPress Authors) have other field names than WordPress. */
function withWordPressFields(value: unknown): unknown {
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

const name = field((value, refuse) => {
  if (typeof value !== 'string') return refuse('a string');
  return value || refuse('a string that is not empty');
});

export const userSchema = lazy(() =>
  converted(
    withWordPressFields,
    object({
      name,
      /** The author's archive on this site. */
      link: optionalString,
      /** The author's own site. */
      url: optionalString,
      /** HTML. */
      description: optionalString,
      /** From PublishPress Authors. */
      job_title: optionalString,
      /** From Yoast: structured data about the author, with profiles. */
      yoast_head_json: optional(object({ schema: anything })),
      /** URLs by size in pixels. `false` if the site shows no avatars. */
      avatar_urls: optional(record),
    }),
  ),
);

export const sizeSchema = lazy(() => object({ source_url: string, width: pixels, height: pixels }));

export const mediaSchema = lazy(() =>
  object({
    /** `image`, or `file` for a video. */
    media_type: optionalString,
    source_url: string,
    alt_text: optionalString,
    caption: optional(rendered),
    /**
     * From Newspack, and from its predecessor, whose fields other plugins use too. Not in the media that a post embeds.
     */
    meta: optional(
      object({
        _media_credit: optionalString,
        _media_credit_url: optionalString,
        _navis_media_credit_org: optionalString,
      }),
    ),
    media_details: optional(
      object({
        width: optional(pixels),
        height: optional(pixels),
        sizes: optional(record),
        image_meta: optional(object({ credit: optionalString, copyright: optionalString })),
      }),
    ),
  }),
);

export const postSchema = lazy(() =>
  object({
    id: optional(id),
    link: string,
    /** UTC, without a time zone. */
    date_gmt: optionalString,
    /** HTML. */
    title: rendered,
    excerpt: optional(rendered),
    content: optional(object({ protected: anything })),
    categories: oneOrMany(id),
    tags: oneOrMany(id),
    featured_media: optional(id),
    /** From Polylang: a language code. */
    lang: optionalString,
    /** From WPML: `ky_KG`. */
    wpml_current_locale: optionalString,
    /** Added by the library: why the post was requested. */
    reason: optionalString,
    /** From Co-Authors Plus: ids, which `co-authors.ts` replaces by people. */
    coauthors: oneOrMany(anything),
    /** From PublishPress Authors. */
    authors: oneOrMany(anything),
    _embedded: optional(
      object({
        author: embedded(userSchema),
        'wp:featuredmedia': embedded(mediaSchema),
        'wp:term': embedded(oneOrMany(object({ name: string, taxonomy: string }))),
      }),
    ),
  }),
);

export type UserWire = z.output<typeof userSchema>;
export type MediaWire = z.output<typeof mediaSchema>;
export type PostWire = z.output<typeof postSchema>;

/** schema.org/ImageObject. @see https://schema.org/ImageObject */
import type * as z from 'zod/v4/core';
import { lazy, object, objectOrString, oneOrMany, optional, pixels, text } from '../../schema/field-types.js';
import { personSchema } from './person.js';

/** An image; a string is its URL. */
export const imageSchema = lazy(() =>
  objectOrString(
    'contentUrl',
    object({
      contentUrl: optional(text),
      url: optional(text),
      width: optional(pixels),
      height: optional(pixels),
      candidates: optional(oneOrMany(object({ url: text, width: pixels }))),
      description: optional(text),
      caption: optional(text),
      creditText: optional(text),
      creator: oneOrMany(personSchema),
      author: oneOrMany(personSchema),
      copyrightHolder: oneOrMany(personSchema),
      copyrightNotice: optional(text),
      license: optional(text),
      acquireLicensePage: optional(text),
      digitalSourceType: optional(text),
    }),
  ),
);

export type ImageWire = z.output<typeof imageSchema>;

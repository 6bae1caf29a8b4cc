/** schema.org/Person and Organization. A person without a name is refused. @see https://schema.org/Person */
import type * as z from 'zod/v4/core';
import {
  anything,
  converted,
  lazy,
  number,
  object,
  objectOrString,
  oneOrMany,
  optional,
  text,
} from '../../schema/field-types.js';

/** An object with a name, or the name alone. */
export const named = lazy(() => objectOrString('name', object({ name: text })));

/** schema.org/Place, or its name. */
const placeSchema = () =>
  objectOrString(
    'name',
    object({
      name: optional(text),
      address: optional(objectOrString('addressLocality', object({ addressLocality: optional(text) }))),
    }),
  );

/** Replaces a person whose name is withheld: no other field is read. The schema requires a name, so there is one. */
const WITHHELD_PERSON = { name: 'withheld', nameWithheld: true };

function hideWithheldPerson(value: unknown): unknown {
  const isWithheld =
    typeof value === 'object' && value !== null && 'nameWithheld' in value && String(value.nameWithheld) === 'true';
  return isWithheld ? WITHHELD_PERSON : value;
}

const namedPerson = () =>
  objectOrString(
    'name',
    object({
      '@type': anything,
      name: text,
      nameWithheld: anything,
      url: optional(text),
      image: optional(objectOrString('url', object({ url: optional(text), contentUrl: optional(text) }))),
      description: optional(text),
      /** Not in schema.org: a field of the model, read back from the stored response. */
      descriptionLinks: optional(oneOrMany(object({ at: number, text, url: text }))),
      jobTitle: optional(text),
      worksFor: optional(named),
      workLocation: optional(placeSchema()),
      knowsAbout: oneOrMany(named),
      knowsLanguage: oneOrMany(named),
      hasCredential: oneOrMany(named),
      award: oneOrMany(named),
      sameAs: oneOrMany(text),
      email: optional(text),
    }),
  );

/** A person or an organization; a string is the name. */
export const personSchema = lazy(() => converted(hideWithheldPerson, namedPerson()));

export type PersonWire = z.output<typeof personSchema>;

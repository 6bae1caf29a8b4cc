/** schema.org/Person and Organization. A person without a name is refused. @see https://schema.org/Person */
import * as z from 'zod/mini';
import { named, objectOrString, oneOrMany, optional, text } from './field-types.js';

const names = z.lazy(() => oneOrMany(named));

/** schema.org/Place, or its name. */
const placeSchema = () =>
  objectOrString(
    'name',
    z.object({
      name: optional(text),
      address: optional(objectOrString('addressLocality', z.object({ addressLocality: optional(text) }))),
    }),
  );

/** Replaces a person whose name is withheld: no other field is read. The schema requires a name, so there is one. */
const WITHHELD_PERSON = { name: 'withheld', nameWithheld: true };

function hideWithheldPerson(value: unknown): unknown {
  const isWithheld =
    typeof value === 'object' && value !== null && 'nameWithheld' in value && String(value.nameWithheld) === 'true';
  return isWithheld ? WITHHELD_PERSON : value;
}

/** A person or an organization; a string is the name. */
export const personSchema = z.lazy(() =>
  z.pipe(
    z.transform(hideWithheldPerson),
    objectOrString(
      'name',
      z.object({
        '@type': z.optional(z.unknown()),
        name: text,
        nameWithheld: z.optional(z.unknown()),
        url: optional(text),
        image: optional(objectOrString('url', z.object({ url: optional(text), contentUrl: optional(text) }))),
        description: optional(text),
        /** Not in schema.org: a field of the model, read back from the stored response. */
        descriptionLinks: optional(z.array(z.object({ at: z.number(), text, url: text }))),
        jobTitle: optional(text),
        worksFor: optional(named),
        workLocation: optional(placeSchema()),
        knowsAbout: names,
        knowsLanguage: names,
        hasCredential: names,
        award: names,
        sameAs: oneOrMany(text),
        email: optional(text),
      }),
    ),
  ),
);

export type PersonWire = z.output<typeof personSchema>;

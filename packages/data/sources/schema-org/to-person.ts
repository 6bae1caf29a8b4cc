/** Converts people, as a schema read them, to the model: URLs are resolved and checked, texts are cleaned. */
import type { Person, TextLink } from '../../model/model.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { cleanLine } from '../../text/clean-text.js';
import { contactUrl } from '../contract/contact-url.js';
import { isName } from '../contract/people.js';
import { isType, ORGANIZATION, PERSON } from '../json-ld/json-ld-types.js';
import type { PersonWire } from './person.js';

const MAX_NAMES = 20;

/** The names of things, such as awards. schema.org also allows a URL in place of a thing: it is not shown. */
function namesOf(things: readonly { readonly name: string }[]): readonly string[] | undefined {
  const texts = things.slice(0, MAX_NAMES).map(({ name }) => name);
  const names = texts.filter(isName).flatMap((name) => cleanLine(name) ?? []);
  return names.length > 0 ? names : undefined;
}

type TextLinkWire = NonNullable<PersonWire['descriptionLinks']>[number];

function toTextLink({ at, text, url }: TextLinkWire, base: string): TextLink[] {
  const target = contactUrl(url, base);
  return target ? [{ at, text, url: target }] : [];
}

function toMailtoUrl(email: string | undefined): SafeUrl | undefined {
  if (email === undefined) return undefined;
  const url = email.startsWith('mailto:') ? email : `mailto:${email}`;
  return contactUrl(url);
}

/** A person who runs a site may be both. */
const isOrganization = (wire: PersonWire): boolean => isType(wire, ORGANIZATION) && !isType(wire, PERSON);

const toNamedPerson = (wire: PersonWire, base: string): Person => ({
  '@type': isOrganization(wire) ? 'Organization' : undefined,
  name: cleanLine(wire.name) ?? wire.name,
  url: safeUrl(wire.url, base),
  image: safeUrl(wire.image?.contentUrl ?? wire.image?.url, base),
  description: wire.description,
  descriptionLinks: wire.descriptionLinks?.flatMap((link) => toTextLink(link, base)),
  jobTitle: cleanLine(wire.jobTitle),
  worksFor: cleanLine(wire.worksFor?.name),
  workLocation: cleanLine(wire.workLocation?.name ?? wire.workLocation?.address?.addressLocality),
  knowsAbout: namesOf(wire.knowsAbout),
  knowsLanguage: namesOf(wire.knowsLanguage),
  hasCredential: namesOf(wire.hasCredential),
  award: namesOf(wire.award),
  sameAs: wire.sameAs.flatMap((profile) => safeUrl(profile, base) ?? []),
  email: toMailtoUrl(wire.email),
});

/** If the name is withheld, no other field is copied. */
export const toPerson = (wire: PersonWire, base: string): Person =>
  wire.nameWithheld === true ? { name: '', nameWithheld: true } : toNamedPerson(wire, base);

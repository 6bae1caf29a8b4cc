import type { ReactiveController, ReactiveElement } from 'lit';
import { jsonLdOnPage } from '../../core/data/page-facts.js';
import { pageModule } from '../../core/data/page-module.js';
import { JsonLdBlock } from '../../core/structured-data/write-json-ld-block.js';
import { findNodes } from '../../core/structured-data/find-json-ld-nodes.js';
import { type JsonObject, textIn } from '../../data/model/json-object.js';
import type { Person } from '../../data/model/model.js';
import { nameKey } from '../../data/model/name-key.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { articleKey } from '../../data/model/tracking-parameters.js';
import { useModule } from '../../loading/use-module.js';
import { photoUrl } from '../authors/photo-url.js';

/**
 * Describes each author as a schema.org `Person` in the document's head, unless the page's own JSON-LD does. Nobody is
 * described while the card is out of the page.
 */
export class StructuredData implements ReactiveController {
  /** By the author's URL, else by name. */
  readonly #blocks = new Map<string, JsonLdBlock>();
  readonly #host: ReactiveElement;
  readonly #people: () => readonly Person[];

  /** @param people The authors to describe now. */
  constructor(host: ReactiveElement, people: () => readonly Person[]) {
    this.#host = host;
    this.#people = people;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const people = this.#people();
    // The page may describe the authors itself.
    const canRead = people.length === 0 || useModule(this.#host, pageModule);
    if (canRead && this.#host.isConnected) this.#write(people);
  }

  hostDisconnected(): void {
    this.#write([]);
  }

  #write(people: readonly Person[]): void {
    const document = this.#host.ownerDocument;
    const pageNodes = people.length > 0 ? findNodes(jsonLdOnPage(document)) : [];
    const missing = people.filter((person) => !pageNodes.some((node) => describes(node, person)));
    const byKey = new Map(missing.map((person) => [person.url ?? person.name, person]));
    for (const key of new Set([...this.#blocks.keys(), ...byKey.keys()])) {
      const person = byKey.get(key);
      const block = this.#blocks.get(key) ?? new JsonLdBlock();
      this.#blocks.set(key, block);
      block.write(document, key, person && personJsonLd(person, photoUrl(person, false)));
    }
  }
}

/** Whether a JSON-LD object describes this person, by name, `url` or `@id`. */
function describes(node: JsonObject, { name, url }: Person): boolean {
  const type = node['@type'];
  if (type !== undefined && ![type].flat().includes('Person')) return false;
  const nodeName = textIn(node['name']);
  if (nodeName !== undefined && nameKey(nodeName) === nameKey(name)) return true;
  const addresses = [textIn(node['@id']), textIn(node['url'])];
  return url !== undefined && addresses.some((address) => address && articleKey(address) === articleKey(url));
}

const named = (type: string, name: string | undefined): object | undefined =>
  name ? { '@type': type, name } : undefined;

/**
 * A schema.org `Person`, without the e-mail address; `undefined` for an organization, or if the name is withheld.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
function personJsonLd(person: Person, image: SafeUrl | undefined): object | undefined {
  if (person['@type'] || person.nameWithheld || !person.name) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: person.name,
    url: person.url,
    image,
    description: person.description,
    jobTitle: person.jobTitle,
    worksFor: named('Organization', person.worksFor),
    workLocation: named('Place', person.workLocation),
    sameAs: person.sameAs?.length ? person.sameAs : undefined,
    knowsAbout: person.knowsAbout,
    knowsLanguage: person.knowsLanguage,
    award: person.award,
    hasCredential: person.hasCredential?.map((credential) => named('EducationalOccupationalCredential', credential)),
  };
}

import { JsonLdBlock } from '../core/structured-data/json-ld-block.js';
import { jsonLdOnPage } from '../core/data/page.js';
import type { Person } from '../data/model/model.js';
import { photoOf } from './authors/authors.js';
import { isDescribed, personJsonLd } from './person-json-ld.js';

/** A `Person` in the page's head for each author whom the page itself does not describe, while their card is in the page. */
export class StructuredData {
  /** By the author's address, else by name. */
  readonly #blocks = new Map<string, JsonLdBlock>();

  /** To be called whenever the authors shown may have changed, with none when the card leaves. */
  write(document: Document, people: readonly Person[]): void {
    const described = people.length > 0 ? jsonLdOnPage(document) : [];
    const unknown = new Map(
      people.filter((person) => !isDescribed(described, person)).map((person) => [person.url ?? person.name, person]),
    );
    for (const key of new Set([...this.#blocks.keys(), ...unknown.keys()])) {
      const person = unknown.get(key);
      const block = this.#blocks.get(key) ?? new JsonLdBlock();
      this.#blocks.set(key, block);
      block.write(document, key, person && personJsonLd(person, photoOf(person, false)));
    }
  }
}

import { JsonLdBlock } from '../core/json-ld-block.js';
import { readPage } from '../data/page/read-page.js';
import type { Person } from '../data/model.js';
import { photoOf } from './authors.js';
import { isDescribed, personJsonLd } from './person-json-ld.js';

/** A `Person` in the page's head for each author whom the page itself does not describe, while their card is in the page. */
export class StructuredData {
  readonly #blocks: JsonLdBlock[] = [];

  /** To be called whenever the authors shown may have changed, with none when the card leaves. */
  write(document: Document, people: readonly Person[]): void {
    const described = people.length > 0 ? readPage(document)?.jsonLd : [];
    for (const position of Array.from({ length: Math.max(people.length, this.#blocks.length) }).keys()) {
      const person = people[position];
      const thing = person && !isDescribed(described, person) ? personJsonLd(person, photoOf(person, false)) : undefined;
      const block = (this.#blocks[position] ??= new JsonLdBlock());
      block.write(document, person?.url ?? person?.name ?? '', thing);
    }
  }
}

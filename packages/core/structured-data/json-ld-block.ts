/** JSON-LD in the document's head, for as long as a widget that describes something is in the page. */

/** Who wrote each block: several widgets may describe the same thing, and the last of them takes the block along. */
const authorsOf = new WeakMap<HTMLScriptElement, Set<JsonLdBlock>>();

const blockOf = (document: Document, key: string): HTMLScriptElement | null =>
  document.querySelector<HTMLScriptElement>(`script[data-press-elements="${CSS.escape(key)}"]`);

function written(document: Document, key: string, json: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.dataset['pressElements'] = key;
  // A text node, since Trusted Types refuse `textContent` here. They report this too, but let a block stand that is no code.
  script.append(json);
  document.head.append(script);
  return script;
}

/** Were it to be read as HTML, `</script>` in a text would end the block. */
const toJson = (thing: object): string => JSON.stringify(thing).replaceAll('<', '\\u003c');

/** One widget's part in one block. */
export class JsonLdBlock {
  #script: HTMLScriptElement | undefined;
  #written = '';

  /** Writes the thing, once however many describe it under that key; `undefined` takes it back. */
  write(document: Document, key: string, thing: object | undefined): void {
    const json = thing ? key + toJson(thing) : '';
    if (json === this.#written) return;
    this.#leave();
    this.#written = json;
    if (!thing) return;
    const there = blockOf(document, key);
    this.#script = there ?? written(document, key, toJson(thing));
    // What another copy of the library wrote, that copy takes back.
    const authors = authorsOf.get(this.#script) ?? (there ? undefined : new Set<JsonLdBlock>());
    if (authors) authorsOf.set(this.#script, authors.add(this));
  }

  #leave(): void {
    const authors = this.#script && authorsOf.get(this.#script);
    authors?.delete(this);
    if (authors?.size === 0) this.#script?.remove();
    this.#script = undefined;
  }
}

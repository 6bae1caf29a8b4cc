/**
 * The elements that share each block. Shared by all of them, because several may describe the same thing: the last
 * one to leave the page removes the block.
 */
const usersOf = new WeakMap<HTMLScriptElement, Set<JsonLdBlock>>();

const findBlock = (document: Document, key: string): HTMLScriptElement | null =>
  document.querySelector<HTMLScriptElement>(`script[data-press-elements="${CSS.escape(key)}"]`);

function appendBlock(document: Document, key: string, json: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.dataset['pressElements'] = key;
  // Trusted Types block `textContent` here. They report a text node too, but allow it in a script that isn't code.
  script.append(json);
  document.head.append(script);
  return script;
}

/** Escapes `<`, since `</script>` in a text would end the block if the page is serialized to HTML. */
const serialize = (thing: object): string => JSON.stringify(thing).replaceAll('<', '\\u003c');

/** One element's share in a JSON-LD block in the document's head. */
export class JsonLdBlock {
  #script: HTMLScriptElement | undefined;
  #lastWritten = '';

  /**
   * Adds a block that describes a thing, unless the document has a block with this key already. Replaces what this
   * instance wrote before.
   *
   * @param thing The JSON-LD object; `undefined` removes this element's share.
   */
  write(document: Document, key: string, thing: object | undefined): void {
    const json = thing ? serialize(thing) : '';
    const written = thing ? key + json : '';
    if (written === this.#lastWritten) return;
    this.#release();
    this.#lastWritten = written;
    if (!thing) return;
    const existing = findBlock(document, key);
    this.#script = existing ?? appendBlock(document, key, json);
    // An existing block without known users was written by another copy of the library, which will remove it.
    const users = existing ? usersOf.get(existing) : new Set<JsonLdBlock>();
    if (users) usersOf.set(this.#script, users.add(this));
  }

  #release(): void {
    const users = this.#script && usersOf.get(this.#script);
    users?.delete(this);
    if (users?.size === 0) this.#script?.remove();
    this.#script = undefined;
  }
}

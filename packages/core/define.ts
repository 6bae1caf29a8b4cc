const warned = new Set<string>();

function warnOnce(tagName: string): void {
  if (warned.has(tagName)) return;
  warned.add(tagName);
  console.warn(`Press Elements: <${tagName}> is already defined by another script on this page; that one stays in use.`);
}

/**
 * Registers an element. The first definition of a tag wins: a second copy of the library, or a stranger's element of that
 * name, is left in peace, with one warning. Never throws. Does nothing where there are no custom elements (a server).
 */
export function define(tagName: string, constructor: CustomElementConstructor): void {
  const registered = globalThis.customElements?.get(tagName);
  if (registered === constructor) return;
  if (registered) return warnOnce(tagName);
  try {
    globalThis.customElements?.define(tagName, constructor);
  } catch {
    warnOnce(tagName);
  }
}

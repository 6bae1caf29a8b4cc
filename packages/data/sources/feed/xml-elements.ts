/** Reads elements of an XML document. They are found by namespace: prefixes can differ between documents. */

/** Child elements by local name. Default namespace: that of the parent. */
export const childrenOf = (parent: Element, name: string, namespace: string | null = parent.namespaceURI): Element[] =>
  Array.from(parent.children).filter((child) => child.localName === name && child.namespaceURI === namespace);

/** Text of the first child element with that name. `undefined` if it is missing or empty. */
export const textOf = (parent: Element, name: string, namespace?: string): string | undefined =>
  childrenOf(parent, name, namespace)[0]?.textContent?.trim() || undefined;

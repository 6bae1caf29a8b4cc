/** The little that is read of an XML document. Elements are named by namespace, never by prefix, which is the writer's choice. */

export const isXml = (body: unknown): body is Document => typeof Document !== 'undefined' && body instanceof Document;

/** The child elements of that name; without a namespace, of the parent's own vocabulary. */
export const childrenOf = (parent: Element, name: string, namespace: string | null = parent.namespaceURI): Element[] =>
  Array.from(parent.children).filter((child) => child.localName === name && child.namespaceURI === namespace);

/** The text of the first child of that name; `undefined` where there is none or nothing in it. */
export const textOf = (parent: Element, name: string, namespace?: string): string | undefined =>
  childrenOf(parent, name, namespace)[0]?.textContent?.trim() || undefined;

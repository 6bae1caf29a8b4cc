/** Finds elements of an XML document by namespace: prefixes can differ between documents. */
import type { XmlElement } from '../../text/xml-element.js';

/** Child elements by name. Default namespace: that of the parent. */
export const childrenOf = (parent: XmlElement, name: string, namespace = parent.namespace): XmlElement[] =>
  parent.children.filter((child) => child.name === name && child.namespace === namespace);

/** Text of the first child element with that name. `undefined` if it is missing or empty. */
export const textOf = (parent: XmlElement, name: string, namespace?: string): string | undefined =>
  childrenOf(parent, name, namespace)[0]?.text.trim() || undefined;
